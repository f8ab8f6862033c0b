"""A message over which the program ends each time: a bug that must not silence the rest."""

from dataclasses import replace
from datetime import timedelta

import pytest

from jobs.cycle import run_cycle
from jobs.onlooker import Nobody
from jobs.wiring import open_app
from tests.jobs.delivery.story import ABSENT, BACK, DOCUMENTS, MORNING, READER, durham_report
from tests.support.clock import FakeClock


class BugError(Exception):
    """What no channel may raise."""


class Brittle:
    """A channel that cannot cope with what is said of Sunderland."""

    def __init__(self, channel):
        self.name, self.recipients, self._channel = channel.name, channel.recipients, channel

    def send(self, notice, *, recipient, reference):
        if any(event.authority == "sunderland" for event in notice.events):
            raise BugError
        self._channel.send(notice, recipient=recipient, reference=reference)


@pytest.fixture
def office(office):
    office.add_mail("mail", READER, ABSENT, BACK)
    office.add_alert("desk", "mail")
    office.use_database(f"sqlite:///{office.folder / 'test.db'}")
    office.site.publish(DOCUMENTS[2018])
    office.check(FakeClock(MORNING))
    office.site.publish(DOCUMENTS[2021])
    return office


def check(office, clock):
    """Run a cycle in which Sunderland is more than a channel can bear; return whether it ended."""
    with open_app(office.config(), clock=clock) as app:
        channels = {name: Brittle(it) for name, it in app.deliverer.channels.items()}
        app = replace(app, deliverer=replace(app.deliverer, channels=channels))
        try:
            run_cycle(app, authorities=app.kept, sweep=False, onlooker=Nobody())
        except BugError:
            return False
    return True


def test_what_ends_the_program_comes_after_everything_else(office):
    clock = FakeClock(MORNING + timedelta(hours=1))
    assert not check(office, clock)
    for number in range(3):
        office.site.publish(durham_report(number))
        clock.advance(600)
        assert not check(office, clock)
        assert {mail.recipients[0] for mail in office.mails()} == {READER, ABSENT, BACK}


def test_what_ends_the_program_for_three_days_is_given_up(office):
    clock = FakeClock(MORNING + timedelta(hours=1))
    for _ in range(3 * 24):
        assert not check(office, clock)
        clock.advance(3600)
    for _ in range(9):
        check(office, clock)
        clock.advance(3600)
    assert check(office, clock)
    failed = [each.recipient for each in office.deliveries("failed") if each.last_error]
    assert set(failed) == {READER, ABSENT, BACK}
    assert office.deliveries("pending") == []


def test_what_ends_the_program_is_told_once_it_no_longer_does(office):
    clock = FakeClock(MORNING + timedelta(hours=1))
    for _ in range(5):
        assert not check(office, clock)
        clock.advance(600)
    office.check(clock)
    assert len(office.mails()) == 3
