"""A better reader reads kept articles again, and alerts nobody."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import create_engine, select

from jobs.demo.story import STORY, SUNDERLAND
from jobs.wiring import open_app
from monitor.config import load_config
from monitor.errors import NotAnArticleError
from monitor.pipeline.reread_articles import reread_articles
from storage.tables.news import article_readings, coverage
from tests.support.clock import FakeClock
from tests.support.desk import desk
from tests.support.http_site import HttpSite
from tests.support.newsroom import Newsroom, filler, outcome

NOW = datetime(2021, 8, 20, 8, 31, tzinfo=UTC)
NEWS = '\n[[news]]\nname = "The Gazette"\nurl = "{url}"\nkind = "feed"\n'
CHANGE = "sunderland: subject → subject, claimed Outstanding"


@pytest.fixture
def misread(tmp_path):
    """A desk whose former reader saw no claim in an article that has one."""
    clock = FakeClock(NOW)
    with HttpSite() as site:
        paper = Newsroom(site)
        paper.publish(filler(1, NOW - timedelta(days=30)))
        with desk(
            tmp_path, [SUNDERLAND], authorities=["Sunderland"], more=NEWS.format(url=paper.url)
        ) as it:
            it.site.publish(STORY[3].document())
            it.check(clock=clock)
            paper.publish(outcome(2, NOW))
            clock.advance(60)
            it.check(clock=clock)
            spoil(it)
            it.mails()
            yield it


def spoil(it):
    with changing(it) as connection:
        claiming = article_readings.c.details[("text", "title")].as_string().contains("Ofsted")
        details = connection.execute(select(article_readings.c.details).where(claiming)).scalar()
        details["meaning"]["claims"] = []
        spoilt = {"details": details, "reader_version": 0}
        connection.execute(article_readings.update().where(claiming).values(**spoilt))
        connection.execute(coverage.update().values(verdict="none", told_at=None))


@contextmanager
def changing(it):
    engine = create_engine(f"sqlite:///{it.folder / 'desk.db'}")
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def claims(it):
    return [claim["grade"] for row in it.run("articles", "--json").json for claim in row["claims"]]


def test_a_dry_run_shows_and_stores_nothing(misread):
    done = misread.run("reread", "--dry-run")
    assert f"/news/2\n  {CHANGE}\n" in done.out
    assert "1 reports and 2 articles read again, 1 read otherwise than before" in done.out
    assert (done.code, claims(misread)) == (0, [])


def test_what_differs_is_stored_and_told_to_nobody(misread):
    (difference,) = misread.run("reread", "--json").json
    assert (difference["article"][-7:], difference["changes"]) == ("/news/2", [CHANGE])
    assert claims(misread) == ["outstanding"]
    assert misread.run("reread", "--json").json == []
    clock = FakeClock(NOW + timedelta(hours=1))
    misread.site.publish(STORY[5].document())
    misread.check(clock=clock)
    subjects = [mail.message["Subject"] for mail in misread.mails()]
    assert subjects == ["Sunderland: Inadequate → Outstanding"]


def refuse(_body, **_how):
    raise NotAnArticleError("this page is no article any more")


def test_an_article_that_can_no_longer_be_read_stays_as_it_was(misread):
    with open_app(load_config(misread.folder / "config.toml", environ={})) as app:
        edges = replace(app.edges, read_article=refuse)
        results = list(reread_articles(edges, app.desk, dry_run=False))
    assert all("no article any more" in result.error for result in results)
    assert len(results) == 2
    assert claims(misread) == []
