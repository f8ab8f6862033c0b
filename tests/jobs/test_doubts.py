"""What is not believed before a person has looked, and what nobody looks at any more."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from jobs.demo.routes import Page
from tests.service.country import country, fill, new_report, providers, recent_report
from tests.support.clock import FakeClock
from tests.support.desk import desk

WHO = country(5)
MOVED_AWAY = Page(b"<h1>No such page</h1>", "text/html; charset=UTF-8", 404)


@pytest.fixture
def it(tmp_path):
    """A desk that knows the documents of five authorities."""
    names = [authority.name for authority in WHO]
    with desk(tmp_path, providers(WHO), authorities=names) as it:
        fill(it.site, WHO)
        it.check(clock=on(1))
        yield it


def on(day):
    return FakeClock(datetime(2026, 2, day, 8, 0, tzinfo=UTC))


def told(it):
    return [event.kind.value for event in it.events() if not event.backfilled]


def test_documents_that_leave_many_pages_at_once_are_told_as_trouble_until_accepted(it):
    for authority in WHO:
        it.site.withdraw(it.site.catalogue.documents(authority.urn)[1].id)
    for day in (2, 3):
        it.check(sweep=True, clock=on(day))
    assert told(it) == []
    it.check(clock=on(3))  # a poll, which looks again at what failed
    assert told(it) == ["source.broken"]
    for authority in WHO:
        assert it.run("accept", f"ofsted/{authority.id}").code == 0
    assert told(it).count("report.withdrawn") == len(WHO)
    before = told(it)
    assert it.check(sweep=True).complete
    assert told(it) == before


def test_a_document_of_the_future_is_read_once_a_person_has_looked(it):
    odd = replace(new_report(WHO[0], date(2026, 2, 2)), published=date(2062, 2, 2))
    it.site.publish(odd)
    assert it.check(clock=on(2)).failed
    assert it.run("accept", f"ofsted/{WHO[0].id}").code == 0
    assert told(it) == ["rating.changed"]
    assert it.check(sweep=True, clock=on(3)).complete


def unlist(it, authority):
    it.site.catalogue.remove(authority.urn)


def watch_no_more(it, authority):
    file = it.folder / "config.toml"
    file.write_text(file.read_text().replace(f"{authority.name!r}, ", ""))


@pytest.mark.parametrize("leave", [unlist, watch_no_more])
def test_nobody_is_reminded_of_a_broken_page_that_is_watched_no_more(it, leave):
    it.site.instead(f"/provider/44/{WHO[2].urn}", MOVED_AWAY)
    for _ in range(3):
        it.check(sweep=True, clock=on(2))
    assert told(it) == ["source.broken"]
    leave(it, WHO[2])
    for day in (3, 4, 12, 20):
        it.check(sweep=True, clock=on(day))
    assert told(it).count("source.broken") == 1


def file_again(it, authority, *, add=900_000, pdf=None):
    """Give every document of an authority a new number, as a new upload does."""
    for document in reversed(it.site.catalogue.documents(authority.urn)):
        it.site.withdraw(document.id)
        again = replace(document, id=str(int(document.id) + add), pdf=pdf or document.pdf)
        it.site.publish(again)


def test_files_with_new_numbers_and_the_same_rows_are_no_new_reports(it):
    for authority in WHO:
        file_again(it, authority)
    for day in (2, 3):
        assert it.check(sweep=True, clock=on(day)).complete
    assert told(it) == []
    it.site.publish(new_report(WHO[0], date(2026, 2, 4)))
    it.check(clock=on(4))
    assert told(it) == ["rating.changed"]


def test_a_report_filed_again_under_a_new_number_is_told_where_it_says_something_else(it):
    document, *_ = it.site.catalogue.documents(WHO[0].urn)
    other = recent_report(WHO[0], grade="Inadequate").pdf
    it.site.withdraw(document.id)
    it.site.publish(replace(document, id=str(int(document.id) + 900_000), pdf=other))
    for day in (2, 3):
        assert it.check(sweep=True, clock=on(day)).complete
    assert told(it) == ["report.revised"]
