"""A better reader reads the past again, and alerts nobody."""

import pytest
from sqlalchemy import create_engine, select

from jobs.demo.routes import Page
from jobs.demo.story import STORY, SUNDERLAND
from storage.tables.documents import judgements, readings
from tests.support.desk import desk

INADEQUATE_2018, OUTSTANDING_2021 = (STORY[3].document(), STORY[5].document())


@pytest.fixture
def misread(tmp_path):
    """A desk whose former reader took Sunderland's overall grade of 2018 for good."""
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        it.site.publish(INADEQUATE_2018)
        it.check()
        spoil(it)
        yield it


def spoil(it):
    engine = create_engine(f"sqlite:///{it.folder / 'desk.db'}")
    with engine.begin() as connection:
        details = connection.execute(select(readings.c.details)).scalar_one()
        details["judgements"][0]["grade"] = "good"
        connection.execute(readings.update().values(details=details, reader_version=0))
        overall = judgements.c.area == "overall"
        connection.execute(judgements.update().where(overall).values(grade="good"))
    engine.dispose()


def overall(it):
    (rating,) = it.run("ratings", "--json").json
    return rating["judgements"]["overall"]


def test_a_dry_run_shows_and_stores_nothing(misread):
    done = misread.run("reread", "--dry-run")
    assert "Overall effectiveness: Good → Inadequate" in done.out
    assert "1 reports read again, 1 read otherwise than before: nothing was stored" in done.out
    assert (done.code, overall(misread)) == (0, "good")


def test_what_differs_is_stored_and_told_to_nobody(misread):
    (difference,) = misread.run("reread", "--json").json
    assert difference["changes"] == ["Overall effectiveness: Good → Inadequate"]
    assert (overall(misread), misread.mails()) == ("inadequate", [])
    assert misread.run("reread", "--json").json == []
    known = misread.run("ratings", "--known-at", "2000-01-01", "--json").json
    assert known == []


def test_a_file_of_history_that_was_unreadable_is_read_when_a_reader_can(tmp_path):
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        it.site.publish(INADEQUATE_2018)
        it.site.instead(f"/v1/file/{INADEQUATE_2018.id}", Page(b"not a report"))
        for _ in range(3):
            it.check()
        assert "0 reports" not in it.run("reread", "--dry-run").out
        assert it.run("ratings", "--json").json == []


def test_before_the_first_check_there_is_nothing_to_read_again(tmp_path):
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        done = it.run("reread")
        assert (done.code, "run `ofsted-monitor check` first" in done.err) == (1, True)
        assert not (tmp_path / "desk.db").exists()
