"""What README may leave out of what is printed, and what it may not say otherwise."""

import pytest

from tests.readme.agreement import agrees, cut
from tests.readme.screen import standing

PRINTED = ["Authority  Overall", "Camden     Good", "Ealing     RI", "3 kB in 2 rows"]


@pytest.mark.parametrize(
    "said",
    [
        PRINTED,
        ["…", "Ealing     RI", "…"],
        ["Authority  Overall", "…", "Camden     Good", "…"],
        ["Authority …", *PRINTED[1:]],
        [*PRINTED[:3], "1,204 bytes in 2 rows"],
    ],
)
def test_what_is_cut_or_must_vary_agrees(said):
    assert agrees(said, PRINTED)
    assert cut(said, PRINTED)[:3] == said[:3]


@pytest.mark.parametrize(
    "said",
    [
        PRINTED[:3],
        ["Authority  Overall", "…", "Camden     RI", "…"],
        ["…", "Ealing     RI", "Camden     Good", "…"],
        [*PRINTED[:3], "3 kB in 3 rows"],
    ],
)
def test_anything_else_does_not(said):
    assert not agrees(said, PRINTED)


def test_a_new_answer_is_cut_as_the_old_one_was():
    said = ["Authority  Overall", "…", "Ealing     Good", "…", "2 kB in 1 row"]
    assert cut(said, PRINTED) == ["Authority  Overall", "…", "3 kB in 2 rows"]
    assert cut(["…", "Ealing     …", "…"], ["a", "Ealing     now Good"])[0] == "…"


def test_what_was_drawn_over_has_gone():
    assert standing("12 %\r\x1b[2Kdone \r\nnext\r\n\x1b[1A\x1b[2K\r\nend\r\n\r\n") == [
        "done",
        "",
        "end",
    ]
