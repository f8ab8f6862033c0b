import pytest

from monitor.compose.line import compose_line
from monitor.model.event_kind import EventKind
from tests.support.events import inspection, other, sunderland, sunderland_2021


def test_a_line_says_what_when_and_where():
    assert compose_line(sunderland_2021()) == (
        "Sunderland: Inadequate → Outstanding · inspected 28 June to 9 July 2021"
        " · published 20 August 2021 · https://files.ofsted.gov.uk/v1/file/50167264"
        f" · {sunderland_2021().id}"
    )


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_makes_one_line(kind):
    assert compose_line(other(kind)) == f"{other(kind).summary} · {other(kind).id}"


def test_a_terminal_is_not_commanded():
    event = sunderland(
        EventKind.RATING_CHANGED, "a\x1b]0;title\x07\r\nb", report=inspection(url="\x1b[2J")
    )
    line = compose_line(event)
    assert line.isprintable()
    assert len(compose_line(sunderland(EventKind.RATING_CHANGED, "x" * 100_000))) < 200
