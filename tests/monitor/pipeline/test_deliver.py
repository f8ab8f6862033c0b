"""What is owed is sent once, each recipient for itself, and a failure is tried again in time."""

from datetime import timedelta

import pytest

from monitor.errors import DeliveryError
from monitor.model.event import Importance
from monitor.model.memory import Owed
from monitor.pipeline.channel_health import ChannelHealth
from monitor.pipeline.deliver import Deliverer, Speaker, reference
from storage.ledger import ledger_opener
from storage.outbox import SqlOutbox
from storage.schema import open_for_writing
from tests.support.clock import START, FakeClock
from tests.support.events import sunderland_2021, sunderland_2025

SPEAKER = Speaker(instance="Children's desk", timezone="Europe/London", owner="me")


class FakeChannel:
    """Takes messages, or fails as told for some recipients; keeps what it was given."""

    def __init__(self, name, *recipients):
        self.name, self.recipients = name, recipients
        self.given, self.fails = [], {}

    def send(self, notice, *, recipient, reference):
        self.given.append((notice, recipient, reference))
        if recipient in self.fails:
            raise self.fails[recipient]


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def engine(tmp_path):
    engine = open_for_writing(f"sqlite:///{tmp_path / 'x.db'}")
    yield engine
    engine.dispose()


@pytest.fixture
def mail():
    return FakeChannel("mail", "a@example.org", "b@example.org")


@pytest.fixture
def owe(engine):
    """Owe an event to recipients by mail."""

    def owe(event, *recipients, due=START, batch=""):
        owed = [Owed("desk", "mail", to, due, batch) for to in recipients]
        with ledger_opener(engine)() as ledger:
            ledger.save_event(event, owed)

    return owe


@pytest.fixture
def deliver(engine, mail, clock):
    """Deliver what is due; return how each message went."""
    health = ChannelHealth(ledger_opener(engine), clock, lambda event, failing: ())
    deliverer = Deliverer(
        outbox=SqlOutbox(engine),
        channels={"mail": mail},
        clock=clock,
        speaker=SPEAKER,
        health=health,
    )

    def deliver():
        mail.given.clear()
        told = []
        sent = deliverer.deliver_due(told.append)
        assert tuple(told) == sent
        return sent

    return deliver


def test_each_recipient_is_told_once(owe, deliver, mail):
    owe(sunderland_2021(), "a@example.org", "b@example.org")
    assert [sent.error for sent in deliver()] == [None, None]
    assert [to for _, to, _ in mail.given] == ["a@example.org", "b@example.org"]
    notice = mail.given[0][0]
    assert (notice.instance, notice.alert) == ("Children's desk", "desk")
    assert notice.events == (sunderland_2021(),)
    assert deliver() == ()


def test_one_recipient_that_fails_stops_no_other(owe, deliver, mail):
    mail.fails["a@example.org"] = DeliveryError("mailbox full", permanent=False)
    owe(sunderland_2021(), "a@example.org", "b@example.org")
    assert [sent.error for sent in deliver()] == ["mailbox full", None]


def test_what_failed_is_tried_again_under_the_same_reference_when_it_is_time(
    owe, deliver, mail, clock
):
    mail.fails["a@example.org"] = DeliveryError("no answer", permanent=False)
    owe(sunderland_2021(), "a@example.org")
    deliver()
    ((_, _, first),) = mail.given
    clock.advance(59)
    assert deliver() == ()
    mail.fails.clear()
    clock.advance(1)
    assert [sent.error for sent in deliver()] == [None]
    assert [again for _, _, again in mail.given] == [first]


def test_a_servers_own_wish_is_waited_for(owe, deliver, mail, clock):
    mail.fails["a@example.org"] = DeliveryError("busy", permanent=False, retry_after_s=600)
    owe(sunderland_2021(), "a@example.org")
    deliver()
    clock.advance(599)
    assert deliver() == ()
    clock.advance(1)
    assert len(deliver()) == 1


def test_what_can_never_arrive_is_given_up_at_once(owe, deliver, mail, clock):
    mail.fails["a@example.org"] = DeliveryError("no such user", permanent=True)
    owe(sunderland_2021(), "a@example.org")
    (sent,) = deliver()
    assert sent.permanent
    clock.advance(timedelta(days=9).total_seconds())
    assert deliver() == ()


def test_nothing_is_sent_before_it_is_due(owe, deliver, clock):
    owe(sunderland_2021(), "a@example.org", due=START + timedelta(hours=1), batch="09:30")
    assert deliver() == ()
    clock.advance(3600)
    assert len(deliver()) == 1


def test_a_digest_is_one_message(owe, deliver, mail):
    for event in (sunderland_2021(), sunderland_2025()):
        owe(event, "a@example.org", batch="08:30")
    (sent,) = deliver()
    assert len(sent.deliveries) == 2
    ((notice, _, _),) = mail.given
    assert {event.key for event in notice.events} == {
        sunderland_2021().key,
        sunderland_2025().key,
    }
    assert all(event.importance is Importance.HIGH for event in notice.events)


def test_a_reference_tells_messages_and_recipients_apart(owe, deliver):
    owe(sunderland_2021(), "a@example.org", "b@example.org")
    owe(sunderland_2025(), "a@example.org", due=START + timedelta(seconds=0), batch="later")
    sent = deliver()
    assert len({reference(each.deliveries) for each in sent}) == len(sent) == 3
