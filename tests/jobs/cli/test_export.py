"""`export`: what is known, into a file or to stdout, as csv, json or xlsx."""

import csv
import json
import re
from io import StringIO

import pytest
from openpyxl import load_workbook

from tests.support.limits import no_file_above

KINDS = ("ratings", "events", "reports", "articles")


def rows(ran):
    """Return the rows of a csv answer."""
    assert (ran.code, ran.err) == (0, "")
    return list(csv.DictReader(StringIO(ran.out)))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_in_every_form_has_the_same_rows(ask, tmp_path, kind):
    plain = rows(ask("export", kind))
    as_json = ask("export", kind, "--format", "JSON").json
    assert ask("export", kind, "-o", tmp_path / "a.xlsx").code == 0
    page = load_workbook(tmp_path / "a.xlsx").active
    assert len(plain) == len(as_json) == page.max_row - 1
    if as_json:
        assert [cell.value for cell in page[1]] == list(as_json[0]) == list(plain[0])
    if kind != "articles":  # there is no news at this desk
        assert plain


def test_ratings_has_a_row_for_everybody_asked_for(ask):
    both = rows(ask("export", "ratings", "Sunderland", "Durham"))
    found = {row["local_authority"]: row for row in both}
    assert found["Sunderland"]["inspector_name"]
    assert found["Sunderland"]["inspection_start_date"] == "2025-01-27"
    assert found["Durham"]["basis"] == "no graded report is known"
    assert found["Durham"]["overall_effectiveness_grade"] == ""
    assert len(rows(ask("export", "ratings"))) == 153


@pytest.mark.parametrize(
    ("options", "count", "grade"),
    [
        (["--region", "North East"], 12, "outstanding"),
        (["--as-of", "2019-01-01"], 153, "inadequate"),
        (["--known-at", "2025-03-10"], 153, ""),
    ],
)
def test_ratings_are_asked_for_as_in_the_question(ask, options, count, grade):
    found = {row["urn"]: row for row in rows(ask("export", "ratings", *options))}
    assert len(found) == count
    assert found["80566"]["overall_effectiveness_grade"] == grade


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--since", "2025-03-12"], 3),
        (["--until", "2025-03-11"], 4),
        (["--kind", "rating.*"], 4),
        (["--authority", "Durham"], 0),
    ],
)
def test_events_are_narrowed_as_in_the_question(ask, options, count):
    assert len(rows(ask("export", "events", *options))) == count


def test_reports_are_those_of_one_authority_or_all(ask):
    assert len(rows(ask("export", "reports", "Sunderland"))) == 7
    assert rows(ask("export", "reports", "Durham")) == []


def test_the_file_says_its_form_and_how_much_is_in_it(ask, tmp_path):
    ran = ask("export", "reports", "-o", tmp_path / "a.json")
    assert (ran.code, ran.out, ran.err) == (0, "", f"{tmp_path / 'a.json'}: 7 reports\n")
    assert len(json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))) == 7


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "ods"], "'ods' is no form: one of csv, json, xlsx"),
        (["-o", "out.txt"], "out.txt ends in none of .csv, .json, .xlsx: give --format"),
        (["--format", "xlsx"], "a workbook needs a file"),
        (["--as-of", "2021-02-30"], "2021-02-30"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_written(ask, options, said):
    ran = ask("export", "ratings", *options)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize("form", ["json", "xlsx"])
def test_a_full_disk_leaves_the_file_of_before_and_one_line(asked, tmp_path, form):
    file = tmp_path / f"a.{form}"
    file.write_text("before")
    ran = asked.run("export", "ratings", "-o", file, prepare=no_file_above(40_000))
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("\n") == 1
    assert re.search("cannot be written: File too large|is there room", ran.err)
    assert file.read_text() == "before"
    assert list(tmp_path.iterdir()) == [file]
