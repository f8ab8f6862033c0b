"""What a dead process leaves behind lapses within a minute, and its successor waits that long."""

from datetime import timedelta

import pytest

from tests.jobs.delivery.nursery import KILLED, nursery
from tests.jobs.delivery.post_office import post_office
from tests.jobs.delivery.story import DOCUMENTS, MORNING, PROVIDERS, READER
from tests.support.clock import FakeClock

LATER = MORNING + timedelta(hours=1)


@pytest.fixture
def office(tmp_path):
    with post_office(tmp_path, PROVIDERS) as office:
        office.add_mail("mail", READER)
        office.add_alert("desk", "mail")
        office.use_database(f"sqlite:///{tmp_path / 'test.db'}")
        office.site.publish(DOCUMENTS[2018])
        office.check(FakeClock(MORNING))
        office.site.publish(DOCUMENTS[2021])
        yield office


@pytest.fixture
def victims(tmp_path):
    with nursery(tmp_path / "victims") as victims:
        yield victims


def test_the_lease_of_a_dead_process_is_waited_for(office, victims):
    office.site.requests.clear()
    assert victims.run(office.config_file, LATER, die_at=8) == KILLED
    assert office.site.requests  # it died at work, holding the lease
    clock = FakeClock(LATER)
    summary = office.check(clock)
    assert not summary.skipped
    assert 0 < sum(clock.slept) <= 60
    assert len(office.mails()) == 1


def test_a_message_whose_sender_died_goes_out_a_minute_later_under_the_same_id(office, victims):
    office.watch(lambda moment: moment == "mail taken" and bool(victims.kill() or True))
    assert victims.run(office.config_file, LATER) == KILLED
    office.watch(lambda moment: False)
    office.check(FakeClock(LATER + timedelta(seconds=59)))
    (first,) = office.mails()
    office.check(FakeClock(LATER + timedelta(seconds=60)))
    (second,) = office.mails()
    assert second.message["Message-ID"] == first.message["Message-ID"]
    assert second.message["Subject"] == first.message["Subject"]
