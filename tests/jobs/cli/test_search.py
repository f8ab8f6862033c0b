"""`search`: from words typed in a shell to passages of reports."""

import csv
import json
import re
import shutil
import sqlite3

import pytest

from tests.support.terminal import on_terminal


def found(ran):
    assert ran.code == 0, ran
    return json.loads(ran.out)


def test_a_word_is_found_in_reports_and_letters_with_the_page(ask):
    hits = found(ask("search", "inspector", "--json"))
    assert {hit["kind"] for hit in hits} == {"report", "letter"}
    for hit in hits:
        assert hit["authorities"] == ["Sunderland"]
        assert hit["page"] >= 1
        marked = [hit["passage"][start:end].lower() for start, end in hit["matches"]]
        assert set(marked) <= {"inspector", "inspectors"}
    assert any(hit["matches"] for hit in hits)


def test_what_is_piped_is_a_table_and_csv_has_its_heading(ask):
    lines = ask("search", "outstanding", "--kind", "report").out.splitlines()
    assert lines[0].split() == [
        "Published",
        "Kind",
        "Authority",
        "Title",
        "Page",
        "Address",
        "Passage",
    ]
    rows = list(csv.DictReader(ask("search", "outstanding", "--csv").out.splitlines()))
    assert len(rows) == len(found(ask("search", "outstanding", "--json")))
    assert rows[0]["authorities"] == "Sunderland"


def test_on_a_terminal_the_words_are_marked_and_the_lines_fit(asked):
    config = asked.folder / "config.toml"
    shown = on_terminal(
        "--config", config, "search", "inspector", "--limit", "2", cwd=asked.folder, columns=80
    )
    lines = re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()
    assert max(map(len, lines)) <= 80
    assert len([line for line in lines if re.match(r"Sunderland · .* · page \d+$", line)]) == 2
    assert re.search(r"\x1b\[1;7m[Ii]nspector", shown)
    assert lines[-1].startswith("  http")  # and no empty line after it


def test_it_is_narrowed_by_kind_day_authority_and_number(ask):
    every = found(ask("search", "sunderland", "--json"))
    assert {hit["kind"] for hit in found(ask("search", "sunderland", "--kind", "letter", "--json"))}
    late = found(ask("search", "sunderland", "--since", "2021-01-01", "--json"))
    early = found(ask("search", "sunderland", "--until", "31 Dec 2020", "--json"))
    assert {hit["published"] >= "2021" for hit in late} == {True}
    assert len(late) + len(early) == len(every) > len(late) > 0
    assert len(found(ask("search", "sunderland", "--limit", "2", "--json"))) == 2
    assert found(ask("search", "sunderland", "--authority", "Durham", "--json")) == []


def test_the_newest_comes_first_where_that_is_asked(ask):
    days = [hit["published"] for hit in found(ask("search", "children", "--newest", "--json"))]
    assert days == sorted(days, reverse=True)


def test_a_word_to_leave_out_begins_with_a_minus(ask):
    assert found(ask("search", "outstanding", "--json"))
    assert found(ask("search", "outstanding", "-xyzzy", "--json"))
    assert not found(ask("search", "outstanding", "-sunderland", "--json"))


def test_what_the_shell_was_given_as_one_is_a_phrase(ask):
    assert found(ask("search", "social workers", "--json"))
    assert not found(ask("search", "workers social", "--json"))
    assert found(ask("search", "workers", "social", "--json"))
    assert found(ask("search", "workers OR xyzzy", "--json"))


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["xyzzy"], id="a word that nobody wrote"),
        pytest.param(["q"], id="one letter"),
        pytest.param(["😀"], id="no letters"),
        pytest.param(['"'], id="a lonely quotation mark"),
        pytest.param([""], id="nothing"),
        pytest.param(["') OR 1=1 --"], id="signs of a database"),
        pytest.param([f"w{n}" for n in range(10_000)], id="ten thousand words"),
    ],
)
def test_nothing_found_is_an_answer(ask, words):
    ran = ask("search", *words, "--json")
    assert (ran.code, json.loads(ran.out), ran.err) == (0, [], "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["-children"], "name a word to look for", id="only words to leave out"),
        pytest.param(["a", "--authorty", "x"], "no option --authorty", id="a mistyped option"),
        pytest.param(["a", "--kind", "book"], "report, letter, article, page", id="a kind"),
        pytest.param(["a", "--since", "2021-02-30"], "is no day", id="a day that there is not"),
        pytest.param(
            ["a", "--since", "2022", "--until", "2021"], "is before", id="a range turned round"
        ),
        pytest.param(["a", "--limit", "0"], "--limit", id="no answer wanted"),
        pytest.param([], "WORDS", id="no words"),
    ],
)
def test_what_cannot_be_asked_is_refused(ask, arguments, said):
    ran = ask("search", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_mistyped_authority_gets_the_nearest_names(ask):
    ran = ask("search", "care", "--authority", "Sunderlnd")
    assert (ran.code, ran.out) == (2, "")
    assert "Sunderland" in ran.err


@pytest.fixture
def mine(asked, tmp_path):
    """A copy of the desk, whose reports were read before there was a search."""
    for name in ("config.toml", "desk.db"):
        shutil.copy(asked.folder / name, tmp_path / name)
    database = sqlite3.connect(tmp_path / "desk.db")
    database.execute("DELETE FROM passages")
    database.commit()
    database.close()
    return tmp_path


def test_what_was_read_before_can_be_searched_after_an_upgrade(mine, asked, run):
    before = run("search", "leaders")
    assert "7 older reports and letters were not searched" in before.err
    assert "run `ofsted-monitor db upgrade` once" in before.err
    upgraded = run("db", "upgrade")
    assert (upgraded.code, upgraded.err) == (0, "")
    assert "the text of 7 reports and letters can be searched now" in upgraded.out
    assert "text" not in run("db", "upgrade").out
    after = run("search", "leaders", "--json")
    assert (after.err, after.json) == ("", asked.run("search", "leaders", "--json").json)


def test_a_file_that_is_damaged_leaves_the_others_searchable(mine, run):
    database = sqlite3.connect(mine / "desk.db")
    one = "SELECT sha256 FROM readings LIMIT 1"
    database.execute(f"UPDATE contents SET body = x'00' WHERE sha256 IN ({one})")
    database.commit()
    database.close()
    upgraded = run("db", "upgrade")
    assert (upgraded.code, upgraded.err.count("\n")) == (3, 1)
    assert "cannot be searched: sunderland" in upgraded.err
    assert "the text of 6 reports" in upgraded.out
