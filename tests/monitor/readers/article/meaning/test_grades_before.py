"""What the grade was before, where another sentence tells it."""

from datetime import date

import pytest

from tests.support.articles import meaning

TITLE = "Essex children's services rated 'good' by Ofsted"
DAY = date(2024, 5, 1)


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            [
                "Ofsted rated Essex's children's services good.",
                "Much has changed since the last inspection in 2019, when they were judged to "
                "require improvement.",
            ],
            ("requires_improvement", "up"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "It is the first inspection since 2021, when the service was graded inadequate.",
            ],
            ("inadequate", "up"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "The rating is the same as at the last inspection in 2021.",
            ],
            ("good", "same"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "The council has held its judgement of 'good' from 2019.",
            ],
            ("good", "same"),
        ),
        (
            [
                "Essex's children's services hold their 'good' judgement.",
            ],
            ("good", "same"),
        ),
        (
            [
                "Essex's children's services keep hold of their good rating, Ofsted said.",
            ],
            ("good", "same"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "The outcome is unchanged from the previous inspection.",
            ],
            ("good", "same"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "It received the same grade in 2020.",
            ],
            ("good", "same"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "In its previous inspection, the authority was rated inadequate.",
            ],
            ("inadequate", "up"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "Five years ago the council was judged to be inadequate.",
            ],
            ("inadequate", "up"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "The service was outstanding when inspectors last visited.",
            ],
            ("outstanding", "down"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "The last full inspection, in 2020, ended with a 'requires improvement' rating.",
            ],
            ("requires_improvement", "up"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good, up from requires improvement in "
                "2019.",
            ],
            ("requires_improvement", "up"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good, an improvement on its previous "
                "rating of requires improvement.",
            ],
            ("requires_improvement", "up"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "Ten years ago, the council was rated inadequate.",
            ],
            (None, None),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "It was rated inadequate in 2013.",
            ],
            (None, None),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "It was rated inadequate in 2014, then requires improvement in 2018.",
            ],
            ("requires_improvement", "up"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "It was rated inadequate in 2015 and good in 2019.",
            ],
            ("good", "same"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "Inspectors had judged it good in 2019, after an inadequate verdict in 2013.",
            ],
            ("good", "same"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "It replaces the 'requires improvement' rating given in 2020.",
            ],
            ("requires_improvement", "up"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "This represents a step up from 'requires improvement'.",
            ],
            ("requires_improvement", "up"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "Prior to this, the service had been requires improvement.",
            ],
            ("requires_improvement", "up"),
        ),
        (
            [
                "Ofsted rated Essex's children's services good.",
                "The council was last rated in 2019, when it was also judged good.",
            ],
            ("good", "same"),
        ),
    ],
)
def test_the_grade_before_and_the_direction(paragraphs, expected):
    [claim] = meaning(TITLE, *paragraphs, published=DAY).claims
    assert (claim.area, claim.grade) == ("overall", "good")
    assert (claim.previous_grade, claim.direction) == expected
