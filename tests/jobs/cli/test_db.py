"""`db upgrade|prune|backup|verify`: looking after a database from the command line."""

import shutil
import sqlite3

import pytest


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
    assert "old checks and 0 unused contents removed" in ran.out
    assert not ran.out.startswith("0 ")
    after = [run(*asked, "--json").json for asked in (["ratings"], ["events"], ["deliveries"])]
    assert after == before
    assert run("db", "prune").out == "0 old checks and 0 unused contents removed\n"


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
