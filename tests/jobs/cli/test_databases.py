"""A database that cannot be used: one clear line, exit 1, and nothing of it overwritten."""

import shutil
import sqlite3

import pytest

from tests.support.databases import POSTGRES
from tests.support.limits import no_file_above, obey_permissions

COMMANDS = (["check"], ["ratings"])  # one that writes, one that only asks


@pytest.fixture
def mine(asked, tmp_path):
    """Give a way to run a command on a copy of the desk, in which a test may do damage."""
    for name in ("config.toml", "desk.db"):
        shutil.copy(asked.folder / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def fails(mine, run):
    """Run a command that must fail with one line; give that line."""

    def fails(*arguments, **more):
        ran = run(*arguments, **more)
        assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1), ran
        return ran.err

    return fails


def use(mine, database):
    """Let the configuration name another database."""
    file = mine / "config.toml"
    file.write_text(file.read_text().replace("sqlite:///desk.db", database))


def test_what_may_not_be_written_may_still_be_asked(mine, fails, run):
    (mine / "desk.db").chmod(0o444)
    assert "cannot be written: check who owns the file" in fails("check", prepare=obey_permissions)
    (mine / "desk.db").chmod(0o644)
    mine.chmod(0o555)
    assert "cannot be written: check who owns" in fails("check", prepare=obey_permissions)
    asked = run("ratings", "--json", prepare=obey_permissions)
    mine.chmod(0o755)
    assert (asked.code, asked.err, len(asked.json)) == (0, "", 1)


@pytest.mark.parametrize("left", [[], ["-shm", "-wal"]], ids=["at rest", "with its log"])
@pytest.mark.parametrize("mode", [0o444, 0o644], ids=["a file to read", "a file to write"])
def test_a_folder_that_may_not_be_written_is_asked_and_left_as_it_is(mine, run, left, mode):
    for end in left:
        (mine / f"desk.db{end}").write_bytes(b"")
    (mine / "desk.db").chmod(mode)
    mine.chmod(0o555)
    before = sorted(mine.iterdir())
    questions = (["ratings"], ["history", "Sunderland"], ["events"], ["status"], ["db", "verify"])
    answers = [run(*it, "--json", prepare=obey_permissions) for it in questions]
    after = sorted(mine.iterdir())
    copied = run("db", "backup", mine.parent / f"{mine.name}.copy", prepare=obey_permissions)
    mine.chmod(0o755)
    assert [(it.code, it.err) for it in (*answers, copied)] == [(0, "")] * 6
    assert len(answers[2].json) == 7
    assert after == before


def test_what_only_the_log_holds_is_not_left_out_in_silence(mine, fails):
    writer = sqlite3.connect(mine / "desk.db")
    writer.execute("UPDATE deliveries SET attempts = 9")
    writer.commit()
    shutil.copy(mine / "desk.db-wal", mine / "kept")
    writer.close()
    (mine / "kept").rename(mine / "desk.db-wal")
    mine.chmod(0o555)
    said = fails("ratings", prepare=obey_permissions)
    mine.chmod(0o755)
    assert "cannot be opened: check that its folder exists and may be written" in said


def test_what_may_not_be_read_says_so(mine, fails):
    (mine / "desk.db").chmod(0)
    for command in COMMANDS:
        assert "cannot be opened" in fails(*command, prepare=obey_permissions)


def test_a_locked_database_says_so_and_may_still_be_asked(mine, fails, run):
    use(mine, "sqlite:///desk.db?timeout=0.1")
    other = sqlite3.connect(mine / "desk.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert "is locked by another program" in fails("check")
    assert len(run("ratings", "--json").json) == 1
    other.close()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"not a database, but a letter\n" * 100, "is not a database", id="a letter"),
        pytest.param(b"SQLite format 3\x00" + b"\xff" * 4096, "database", id="damaged"),
    ],
)
def test_a_file_that_is_no_database_is_left_as_it_is(mine, fails, content, said):
    (mine / "desk.db").write_bytes(content)
    for command in COMMANDS:
        assert said in fails(*command)
    assert (mine / "desk.db").read_bytes() == content


def test_another_programs_database_is_left_as_it_is(mine, fails):
    other = sqlite3.connect(mine / "other.db")
    other.execute("CREATE TABLE recipes (name)")
    other.commit()
    other.close()
    before = (mine / "other.db").read_bytes()
    use(mine, "sqlite:///other.db")
    for command in COMMANDS:
        assert "holds another program's tables" in fails(*command)
    assert (mine / "other.db").read_bytes() == before


def test_a_newer_schema_is_left_as_it_is(mine, fails):
    database = sqlite3.connect(mine / "desk.db")
    database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.commit()
    for command in COMMANDS:
        assert "newer version of ofsted-monitor" in fails(*command)
    assert database.execute("SELECT version_num FROM alembic_version").fetchone() == ("9999",)
    database.close()


@pytest.mark.parametrize(
    ("database", "said"),
    [
        pytest.param("sqlite:///missing/x.db", "check that its folder exists", id="no folder"),
        pytest.param(
            "postgresql+psycopg://me:s3cret@127.0.0.1:9/x", "does not answer", id="no server"
        ),
    ],
)
def test_a_database_that_cannot_be_reached_says_so_and_keeps_its_secret(
    mine, fails, database, said
):
    use(mine, database)
    line = fails("check")
    assert said in line
    assert "s3cret" not in line


def test_an_empty_file_is_asked_in_vain_and_filled_by_a_check(mine, fails, run):
    (mine / "desk.db").write_bytes(b"")
    assert "run `ofsted-monitor check` first" in fails("ratings")
    assert run("check", "--quiet").code == 3  # the site of the copied desk is gone
    assert run("ratings", "--json").json == []


def test_a_full_disk_loses_nothing_that_was_there(mine, fails, run):
    before = run("events", "--json").json
    assert "disk" in fails("check", prepare=no_file_above(33_000))
    assert run("events", "--json").json == before


def test_a_first_check_on_a_full_disk_leaves_nothing_in_the_next_ones_way(mine, fails, run):
    use(mine, "sqlite:///new.db")
    assert "disk" in fails("check", prepare=no_file_above(20_000))
    assert run("check", "--quiet").code == 3  # the site of the copied desk is gone
    assert run("ratings", "--json").json == []


def test_a_server_without_that_database_says_so(mine, fails):
    use(mine, f"{POSTGRES}/no_such_database_anywhere")
    line = fails("check")
    assert "does not exist there" in line or "does not answer" in line
