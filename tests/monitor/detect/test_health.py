"""What is told of sources that cannot be read: once, together, and when they are well."""

from datetime import UTC, datetime, timedelta

import pytest

from monitor.detect.health import REMIND_AFTER, detect_health
from monitor.model.memory import SourceRecord
from monitor.model.source import Failure, SourceId

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
BEFORE = NOW - timedelta(hours=1)
LONG_AGO = NOW - timedelta(days=30)


def well(name, *, at=NOW, **more):
    return SourceRecord(id=SourceId(name), host="h", last_success_at=at, **more)


def ill(name, failures, failure=Failure.TRANSPORT, **more):
    known = {"failing_since": BEFORE, "last_success_at": LONG_AGO, "error": "why", "host": "h"}
    return SourceRecord(id=SourceId(name), failures=failures, failure=failure, **(known | more))


def told(*records):
    return [
        (change.event.kind.value, change.event.source, sorted(change.sources))
        for change in detect_health(records, NOW)
    ]


OTHER = well("ofsted/other")


@pytest.mark.parametrize(
    ("record", "is_told"),
    [
        pytest.param(ill("a", 1), False, id="one failure may pass"),
        pytest.param(ill("a", 2), False, id="two as well"),
        pytest.param(ill("a", 3), True, id="three in a row"),
        pytest.param(ill("a", 3, Failure.REFUSED), True, id="or three times a clear no"),
        pytest.param(ill("a", 1, Failure.STRUCTURE), False, id="nonsense once"),
        pytest.param(ill("a", 2, Failure.STRUCTURE), True, id="nonsense confirmed"),
        pytest.param(ill("a", 9, told_at=BEFORE), False, id="told already"),
        pytest.param(ill("a", 9, told_at=NOW - REMIND_AFTER), True, id="reminded after a week"),
        pytest.param(well("a"), False, id="well"),
    ],
)
def test_when_a_source_is_broken(record, is_told):
    assert told(record, OTHER) == ([("source.broken", "a", ["a"])] if is_told else [])


def test_a_source_that_was_told_as_broken_is_told_as_well_again():
    assert told(well("a", told_at=BEFORE)) == [("source.recovered", "a", ["a"])]


def test_many_pages_of_one_host_are_one_event():
    records = [ill(f"ofsted/{n}", 2, Failure.STRUCTURE) for n in range(5)]
    ((kind, source, sources),) = told(*records, OTHER)
    assert (kind, source, len(sources)) == ("source.broken", "host/h", 5)


def test_a_few_pages_are_told_each_by_its_name():
    assert len(told(ill("a", 3), ill("b", 3), OTHER)) == 2


def test_many_that_recover_together_are_one_event():
    records = [well(f"ofsted/{n}", told_at=BEFORE) for n in range(5)]
    assert told(*records)[0][1] == "host/h"


def test_a_host_that_is_down_is_told_once_whatever_else_of_it_fails_later():
    first = ill("ofsted/list", 4, told_at=BEFORE)
    later = [ill(f"ofsted/{n}", 3) for n in range(9)]
    assert told(first, *later) == []


def test_a_page_that_fails_while_its_host_is_well_is_told_though_another_was():
    first = ill("a", 9, told_at=BEFORE)
    assert told(first, ill("b", 3), OTHER) == [("source.broken", "b", ["b"])]


def test_each_telling_is_another_event_and_the_same_one_twice_is_not():
    first = ill("a", 3)
    again = ill("a", 9, told_at=NOW - REMIND_AFTER)
    keys = [detect_health([r, OTHER], NOW)[0].event.key for r in (first, again, first)]
    assert keys[0] != keys[1]
    assert keys[0] == keys[2]


def test_a_duty_of_the_service_is_told_in_its_own_words():
    (change,) = detect_health([ill("job/housekeeping", 3, host="")], NOW)
    assert change.event.summary == "job/housekeeping fails each time: why"


def test_duties_are_always_named_however_many_fail():
    names = ["job/alive", "job/housekeeping", "job/poll", "job/sweep"]
    changes = detect_health([ill(name, 3, host="") for name in names], NOW)
    assert [change.event.source for change in changes] == names
