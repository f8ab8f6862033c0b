"""Wordings of the years of the single inspection framework, 2013 to 2018."""

from datetime import date

import pytest

from tests.support.articles import claims

DAY = date(2016, 5, 1)
TITLE = "Ofsted publishes report on Essex children's services"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Fostering and adoption services were rated outstanding.",
            {"adoption outstanding"},
        ),
        (
            (
                "Adoption was judged good, but leadership, management and governance and services"
                " for looked after children and care leavers require improvement."
            ),
            {
                "adoption good",
                "care_leavers requires_improvement",
                "leadership requires_improvement",
                "looked_after requires_improvement",
            },
        ),
        (
            (
                "The sub-judgement for adoption was outstanding, and care leavers' services were "
                "good."
            ),
            {"adoption outstanding", "care_leavers good"},
        ),
        (
            (
                "Services for children looked after, care leavers and children in need of help "
                "and protection were rated as requiring improvement, while adoption was good."
            ),
            {
                "adoption good",
                "care_leavers requires_improvement",
                "help_protection requires_improvement",
                "looked_after requires_improvement",
            },
        ),
        (
            (
                "Ofsted rated adoption performance as 'good' but gave 'inadequate' ratings to "
                "leadership, help and protection and looked after children."
            ),
            {
                "adoption good",
                "help_protection inadequate",
                "leadership inadequate",
                "looked_after inadequate",
            },
        ),
        (
            (
                "Services for children looked after and achieving permanence require improvement,"
                " though adoption is outstanding."
            ),
            {"adoption outstanding", "looked_after requires_improvement"},
        ),
        (
            (
                "Inspectors graded adoption and care leavers as good but looked after children "
                "and children who need help and protection as requires improvement."
            ),
            {
                "adoption good",
                "care_leavers good",
                "help_protection requires_improvement",
                "looked_after requires_improvement",
            },
        ),
        (
            (
                "It was judged 'requires improvement' in four areas - children who need help and "
                "protection, children looked after, care leavers and leadership - but 'good' for "
                "adoption."
            ),
            {
                "adoption good",
                "care_leavers requires_improvement",
                "help_protection requires_improvement",
                "leadership requires_improvement",
                "looked_after requires_improvement",
            },
        ),
        (
            "Adoption services were singled out for praise and rated good, as were care leavers.",
            {"adoption good", "care_leavers good"},
        ),
        (
            "Leadership, governance and management was rated 'good'.",
            {"leadership good"},
        ),
        (
            "Leadership, management, and governance require improvement.",
            {"leadership requires_improvement"},
        ),
        (
            (
                "The council was judged good for adoption and care leavers, but was judged to "
                "require improvement in leadership, looked after children and help and "
                "protection."
            ),
            {
                "adoption good",
                "care_leavers good",
                "help_protection requires_improvement",
                "leadership requires_improvement",
                "looked_after requires_improvement",
            },
        ),
        (
            (
                "Children's services in Essex require improvement to be good, with only adoption "
                "performance judged good."
            ),
            {"adoption good", "overall requires_improvement"},
        ),
        (
            (
                "Ofsted found that services for children who need help and protection, for looked"
                " after children and for care leavers require improvement, and that leadership, "
                "management and governance is inadequate."
            ),
            {
                "care_leavers requires_improvement",
                "help_protection requires_improvement",
                "leadership inadequate",
                "looked_after requires_improvement",
            },
        ),
        (
            (
                "It was rated good in the areas of adoption and children looked after and "
                "achieving permanence."
            ),
            {"adoption good", "looked_after good"},
        ),
        (
            (
                "Services for looked-after children, including adoption and care leavers, were "
                "judged good."
            ),
            {"adoption good", "care_leavers good", "looked_after good"},
        ),
        (
            "The graded judgement for adoption performance is that it is good.",
            {"adoption good"},
        ),
        (
            "The Essex Safeguarding Children Board was also rated as requires improvement.",
            {"lscb requires_improvement"},
        ),
        (
            (
                "The local safeguarding children board was judged inadequate, as was the "
                "council's leadership."
            ),
            {"leadership inadequate", "lscb inadequate"},
        ),
    ],
)
def test_the_areas_of_that_time_are_read(sentence, expected):
    assert claims(TITLE, sentence, published=DAY) == {f"essex {claim}" for claim in expected}
