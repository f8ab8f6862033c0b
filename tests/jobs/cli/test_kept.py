"""`reports`, `snapshots`, `diff` and `show`: what is kept, and how it changed."""

import csv
from hashlib import sha256
from io import StringIO

import pytest

REPORT = {"authority", "id", "kind", "label", "url", "published", "sha256", "state"}
SNAPSHOT = {"id", "source", "url", "fetched_at", "sha256", "size", "reader_version"}


def answer(ran):
    """Return the answer of a question that went well."""
    assert (ran.code, ran.err) == (0, "")
    return ran.json


@pytest.fixture
def pages(ask):
    """The snapshots of Sunderland's page, newest first."""
    return answer(ask("snapshots", "ofsted/sunderland", "--json"))


def test_every_document_is_known_with_its_address_its_days_and_its_hash(ask):
    found = answer(ask("reports", "Sunderland", "--json"))
    assert all(report.keys() >= REPORT for report in found)
    assert [report["published"] for report in found] == sorted(
        (report["published"] for report in found), reverse=True
    )
    newest = found[0]
    assert (newest["kind"], newest["inspection_end"], newest["state"]) == (
        "inspection",
        "2025-01-31",
        "read",
    )
    assert len(newest["sha256"]) == 64
    assert newest["url"].endswith(f"/file/{newest['id']}")


@pytest.mark.parametrize(
    ("options", "kinds"),
    [
        (["--kind", "inspection"], {"inspection"}),
        (["--kind", "Monitoring visit"], {"monitoring_visit"}),
        (["--kind", "focused-visit", "--kind", "inspection"], {"focused_visit", "inspection"}),
        (["--kind", "jtai"], set()),
    ],
)
def test_documents_are_narrowed_by_their_kind(ask, options, kinds):
    assert {report["kind"] for report in answer(ask("reports", *options, "--json"))} == kinds


def test_an_authority_without_documents_is_an_answer(ask):
    assert answer(ask("reports", "Durham", "--json")) == []
    assert "no such document" in ask("reports", "Durham").err


def test_snapshots_are_the_readings_that_differed_newest_first(pages):
    assert all(page.keys() == SNAPSHOT for page in pages)
    assert len(pages) == 2
    assert pages[0]["id"] > pages[1]["id"]
    assert pages[0]["sha256"] != pages[1]["sha256"]


def test_a_source_may_be_named_by_its_authority(ask, pages):
    assert answer(ask("snapshots", "Sunderland", "--json")) == pages
    assert answer(ask("snapshots", "80566", "--json")) == pages


def test_one_snapshot_is_compared_with_that_before_it(ask, pages):
    new, old = pages
    one, two = ask("diff", new["id"], "--json"), ask("diff", old["id"], new["id"], "--json")
    assert answer(one) == answer(two)
    change = one.json
    assert (change["before"], change["after"]) == (old, new)
    added = [line["added"] for line in change["changes"]]
    assert len(added) == 3
    assert added[0].startswith("2025-03-11 · ")
    assert {line["removed"] for line in change["changes"]} == {""}


def test_a_piped_difference_is_a_unified_one(ask, pages):
    lines = ask("diff", pages[0]["id"]).out.splitlines()
    assert lines[0].startswith(f"--- snapshot {pages[1]['id']} of ofsted/sunderland, 20")
    assert lines[1].startswith(f"+++ snapshot {pages[0]['id']} of ofsted/sunderland, 20")
    assert lines[2].startswith("@@ ")
    assert len([line for line in lines[3:] if line.startswith("+")]) == 3


def test_a_snapshot_and_itself_say_the_same(ask, pages):
    ran = ask("diff", pages[0]["id"], pages[0]["id"])
    assert (ran.code, ran.out) == (0, "")
    assert "the same" in ran.err


def test_a_page_is_shown_as_what_was_read_in_it(ask, pages):
    lines = ask("show", pages[0]["id"]).out.splitlines()
    assert lines[0] == "Sunderland City Council · URN 80566"
    assert len(lines) == 8
    shown = answer(ask("show", pages[0]["id"], "--json"))
    assert shown["text"] == lines
    assert shown["sha256"] == pages[0]["sha256"]


def test_a_report_is_shown_as_its_text_and_given_as_its_bytes(asked, tmp_path):
    (report,) = asked.run("reports", "--kind", "focused_visit", "--json").json
    (snapshot,) = asked.run("snapshots", f"file/{report['id']}", "--json").json
    text = asked.run("show", snapshot["id"])
    assert (text.code, text.err) == (0, "")
    assert text.out.startswith("── page 1 of ")
    assert "Sunderland" in text.out
    target = tmp_path / "letter.pdf"
    assert asked.run("show", snapshot["id"], "--raw", "-o", target).code == 0
    assert sha256(target.read_bytes()).hexdigest() == report["sha256"] == snapshot["sha256"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param(["reports", "Sunderlnd"], "did you mean Sunderland?", id="a slip"),
        pytest.param(["reports", "--kind", "letter"], "focused_visit", id="no kind"),
        pytest.param(["snapshots", "ofsted/sunderlnd"], "ofsted/sunderland", id="a slip in source"),
        pytest.param(["snapshots", "zzz"], "`ofsted-monitor status` names them", id="no source"),
        pytest.param(["diff", "99999"], "there is no snapshot 99999", id="no snapshot"),
        pytest.param(["show", "99999"], "there is no snapshot 99999", id="nothing to show"),
        pytest.param(["show", "x"], "Input should be a valid integer", id="no number"),
        pytest.param(["show", "9" * 30], "Input should be less than", id="beyond any number"),
        pytest.param(["diff", "1", "0"], "Input should be greater than", id="nought"),
        pytest.param(["show", "1", "--raw", "--json"], "ask for one", id="two answers"),
    ],
)
def test_what_cannot_be_meant_is_refused(ask, question, said):
    ran = ask(*question)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_snapshots_of_two_sources_are_not_compared(ask, pages):
    (other,) = answer(ask("snapshots", "ofsted/durham", "--json"))
    ran = ask("diff", other["id"], pages[0]["id"])
    assert (ran.code, ran.out) == (2, "")
    assert "only two of one source can be compared" in ran.err


def test_the_first_snapshot_has_none_before_it(ask, pages):
    ran = ask("diff", pages[-1]["id"])
    assert (ran.code, ran.out) == (2, "")
    assert "is the first of" in ran.err


def test_a_file_that_cannot_be_written_is_one_line(ask, pages, tmp_path):
    ran = ask("show", pages[0]["id"], "-o", tmp_path / "nowhere" / "page.txt")
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "cannot be written" in ran.err


@pytest.mark.parametrize(
    "question",
    [
        ["ratings"],
        ["history", "Sunderland"],
        ["events"],
        ["reports"],
        ["snapshots", "ofsted/list"],
        ["authorities"],
        ["due", "--within", "2y"],
    ],
    ids=" ".join,
)
def test_csv_has_a_row_for_each_of_jsons(ask, question):
    rows = ask(*question, "--json").json
    written = ask(*question, "--csv")
    assert written.code == 0
    table = list(csv.DictReader(StringIO(written.out)))
    assert len(table) == len(rows) > 0
    for row, cells in zip(rows, table, strict=True):
        same = [key for key, value in row.items() if isinstance(value, str) and key in cells]
        assert len(same) > 1
        assert all(cells[key].removeprefix("'") == row[key] for key in same)
