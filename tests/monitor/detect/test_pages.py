"""What is told of a watched page that has changed."""

from datetime import UTC, datetime, timedelta

import pytest

from monitor.detect.pages import MOST_DETAILS, PageReading, Watched, believe_page, page_changed
from monitor.errors import ImplausibleError
from monitor.model.event_kind import EventKind
from monitor.model.source import SourceId

NOW = datetime(2024, 3, 4, 12, tzinfo=UTC)
PAGE = Watched(
    source=SourceId("page/notices"),
    name="Improvement notices",
    url="https://www.gov.uk/notices",
    read_at=NOW - timedelta(hours=6),
)


def event(before, after, page=PAGE):
    return page_changed(
        page,
        PageReading(lines=tuple(before), sha256="1"),
        PageReading(lines=tuple(after), sha256="2"),
        NOW,
    )


def test_the_same_words_are_no_event():
    assert event(["One", "Two"], ["One", "Two"]) is None


def test_lines_that_came_and_went_are_told():
    found = event(["Active:", "Torbay", "Older"], ["Active:", "Older", "Halton", "Kent"])
    assert found.kind is EventKind.PAGE_CHANGED
    assert found.summary == "Improvement notices: 2 lines added, 1 line removed"
    assert found.details == ("− Torbay", "+ Halton", "+ Kent")
    assert (found.page_url, found.source) == (PAGE.url, PAGE.source)


def test_words_that_changed_within_a_line_are_told_with_a_few_around_them():
    beginning = "The notice to the council of this county was given on"
    ending = "and will be looked at again by the department after a year"
    found = event([f"{beginning} 4 March 2023 {ending}"], [f"{beginning} 4 May 2024 {ending}"])
    assert found.summary == "Improvement notices: 1 line reworded"
    (line,) = found.details
    assert line == (
        "… county was given on 4 [− March 2023] [+ May 2024] and will be looked at again …".replace(
            "… county", "… this county"
        )
    )


def test_a_long_difference_is_cut_and_says_so():
    found = event([], [f"Line {n}" for n in range(100)])
    assert len(found.details) == MOST_DETAILS + 1
    assert found.details[-1] == "… and 80 lines more"


def test_the_same_change_at_another_time_is_another_event():
    later = Watched(source=PAGE.source, name=PAGE.name, url=PAGE.url, read_at=NOW)
    first, again = event(["A"], ["B"]), event(["A"], ["B"])
    assert first.key == again.key
    assert event(["A"], ["B"], later).key != first.key


@pytest.mark.parametrize(("left", "believed"), [(0, False), (9, False), (10, True), (60, True)])
def test_a_page_that_has_lost_nearly_all_is_not_believed(left, believed):
    before = [f"word{n}" for n in range(100)]
    if believed:
        believe_page(before, before[:left])
    else:
        with pytest.raises(ImplausibleError, match=f"of the page's 100 words {left} are left"):
            believe_page(before, before[:left])


def test_a_short_page_may_lose_all_but_a_word():
    believe_page(["a b c d e f g h i j"], ["a"])
