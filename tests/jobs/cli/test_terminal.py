"""Answers on a terminal: they fit it, and colour is never the only sign."""

import re

import pytest

from jobs.cli.drawn_table import draw
from tests.support.terminal import on_terminal

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
QUESTIONS = (
    ["ratings"],
    ["ratings", "--changed-since", "2025-03-01"],
    ["history", "Sunderland"],
    ["events"],
    ["reports", "Sunderland"],
    ["snapshots", "ofsted/sunderland"],
    ["authorities", "--region", "North East"],
    ["due", "--within", "2y"],
)


@pytest.fixture
def look(asked):
    def look(*arguments, columns=80, **environment):
        config = asked.folder / "config.toml"
        return on_terminal(
            "--config", config, *arguments, cwd=asked.folder, columns=columns, **environment
        )

    return look


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_every_table_fits_eighty_columns(look, question):
    shown = ESCAPE.sub("", look(*question))
    lines = shown.splitlines()
    assert len(lines) > 1
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("columns", [80, 100, 120])
def test_a_basis_has_lines_of_its_own_under_its_row(look, columns):
    lines = ESCAPE.sub("", look("due", "--within", "9y", columns=columns)).splitlines()
    assert any(re.search(r"Sunderland( +\d{4}-\d\d-\d\d){2} ", line) for line in lines)
    assert any(line.startswith("  Usually within six months either side of") for line in lines)


def test_a_basis_stands_beside_its_row_where_there_is_room(look):
    row = ESCAPE.sub("", look("due", "--within", "9y", columns=200)).splitlines()[1]
    assert re.search(r"Sunderland .* Usually within six months either side", row)


@pytest.mark.parametrize("columns", [60, 80, 100])
@pytest.mark.parametrize(
    "question", ["reports", "snapshots ofsted/sunderland", "search Sunderland"]
)
def test_an_address_is_never_broken(look, asked, question, columns):
    rows = asked.run(*question.split(), "--json").json
    lines = ESCAPE.sub("", look(*question.split(), columns=columns)).splitlines()
    for row in rows:
        assert any(line.endswith(row["url"]) for line in lines)


def test_a_title_that_does_not_fit_is_not_broken_over_a_narrow_column(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    title = "Top marks from Ofsted for children"
    draw(("Day", "Title", "Site"), [("monday", title, "The Gazette")], headed=True, below="Title")
    assert [line.rstrip() for line in capsys.readouterr().out.splitlines()] == [
        "Day     Site",
        "monday  The Gazette",
        f"  {title}",
    ]


@pytest.mark.parametrize(("columns", "grade"), [(80, "Outst."), (120, "Outstanding")])
def test_grades_are_words_and_shorter_ones_where_room_is_scarce(look, columns, grade):
    row = next(
        line for line in look("ratings", columns=columns).splitlines() if "Sunderland" in line
    )
    assert f"\x1b[1;32m{grade}\x1b[0m" in row
    plain = ESCAPE.sub("", row).split()
    assert plain[:3] == ["Sunderland", "Outstanding", grade]


def test_without_colours_the_same_is_said(look):
    shown, plain = look("ratings"), look("ratings", NO_COLOR="1")
    assert "\x1b[1;32m" in shown
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", plain)
    assert ESCAPE.sub("", shown) == ESCAPE.sub("", plain)


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "iso8859-15"])
def test_a_terminal_that_lacks_our_signs_is_shown_plainer_ones(look, encoding):
    shown = look("history", "Sunderland", PYTHONIOENCODING=encoding)
    assert "I---------" in ESCAPE.sub("", shown)
    assert "^^^ from Inadequate" in ESCAPE.sub("", shown)
    assert "\\u" not in shown


def test_a_difference_is_in_brackets_and_in_colour(look, asked):
    newest = asked.run("snapshots", "ofsted/sunderland", "--json").json[0]
    shown = look("diff", newest["id"])
    assert "\x1b[1;32m{+2025-03-11" in shown


def test_bytes_are_not_written_to_a_terminal(look, asked):
    newest = asked.run("snapshots", "ofsted/sunderland", "--json").json[0]
    with pytest.raises(AssertionError, match="garble the terminal"):
        look("show", newest["id"], "--raw")
