"""Tables for people and rows for scripts: fitted, aligned, cleaned, and never cut in a pipe."""

import csv
import re
from io import StringIO

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from jobs.cli.answers import answer_scripts, cell_of
from jobs.cli.drawn_table import coloured, fitted
from jobs.cli.plain_table import aligned


def test_a_piped_table_is_aligned_and_ends_no_line_in_spaces():
    rows = [("Place", "Grade", "Day"), ("Durham", "Good", None), ("Ely", "", "today")]
    assert list(aligned(rows)) == [
        "Place   Grade  Day",
        "Durham  Good",
        "Ely            today",
    ]


def test_what_moves_a_cursor_never_reaches_a_terminal():
    (line,) = aligned([("a\x1b[31mb", "c\td\ne", "f\u202eg")])
    assert line == "a [31mb  c d e  fg"
    assert "\x1b" not in line


@pytest.mark.parametrize(
    ("wanted", "least", "room", "widths"),
    [
        pytest.param([5, 5], [5, 5], 20, [5, 5], id="room enough"),
        pytest.param([10, 40], [10, 8], 30, [10, 20], id="the widest gives way"),
        pytest.param([30, 40], [9, 8], 30, [15, 15], id="both come to the same"),
        pytest.param([30, 12], [14, 12], 26, [14, 12], id="down to whole words"),
        pytest.param([12, 40], [12, 20], 30, [12, 18], id="the longest word breaks first"),
        pytest.param([3, 3], [3, 3], 1, [1, 1], id="no room at all"),
    ],
)
def test_columns_share_the_room_there_is(wanted, least, room, widths):
    assert fitted(wanted, least, room) == widths


@given(st.lists(st.integers(1, 200), min_size=1, max_size=8), st.integers(8, 200))
def test_columns_never_take_more_than_the_room_or_than_they_want(wanted, room):
    widths = fitted(wanted, [min(each, 12) for each in wanted], room)
    assert sum(widths) <= max(room, len(wanted))
    assert all(0 < width <= want for width, want in zip(widths, wanted, strict=True))


@pytest.mark.parametrize(
    ("text", "coloured_words"),
    [
        ("Good → Outstanding", {"Good", "Outstanding"}),
        ("Requires improvement*", {"Requires improvement"}),
        ("RI▲▲", {"RI", "▲▲"}),
        ("Inad.▼", {"Inad.", "▼"}),
        ("a goodly RIB of things", set()),
    ],
)
def test_only_the_grades_and_moves_are_coloured(text, coloured_words):
    shown = coloured(text)
    assert shown.plain == text
    assert {text[span.start : span.end] for span in shown.spans} == coloured_words


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "true"),
        (3, "3"),
        ("a, b", "a, b"),
        (["x", "y"], "x; y"),
        ([{"area": "overall", "steps": -1}], "area: overall, steps: -1"),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("@x", "'@x"),
        (["+1"], "'+1"),
        (-1, "-1"),
    ],
)
def test_a_cell_is_plain_text_that_no_spreadsheet_runs(value, cell):
    assert cell_of({"it": {"is": value}}, "it.is") == cell


def test_a_field_that_a_row_lacks_is_an_empty_cell():
    assert cell_of({"report": None}, "report.url") == ""
    assert cell_of({}, "judgements.overall") == ""


def test_csv_has_its_heading_even_without_rows(capsys):
    answer_scripts([], ("a", "b.c"), as_json=False, as_csv=True)
    assert capsys.readouterr().out == "a,b.c\n"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=5))
def test_csv_is_read_back_as_it_was(texts):
    shapes = [{"text": text, "number": at} for at, text in enumerate(texts)]
    written = StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typer, "echo", lambda text, nl: written.write(text))
        answer_scripts(shapes, ("text", "number"), as_json=False, as_csv=True)
    rows = list(csv.DictReader(StringIO(written.getvalue(), newline="")))
    wanted = [re.sub("\r\n?", "\n", text) for text in texts]
    assert [row["text"].removeprefix("'") for row in rows] == [
        text.removeprefix("'") for text in wanted
    ]


def test_two_forms_at_once_are_refused():
    with pytest.raises(typer.BadParameter, match="ask for one"):
        answer_scripts([], ("a",), as_json=True, as_csv=True)
