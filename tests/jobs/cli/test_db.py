"""`db upgrade|prune|backup|verify`: looking after a database from the command line."""

import shutil
import sqlite3

import pytest

from tests.support.limits import no_file_above


@pytest.fixture
def mine(asked, tmp_path):
    """A copy of the desk, in which a test may do damage."""
    for name in ("config.toml", "desk.db"):
        shutil.copy(asked.folder / name, tmp_path / name)
    return tmp_path


def execute(file, statement):
    database = sqlite3.connect(file)
    database.execute(statement)
    database.commit()
    database.close()


def test_verify_counts_what_it_looked_at(mine, run):
    ran = run("db", "verify")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith(": all sound\n")
    found = run("db", "verify", "--json").json
    assert found["problems"] == []
    assert found["looked_at"]["events"] == 7
    assert found["looked_at"]["contents"] >= 7


def test_verify_says_what_is_wrong_and_ends_with_1(mine, run):
    execute(mine / "desk.db", "UPDATE deliveries SET sent_at = NULL WHERE id = 1")
    execute(mine / "desk.db", "UPDATE contents SET body = x'00' WHERE size > 1000")
    ran = run("db", "verify")
    assert ran.code == 1
    assert "delivery 1 is sent, and nothing says what became of it" in ran.err
    assert "is damaged: restore a backup" in ran.err
    assert " wrong\n" in ran.out


def test_prune_removes_the_log_and_leaves_every_answer(mine, run):
    before = [run(*asked, "--json").json for asked in (["ratings"], ["events"], ["deliveries"])]
    ran = run("db", "prune", "--older-than", "1d")
    assert ran.code == 0
    assert "old checks, 0 readings of pages and 0 unused contents removed" in ran.out
    assert not ran.out.startswith("0 ")
    after = [run(*asked, "--json").json for asked in (["ratings"], ["events"], ["deliveries"])]
    assert after == before
    assert (
        run("db", "prune").out
        == "0 old checks, 0 readings of pages and 0 unused contents removed\n"
    )


def test_prune_takes_a_length_of_time_and_nothing_else(mine, run):
    ran = run("db", "prune", "--older-than", "soon")
    assert ran.code == 2
    assert "is not a length of time" in ran.err


def test_a_backup_answers_like_the_database(mine, run):
    ran = run("db", "backup", "copy.db")
    assert (ran.code, ran.err) == (0, "")
    before = run("events", "--json").json
    (mine / "copy.db").replace(mine / "desk.db")
    assert run("events", "--json").json == before
    assert run("db", "verify").code == 0


def test_a_backup_never_takes_the_place_of_the_database(mine, run):
    ran = run("db", "backup", "desk.db")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert "is the database itself" in ran.err


def test_a_backup_without_room_leaves_the_last_one_and_nothing_half_written(mine, run):
    (mine / "copy.db").write_bytes(b"the last copy")
    ran = run("db", "backup", "copy.db", prepare=no_file_above(33_000))
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "the copy" in ran.err
    assert [file.name for file in mine.iterdir() if "copy" in file.name] == ["copy.db"]
    assert (mine / "copy.db").read_bytes() == b"the last copy"


def test_postgres_is_backed_up_by_its_own_tool(mine, run):
    file = mine / "config.toml"
    file.write_text(file.read_text().replace("sqlite:///desk.db", "postgresql+psycopg://me@h/x"))
    ran = run("db", "backup", "copy.db")
    assert ran.code == 1
    assert "use pg_dump" in ran.err


def test_upgrade_makes_a_database_where_there_is_none(mine, run):
    (mine / "desk.db").unlink()
    first, second = run("db", "upgrade"), run("db", "upgrade")
    assert (first.code, first.out) == (0, second.out)
    assert run("ratings", "--json").json == []


@pytest.mark.parametrize("command", [["verify"], ["backup", "copy.db"]])
def test_without_a_database_there_is_nothing_to_look_after(mine, run, command):
    (mine / "desk.db").unlink()
    ran = run("db", *command)
    assert ran.code == 1
    assert "run `ofsted-monitor check` first" in ran.err
    assert not (mine / "copy.db").exists()


def rot(file, before, after):
    """Change bytes of a value in a file, as a failing disk does; its pages stay in order."""
    body = file.read_bytes()
    assert body.count(before) >= 1
    file.write_bytes(body.replace(before, after))


@pytest.mark.parametrize(
    ("before", "after", "question"),
    [
        pytest.param(b'{"key"', b'{\x00key"', ["events"], id="an event that is no JSON"),
        pytest.param(b'"rating.changed"', b'"rating.chan\x00ed"', ["events"], id="no such kind"),
        pytest.param(b"inadequate", b"inadequatX", ["ratings"], id="no such grade"),
    ],
)
def test_a_value_that_has_rotted_is_one_line_that_says_what_to_do(
    mine, run, before, after, question
):
    rot(mine / "desk.db", before, after)
    ran = run(*question)
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "is damaged: `ofsted-monitor db verify` says where; restore a backup" in ran.err
    verified = run("db", "verify")
    assert verified.code == 1
    assert "Traceback" not in verified.err


@pytest.mark.parametrize("table", ["events", "readings", "judgements", "passages", "sources"])
def test_a_damaged_page_is_one_line_that_says_what_to_do(mine, run, table):
    file = mine / "desk.db"
    database = sqlite3.connect(file)
    chosen = "SELECT rootpage FROM sqlite_master WHERE name = ?"
    (root,) = database.execute(chosen, [table]).fetchone()
    (size,) = database.execute("PRAGMA page_size").fetchone()
    database.close()
    with file.open("r+b") as raw:
        raw.seek((root - 1) * size)
        raw.write(b"\xff" * 1000)
    questions = {
        "events": ["events"],
        "readings": ["history", "Sunderland"],
        "judgements": ["ratings"],
        "passages": ["search", "care"],
        "sources": ["status"],
    }
    for question in (questions[table], ["db", "verify"]):
        ran = run(*question)
        assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1), ran
        assert "damaged: restore a backup" in ran.err
