"""`init` and `config check`: a configuration made, and made sure of."""

import pytest

from tests.support.limits import no_file_above, obey_permissions

WRONG = """
databse = "sqlite:///x.db"
timezone = "Europe/Londn"

[ofsted]
authorities = ["Sunderlnd", "Kingston"]

[channels.mail]
type = "email"
host = "smtp.example.org"
password = "env:NO_SUCH_SECRET"
sender = "monitor@example.org"
to = []

[[alerts]]
name = "desk"
channels = ["mial"]
events = ["rating.chnged"]
deliver = "daily 25:00"
"""


def test_init_writes_a_configuration_that_works(run, tmp_path):
    made = run("init")
    assert (made.code, made.err) == (0, "")
    assert "config.toml" in made.out
    checked = run("config", "check")
    assert (checked.code, checked.err) == (0, "")
    assert "config.toml is sound: " in checked.out
    assert [file.name for file in tmp_path.iterdir()] == ["config.toml"]


def test_init_leaves_alone_what_is_there(run, tmp_path):
    (tmp_path / "mine.toml").write_text("mine")
    (tmp_path / "folder").mkdir()
    for name in ("mine.toml", "folder"):
        ran = run("init", name)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert f"{name}: is there already and was left as it is" in ran.err
    assert (tmp_path / "mine.toml").read_text() == "mine"


def test_init_leaves_no_half_of_a_file(run, tmp_path):
    ran = run("init", prepare=no_file_above(100))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "config.toml: cannot be written: File too large\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["missing/config.toml", "closed/config.toml"])
def test_init_says_where_it_cannot_write(run, tmp_path, name):
    (tmp_path / "closed").mkdir(mode=0o555)
    ran = run("init", name, prepare=obey_permissions)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert f"{name}: cannot be written: " in ran.err


def test_every_problem_is_listed_at_once_with_its_place_and_nothing_is_made(run, tmp_path):
    (tmp_path / "config.toml").write_text(WRONG)
    checked, started = run("config", "check"), run("check")
    assert (checked.code, checked.out) == (started.code, started.out) == (2, "")
    assert checked.err == started.err
    lines = checked.err.splitlines()
    for place, nearest in (
        ("databse", "database"),
        ("timezone", "Europe/London"),
        ("ofsted.authorities[0]", "Sunderland"),
        ("ofsted.authorities[1]", "Kingston upon Thames"),
        ("channels.mail.password", "NO_SUCH_SECRET"),
        ("channels.mail.to", ""),
        ("channels.mail.username", ""),
        ("alerts[0].channels[0]", "mail"),
        ("alerts[0].events[0]", "rating.changed"),
        ("alerts[0].deliver", ""),
    ):
        (line,) = [line for line in lines if line.startswith(f"{place}:")]
        assert nearest in line
    assert len(lines) == 10
    assert [file.name for file in tmp_path.iterdir()] == ["config.toml"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"[ofsted", "config.toml: ", id="not TOML"),
        pytest.param(b"\xff\xfe\x00", "is not UTF-8", id="not text"),
        pytest.param(b"", "ofsted: ", id="nothing"),
        pytest.param(None, "is a folder", id="a folder"),
    ],
)
def test_what_is_no_configuration_is_one_line(run, tmp_path, content, said):
    file = tmp_path / "config.toml"
    file.mkdir() if content is None else file.write_bytes(content)
    ran = run("ratings")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def test_a_configuration_that_may_not_be_read_is_wrong_use(run, tmp_path):
    (tmp_path / "config.toml").write_text(WRONG)
    (tmp_path / "config.toml").chmod(0)
    ran = run("ratings", prepare=obey_permissions)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "config.toml: cannot be read: " in ran.err
