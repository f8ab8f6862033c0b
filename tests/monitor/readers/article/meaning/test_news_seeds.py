"""Four real pages about Sunderland, where they are at hand."""

import pytest

from tests.support.articles import claims, meaning, mentioned, moves, subjects
from tests.support.seeds import needs_seeds, seed

pytestmark = needs_seeds


def story(number):
    lines = seed(int(number))
    return lines if lines[0] != "top of page" else lines[2:]


def test_the_jump_of_2021():
    assert moves(*story("000")) == {"overall outstanding from inadequate up"}
    assert subjects(*story("000")) == {"sunderland"}
    assert mentioned(*story("000")) == {
        "doncaster",
        "birmingham",
        "north-tyneside",
        "gateshead",
        "south-tyneside",
        "northumberland",
        "hartlepool",
    }


def test_the_five_judgements_of_2025():
    assert claims(*story("001")) == {
        "sunderland overall outstanding",
        "sunderland leadership outstanding",
        "sunderland help_protection outstanding",
        "sunderland in_care outstanding",
        "sunderland care_leavers good",
    }
    assert subjects(*story("001")) == {"sunderland"}
    assert "overall outstanding from outstanding same" in moves(*story("001"))


@pytest.mark.parametrize("number", ["002", "004"])
def test_the_monitoring_visits(number):
    read = meaning(*story(number))
    assert read.kind == "monitoring_visit"
    assert read.claims == ()
    assert subjects(*story(number)) == {"sunderland"}
