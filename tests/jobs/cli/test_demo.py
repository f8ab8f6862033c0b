"""`demo`: the whole product in one command, and what it leaves to look at."""

from email import message_from_bytes
from email.policy import default as modern


def test_the_replay_is_told_alert_by_alert_and_kept(run, tmp_path):
    ran = run("demo", "--keep", "kept")
    assert (ran.code, ran.err) == (0, "")
    assert "the first reading: kept as history, told to nobody" in ran.out
    assert "Sunderland: Inadequate → Outstanding" in ran.out
    steps = ran.out.partition("Try next:")[2].split("\n")
    assert len([step for step in steps if step.strip()]) == 3
    kept = tmp_path / "kept"
    subjects = [
        message_from_bytes(file.read_bytes(), policy=modern)["Subject"]
        for file in sorted(kept.glob("*.eml"))
    ]
    assert len(subjects) == len(list(kept.glob("*.slack.json"))) == 6
    assert "Sunderland: Inadequate → Outstanding" in subjects
    history = run("--config", "kept/config.toml", "history", "Sunderland", "--json")
    assert [row["published"][:4] for row in history.json] == ["2015", "2018", "2021", "2025"]


def test_it_never_writes_where_something_is(run, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("mine")
    (tmp_path / "file").write_text("mine")
    for name, said in (("full", "is not empty"), ("file", "cannot be used")):
        ran = run("demo", "--keep", name)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert said in ran.err
    assert [file.name for file in (tmp_path / "full").iterdir()] == ["mine"]
