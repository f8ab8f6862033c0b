"""Two processes that deliver at once from one database: each message once."""

import threading
from collections import Counter
from contextlib import ExitStack

import pytest

from monitor.detect.reports import detect_report
from monitor.model.memory import Owed
from storage.event_log import EventFilter, EventLog
from storage.ledger import ledger_opener
from storage.schema import open_for_reading, open_for_writing
from tests.jobs.delivery.nursery import nursery
from tests.jobs.delivery.post_office import post_office
from tests.jobs.delivery.story import MORNING, NO_SUCH_USER, PROVIDERS
from tests.monitor.detect.build import graded, read_document
from tests.support.databases import fresh_database

PEOPLE = tuple(f"reader{number}@example.org" for number in range(6))
ALERTS = ("single", "digest", "burst")
YEARS = range(2012, 2016)
BUSY_YEARS = range(2012, 2020)


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request, tmp_path):
    with (
        fresh_database(request.param, tmp_path) as url,
        post_office(tmp_path, PROVIDERS) as office,
    ):
        office.authorities = ("Sunderland",)
        office.add_mail("mail", *PEOPLE)
        office.add_slack("slack")
        for alert in ALERTS:
            office.add_alert(alert, "mail", "slack")
        office.use_database(url)
        yield office


@pytest.fixture
def owing(office):
    """Owe everybody single messages, a digest and a burst."""
    engine = open_for_writing(office.config().database_url)
    with ledger_opener(engine)() as ledger:
        for year in BUSY_YEARS:
            event = detect_report(
                read_document("overall=O", year=year), [graded("overall=I", year=2010)], MORNING
            )
            ledger.save_event(event, [*entries(year)])
    engine.dispose()


def entries(year):
    for channel, recipient in [*(("mail", person) for person in PEOPLE), ("slack", "slack")]:
        yield Owed("burst", channel, recipient, MORNING)
        yield Owed("digest", channel, recipient, MORNING, "today")
        if year in YEARS:
            yield Owed("single", channel, recipient, MORNING)


def deliver_twice_at_once(office, folder):
    """Run two processes; the first mail of either is kept waiting until the other has one too."""
    both_at_work = threading.Event()
    with ExitStack() as stack:
        first, second = (stack.enter_context(nursery(folder / name)) for name in ("a", "b"))
        office.watch(lambda moment: start_other(second, office, both_at_work))
        first.start(office.config_file, MORNING, only_deliver=True)
        assert both_at_work.wait(30)
        return first.end(), second.end(), first.steps(), second.steps()


def start_other(second, office, started):
    """Start the second process once the first is in the middle of a send."""
    if not started.is_set():
        second.start(office.config_file, MORNING, only_deliver=True)
        started.set()
    return False


@pytest.mark.usefixtures("owing")
def test_two_processes_send_each_message_once(office, tmp_path):
    *codes, first, second = deliver_twice_at_once(office, tmp_path)
    assert codes == [0, 0]
    mails = Counter((mail.recipients[0], mail.message["Message-ID"]) for mail in office.mails())
    assert set(mails.values()) == {1}
    assert len(mails) == len(PEOPLE) * (len(YEARS) + 2)
    assert len(office.posts()) == len(YEARS) + 2
    assert first.count("sent") + second.count("sent") == len(mails) + len(YEARS) + 2
    assert first.count("sent") > 0


@pytest.mark.usefixtures("owing")
def test_two_processes_tell_the_others_once_of_one_who_cannot_be_reached(office, tmp_path):
    office.mail.refused = {PEOPLE[0]: NO_SUCH_USER}
    *codes, _, _ = deliver_twice_at_once(office, tmp_path)
    assert codes == [0, 0]
    (trouble,) = EventLog(open_for_reading(office.config().database_url)).newest(
        EventFilter(kinds=("source.broken",))
    )
    told = Counter(
        (mail.recipients[0], mail.message["List-Id"])
        for mail in office.mails()
        if mail.message["X-Ofsted-Monitor-Event"].count(trouble.id)
    )
    assert len(told) == (len(PEOPLE) - 1) * len(ALERTS)
    assert set(told.values()) == {1}
