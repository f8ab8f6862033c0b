"""`import FILE`: others' history beside ours, never instead of it."""

import shutil
import sys
from datetime import date

import pytest

from jobs.cli.app import main
from tests.support.command import Ran
from tests.support.sheets import as_csv, as_ods, as_xlsx, overview, statistics

STATISTICS = statistics(
    ("E08000024", "Sunderland", "North East", date(2021, 7, 9), "Standard", "Good"),
    ("E08000024", "Sunderland", "North East", date(2012, 6, 8), "Standard", "Good"),
    ("E06000047", "Durham", "North East", date(2022, 5, 20), "Standard", "Good"),
    ("E10000006", "Cumbria", "North West", date(2022, 11, 25), "Standard", "Good"),
)
DURHAM = {
    "urn": 80465,
    "local_authority": "durham",
    "overall_effectiveness_grade": "good",
    "inspection_start_date": "09/05/2022",
    "inspection_end_date": "20/05/2022",
    "publication_date": "08/07/22",
    "impact_of_leaders_grade": "good",
    "help_and_protection_grade": "good",
    "in_care_grade": "requires improvement to be good",
    "care_leavers_grade": "inspection_pre_dates_judgement",
}


@pytest.fixture
def run(tmp_path, capsys, monkeypatch):
    """Run a command on that copy in this process: quicker, for the many that are run here."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["ofsted-monitor", *map(str, arguments)])
        with pytest.raises(SystemExit) as ending:
            main()
        said = capsys.readouterr()
        return Ran(ending.value.code, said.out, said.err)

    return run


@pytest.fixture
def mine(asked, tmp_path):
    """A copy of the desk, with sheets to import."""
    for name in ("config.toml", "desk.db"):
        shutil.copy(asked.folder / name, tmp_path / name)
    (tmp_path / "year.ods").write_bytes(as_ods(STATISTICS))
    (tmp_path / "overview.xlsx").write_bytes(as_xlsx(overview(DURHAM)))
    return tmp_path


def test_it_says_what_is_new_what_differs_and_what_is_left_out(mine, run):
    ran = run("import", "year.ods")
    assert ran.code == 0
    assert ran.err == (
        "row 7: left out: Cumbria: 'Cumbria' is not the name of one authority; did you mean"
        " Cumberland or Westmorland and Furness?\n"
    )
    assert " ".join(ran.out.splitlines()[1].split()) == (
        "Sunderland 2021-07-09 Overall effectiveness Good Outstanding"
    )
    assert ran.out.splitlines()[2] == (
        "Ofsted's yearly statistics: 3 inspections imported, 0 changed, 0 known before;"
        " 1 judgement otherwise than in our own readings, which stand; 1 remark"
    )


def test_the_same_as_json(mine, run):
    ran = run("import", "year.ods", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert {key: ran.json[key] for key in ("kind", "dry_run", "new", "changed", "known")} == {
        "kind": "statistics",
        "dry_run": False,
        "new": 3,
        "changed": 0,
        "known": 0,
    }
    (conflict,) = ran.json["conflicts"]
    assert (conflict["authority"], conflict["area"]) == ("Sunderland", "overall")
    assert (conflict["theirs"], conflict["ours"]) == ("good", "outstanding")
    assert [said["row"] for said in ran.json["left_out"]] == [7]


def test_ours_stands_and_theirs_is_shown_where_we_have_none(mine, run):
    before = [run(*asked, "--json").out for asked in (["ratings"], ["events"], ["due"])]
    run("import", "year.ods")
    assert [run(*asked, "--json").out for asked in (["ratings"], ["events"], ["due"])] == before
    rows = run("history", "Sunderland", "--json").json
    assert [row["basis"] for row in rows if row["basis"] != "graded report"] == [
        "imported: Ofsted's yearly statistics, year.ods; by the day of inspection, for it gives"
        " no other"
    ]
    assert rows[0]["inspection_end"] == "2012-06-08"
    assert rows[0]["changes"] == []
    assert "first judgement" in run("history", "Sunderland").out


@pytest.mark.parametrize(
    ("day", "sunderland", "durham"),
    [
        pytest.param("2022-05-19", "outstanding", None, id="before theirs"),
        pytest.param("2022-06-30", "outstanding", "good", id="theirs of Durham, ours of the other"),
        pytest.param("2014-01-01", "good", None, id="before the first of ours"),
    ],
)
def test_on_a_past_day_theirs_stands_only_where_ours_does_not(mine, run, day, sunderland, durham):
    run("import", "year.ods")
    rows = run("ratings", "--as-of", day, "--json").json
    found = {row["authority"]: row["judgements"]["overall"] for row in rows}
    expected = {"Sunderland": sunderland, "Durham": durham}
    assert found == {name: grade for name, grade in expected.items() if grade}
    marked = {row["authority"] for row in rows if row["basis"].startswith("imported: ")}
    assert marked == {"Durham"} & found.keys() | ({"Sunderland"} if day < "2015" else set())


def test_the_table_marks_whose_row_is_no_reading_of_ours(mine, run):
    run("import", "overview.xlsx")
    ran = run("ratings", "Durham", "--as-of", "2023-01-01")
    assert ran.out.splitlines()[1].startswith("Durham† ")
    assert "† imported, no reading of ours: the sector's overview sheet, overview.xlsx" in ran.err
    assert run("ratings", "Durham").out.count("\n") == 1
    known = run("ratings", "Durham", "--as-of", "2023-01-01", "--known-at", "2026-01-01", "--json")
    assert known.json == []


def test_twice_changes_nothing_and_a_dry_run_nothing_at_all(mine, run):
    before = (mine / "desk.db").read_bytes()
    ran = run("import", "year.ods", "--dry-run")
    assert "3 inspections would be imported" in ran.out
    assert (mine / "desk.db").read_bytes() == before
    run("import", "year.ods")
    assert "0 inspections imported, 0 changed, 3 known before" in run("import", "year.ods").out
    assert run("db", "verify").out.endswith("all sound\n")


def test_the_fuller_of_two_sheets_tells_of_an_inspection(mine, run):
    run("import", "year.ods")
    run("import", "overview.xlsx")
    (row,) = run("history", "Durham", "--json").json
    assert row["judgements"]["in_care_and_care_leavers"] == "requires_improvement"
    assert row["published"] == "2022-07-08"
    (stood,) = run("ratings", "Durham", "--as-of", "2023-01-01", "--json").json
    assert stood["judgements"] == row["judgements"]
    shown = run("history", "Durham").out
    assert "ILACS inspection, imported" in shown
    assert "from the sector's overview sheet, overview.xlsx" in shown


def test_what_was_exported_is_what_we_read(mine, run):
    for form in ("csv", "xlsx"):
        run("export", "ratings", "-o", f"own.{form}")
        ran = run("import", f"own.{form}", "--dry-run", "--json")
        assert (ran.code, ran.json["new"]) == (0, 1)
        assert (ran.json["conflicts"], ran.json["left_out"]) == ([], [])


@pytest.mark.parametrize(
    ("name", "body", "reason"),
    [
        ("none.ods", None, "none.ods: No such file or directory"),
        ("a.xlsx", b"hello", "a.xlsx: has no sheet with the columns of either kind"),
        ("a.csv", as_csv([["a"]] * 20_001), "a.csv: has more than 20,000 rows"),
        ("big.csv", b"a,b\n" * 8_000_000, "big.csv: is larger than 30,000,000 bytes"),
    ],
)
def test_another_file_is_one_line_and_nothing_is_imported(mine, run, name, body, reason):
    if body is not None:
        (mine / name).write_bytes(body)
    ran = run("import", name)
    assert (ran.code, ran.out) == (1, "")
    assert reason in ran.err
    assert ran.err.count("\n") == 1
    assert len(run("history", "Sunderland", "--json").json) == 4
