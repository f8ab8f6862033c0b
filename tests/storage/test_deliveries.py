from datetime import timedelta

import pytest

from monitor.errors import StorageError
from storage.deliveries import DeliveryFilter, DeliveryLog, DeliveryState
from storage.schema import open_for_reading
from tests.support.clock import FakeClock
from tests.support.owing import NOW, Office, Taker, owed


@pytest.fixture
def office(engine):
    """One delivery sent, one waiting for a channel that is gone."""
    office = Office(engine, {"mail": Taker("mail")}, FakeClock(NOW))
    office.owe(owed("mail"), owed("gone", "desk@example.org"))
    office.deliver()
    return office


def test_a_row_says_everything(office):
    event = office.owe(owed(due=NOW + timedelta(hours=1)), year=2024)
    waiting = office.log()[-1]
    assert (waiting.event_id, waiting.alert, waiting.channel) == (event.id, "desk", "mail")
    assert (waiting.state, waiting.attempts) == (DeliveryState.PENDING, 0)
    assert waiting.next_attempt_at == NOW + timedelta(hours=1)
    assert (waiting.sent_at, waiting.last_error) == (None, None)
    sent = office.log()[0]
    assert (sent.state, sent.attempts, sent.sent_at) == (DeliveryState.SENT, 1, NOW)
    assert sent.next_attempt_at is None


@pytest.mark.parametrize(
    ("wanted", "channels"),
    [
        ({}, ["mail", "gone"]),
        ({"state": DeliveryState.SENT}, ["mail"]),
        ({"state": DeliveryState.PENDING}, ["gone"]),
        ({"state": DeliveryState.FAILED}, []),
        ({"channel": "gone"}, ["gone"]),
        ({"alert": "desk"}, ["mail", "gone"]),
        ({"alert": "other"}, []),
        ({"limit": 1}, ["gone"]),
        ({"ids": []}, []),
        ({"ids": [999]}, []),
    ],
)
def test_the_log_is_narrowed(office, wanted, channels):
    assert [record.channel for record in office.log(**wanted)] == channels


def test_the_newest_comes_first(office):
    newest, oldest = DeliveryLog(office.engine).find(DeliveryFilter())
    assert newest.id > oldest.id


def test_without_a_database_it_says_what_to_do(tmp_path):
    with pytest.raises(StorageError, match="run `ofsted-monitor check` first"):
        open_for_reading(f"sqlite:///{tmp_path / 'none.db'}")
