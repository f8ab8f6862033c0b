"""`status`: what is wrong on top, what is owed, what was asked of whom."""

import pytest

from jobs.demo.catalogue import Provider
from jobs.demo.routes import Page
from jobs.demo.story import STORY, SUNDERLAND
from tests.support.desk import desk

DURHAM = Provider("80465", "Durham County Council")


@pytest.fixture
def half_broken(tmp_path):
    """A desk that reads Sunderland, cannot read Durham, and has not looked at Norfolk yet."""
    with desk(tmp_path, [SUNDERLAND, DURHAM], authorities=["Sunderland", "Durham"]) as it:
        it.site.publish(STORY[3].document())
        it.site.instead("/provider/44/80465", Page(b"<html>busy</html>", status=403))
        it.check()
        change(it, "'Durham'", "'Durham', 'Norfolk'")
        yield it


def change(it, before, now):
    """Change the configuration."""
    config = it.folder / "config.toml"
    config.write_text(config.read_text(encoding="utf-8").replace(before, now), encoding="utf-8")


def test_what_is_wrong_comes_first(half_broken):
    status = half_broken.run("status", "--json").json
    assert [(row["source"], row["kind"], row["state"]) for row in status["sources"]] == [
        ("ofsted/durham", "authority", "failing"),
        ("ofsted/norfolk", "authority", "new"),
        ("ofsted/list", "list", "ok"),
        ("ofsted/sunderland", "authority", "ok"),
    ]


def test_a_source_says_what_scripts_rely_on(half_broken):
    failing, new, *_, good = half_broken.run("status", "--json").json["sources"]
    assert "403" in failing["error"]
    assert (failing["failures"], failing["last_success"]) == (1, None)
    assert (new["last_success"], new["failures"], new["error"]) == (None, 0, None)
    assert good["last_success"].endswith("+00:00")
    assert good.keys() == {
        "source",
        "kind",
        "state",
        "last_success",
        "last_change",
        "next_run",
        "failures",
        "error",
    }


def test_deliveries_and_requests_are_counted(half_broken):
    status = half_broken.run("status", "--json").json
    assert status["deliveries"] == {"pending": 0, "failed": 0}
    site = half_broken.site.base_url.removeprefix("http://")
    assert status["requests_today"][site]["requests"] > 2
    assert status["requests_today"][site].keys() == {"requests", "not_modified", "bytes"}


def test_a_person_reads_a_table(half_broken):
    ran = half_broken.run("status")
    first, second, *_ = ran.out.splitlines()
    assert first.startswith("Source\tState")
    assert second.startswith("ofsted/durham\tfailing")
    assert "deliveries: 0 waiting, 0 given up" in ran.out
    assert "times, 0 not modified" in ran.out
    assert ran.code == 0


def test_what_is_watched_no_more_is_not_shown(half_broken):
    change(half_broken, ", 'Durham'", "")
    sources = [row["source"] for row in half_broken.run("status", "--json").json["sources"]]
    assert sources == ["ofsted/norfolk", "ofsted/list", "ofsted/sunderland"]


def test_a_recipient_who_cannot_be_told_is_a_source_in_trouble(tmp_path):
    with desk(tmp_path, [SUNDERLAND], authorities=["Sunderland"]) as it:
        it.site.publish(STORY[3].document())
        it.check()
        change(it, f"port = {it.mail.port}", "port = 1")
        it.site.publish(STORY[5].document())
        assert it.run("check").code == 3
        status = it.run("status", "--json").json
    trouble = status["sources"][0]
    assert (trouble["source"], trouble["state"]) == (
        "channel/desk-mail/desk@example.org",
        "failing",
    )
    assert status["deliveries"]["pending"] == 1
