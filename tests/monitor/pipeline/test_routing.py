"""Who is owed an event, from when on, and who hears that another could not be reached."""

from dataclasses import replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from monitor.config.values import Deliver
from monitor.model.authority import AuthorityId
from monitor.model.event_kind import EventKind
from monitor.model.memory import Delivery, Owed
from monitor.pipeline.routing import Alert, Routes
from tests.support.clock import START, FakeClock
from tests.support.events import sunderland_2021

EVENT = sunderland_2021()
MORNING = datetime(2025, 3, 12, 8, 30, tzinfo=UTC)
DESK = Alert(
    name="desk",
    recipients=(("mail", "a@example.org"), ("mail", "b@example.org"), ("slack", "slack")),
    authorities=frozenset({AuthorityId("sunderland")}),
    kinds=frozenset({EventKind.RATING_CHANGED}),
    deliver=Deliver(),
    zone=ZoneInfo("Europe/London"),
)
ADMIN = replace(
    DESK,
    name="admin",
    recipients=(("mail", "admin@example.org"),),
    kinds=frozenset({EventKind.SOURCE_BROKEN}),
)
BROKEN = replace(EVENT, kind=EventKind.SOURCE_BROKEN, authority=None)


def owed(event, *alerts):
    return Routes(alerts, FakeClock()).owed(event)


def test_every_recipient_of_every_alert_that_asks_is_owed_one_entry():
    second = replace(DESK, name="second", recipients=(("mail", "a@example.org"),))
    assert owed(EVENT, DESK, ADMIN, second) == (
        Owed("desk", "mail", "a@example.org", START),
        Owed("desk", "mail", "b@example.org", START),
        Owed("desk", "slack", "slack", START),
        Owed("second", "mail", "a@example.org", START),
    )


@pytest.mark.parametrize(
    ("event", "told"),
    [
        pytest.param(EVENT, True, id="asked for"),
        pytest.param(replace(EVENT, backfilled=True), False, id="history"),
        pytest.param(replace(EVENT, kind=EventKind.RATING_FIRST), False, id="another kind"),
        pytest.param(replace(EVENT, authority=AuthorityId("leeds")), False, id="another place"),
        pytest.param(replace(EVENT, authority=None), True, id="of no authority"),
    ],
)
def test_an_alert_concerns_what_it_asks_for(event, told):
    assert bool(owed(event, DESK)) is told


def test_a_digest_is_owed_at_its_next_slot_and_all_of_one_slot_are_one_batch():
    daily = replace(DESK, deliver=Deliver("daily", time(8, 30)))
    entries = owed(EVENT, daily) + owed(replace(EVENT, key="another"), daily)
    assert {entry.due_at for entry in entries} == {MORNING}
    assert {entry.batch for entry in entries} == {MORNING.isoformat()}


def test_trouble_with_one_recipient_is_told_to_the_others_and_to_who_asks_for_it():
    failing = Delivery(
        id=1,
        alert="desk",
        channel="mail",
        recipient="a@example.org",
        attempts=0,
        event=EVENT,
        first_due_at=START,
    )
    told = Routes([DESK, ADMIN], FakeClock()).owed_trouble(BROKEN, failing)
    assert [(entry.alert, entry.recipient) for entry in told] == [
        ("desk", "b@example.org"),
        ("desk", "slack"),
        ("admin", "admin@example.org"),
    ]
