"""The grade before, and which way it went."""

import pytest

from tests.support.articles import moves

UP, DOWN, SAME = "up", "down", "same"


@pytest.mark.parametrize(
    ("title", "paragraphs", "move"),
    [
        (
            "Leeds children's services jump from Inadequate to Outstanding",
            (),
            "overall outstanding from inadequate up",
        ),
        (
            "Leeds children's services fall from good to requires improvement, says Ofsted",
            (),
            "overall requires_improvement from good down",
        ),
        ("Leeds children's services upgraded to good by Ofsted", (), "overall good from None up"),
        (
            "Leeds children's services downgraded to inadequate by Ofsted",
            (),
            "overall inadequate from None down",
        ),
        (
            "Leeds children's services retain 'outstanding' rating",
            (),
            "overall outstanding from outstanding same",
        ),
        (
            "Leeds children's services remain inadequate, Ofsted finds",
            (),
            "overall inadequate from inadequate same",
        ),
        ("Leeds children's services rated 'good' by Ofsted", (), "overall good from None None"),
        (
            "Leeds children's services rated 'good' by Ofsted",
            ("At its last inspection the council was judged 'requires improvement'.",),
            "overall good from requires_improvement up",
        ),
        (
            "Leeds children's services rated 'inadequate' by Ofsted",
            ("Leeds City Council was rated good in 2018.",),
            "overall inadequate from good down",
        ),
        (
            "Leeds children's services rated 'good' by Ofsted",
            (
                "They were rated inadequate in 2012.",
                "In 2018 they were rated requires improvement.",
            ),
            "overall good from requires_improvement up",
        ),
        (
            "Leeds children's services rated 'good' by Ofsted",
            ("They are no longer inadequate.",),
            "overall good from inadequate up",
        ),
        (
            "Leeds children's services no longer inadequate, says Ofsted",
            (),
            "overall None from inadequate up",
        ),
        (
            "Leeds moves out of 'inadequate' for children's services, Ofsted says",
            (),
            "overall None from inadequate up",
        ),
        (
            "Leeds children's services rated 'good' by Ofsted",
            ("The service was rated adequate at the last inspection.",),
            "overall good from adequate None",
        ),
    ],
)
def test_a_claim_tells_the_move(title, paragraphs, move):
    assert moves(title, *paragraphs) == {move}
