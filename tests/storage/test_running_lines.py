"""What is printed over and under the pages of a document stands in the way of its sentences."""

import pytest

from storage.running_lines import without_running_lines

TITLE = "Inspection of Durham children’s services"


def page(number, *lines):
    return "\n".join((TITLE, f"15 to 19 July 2024 {number}", *lines))


def test_the_title_the_days_and_the_number_are_left_out_behind_the_first_page():
    pages = [f"{TITLE}\nCover", page(2, "most of"), page(3, "PAs know", "them"), page(4, "well")]
    assert without_running_lines(pages) == (f"{TITLE}\nCover", "most of", "PAs know\nthem", "well")


def test_numbers_alone_are_left_out_of_every_page_above_or_below():
    above = [f"{number}\nwords of {letter}" for number, letter in enumerate("abc", 1)]
    below = [f"words of {letter}\n{number}" for number, letter in enumerate("abc", 1)]
    for pages in (above, below):
        assert without_running_lines(pages) == ("words of a", "words of b", "words of c")


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param([], id="no page"),
        pytest.param(["", "", "", ""], id="nothing on them"),
        pytest.param([page(1), page(2)], id="two pages may begin alike by chance"),
        pytest.param(
            ["a\nb\nLeaders\nd\ne"] + [f"{c}\n{c}\nLeaders\n{c}\n{c}" for c in "fghi"],
            id="what stands further in",
        ),
        pytest.param(
            [f"{n}. Leaders of {c}\n{c} know" for n, c in enumerate("abcdefgh")], id="lists"
        ),
        pytest.param(
            ["Same\nx", "Same\ny", "Same\nz"] + [f"other {c}" for c in "abcdefg"],
            id="too few of them",
        ),
    ],
)
def test_nothing_else_is_left_out(pages):
    assert without_running_lines(pages) == tuple(pages)
