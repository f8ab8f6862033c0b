"""Which pages are read: tied to the list by any URN, and left alone while nothing moved."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from monitor.model.authority import AuthorityId
from monitor.model.listed import ListedProvider
from monitor.model.memory import SourceRecord
from monitor.model.source import SourceId
from monitor.pipeline.edges import Site
from monitor.pipeline.targets import due, find_targets, still_to_sweep
from tests.monitor.detect.build import SUNDERLAND

SITE = Site(base_url="https://ofsted.example", hosts=frozenset({"ofsted.example"}))
SOURCE = SourceId("ofsted/sunderland")
SEEN = SourceRecord(
    id=SOURCE, marker="2025-03-11", first_success_at=datetime(2025, 3, 11, tzinfo=UTC)
)


def row(urn="80566", day=date(2025, 3, 11)):
    url = f"https://ofsted.example/provider/44/{urn}"
    return ListedProvider(urn=urn, name="Sunderland City Council", url=url, latest_report=day)


def target(found_row=None, *, record=SEEN):
    (found,) = find_targets(
        [SUNDERLAND],
        {SUNDERLAND.id: found_row} if found_row else {},
        {record.id: record} if record else {},
        SITE,
    )
    return found


def test_an_authority_is_tied_to_its_row():
    found = target(row())
    assert (found.authority.urn, found.url, found.marker) == ("80566", row().url, "2025-03-11")
    assert (found.source, found.record) == (SOURCE, SEEN)


def test_a_new_urn_is_followed():
    new = row("2800001")
    found = target(new)
    assert (found.authority.urn, found.url) == ("2800001", new.url)


def test_without_a_row_the_registers_urn_gives_the_address():
    found = target()
    assert (found.authority.urn, found.marker) == ("80566", "")
    assert found.url == "https://ofsted.example/provider/44/80566"


def test_a_row_without_a_day_has_an_empty_marker():
    assert target(row(day=None)).marker == ""


@pytest.mark.parametrize(
    ("record", "waiting", "is_due"),
    [
        pytest.param(SEEN, [], False, id="nothing moved"),
        pytest.param(None, [], True, id="never seen"),
        pytest.param(replace(SEEN, first_success_at=None), [], True, id="never read well"),
        pytest.param(replace(SEEN, failures=1), [], True, id="failed last time"),
        pytest.param(replace(SEEN, marker="2021-08-20"), [], True, id="the list moved"),
        pytest.param(replace(SEEN, marker="2025-03-12"), [], True, id="the list went back"),
        pytest.param(SEEN, [SUNDERLAND.id], True, id="a file is still to be read"),
        pytest.param(SEEN, [AuthorityId("durham")], False, id="another's file is"),
    ],
)
def test_a_page_is_due_when_there_is_a_reason(record, waiting, is_due):
    found = target(row(), record=record)
    assert due([found], waiting, patient_at=None) == ((found,) if is_due else ())
    assert found.baseline is (record is None or record.first_success_at is None)


@pytest.mark.parametrize(
    ("failures", "minutes", "is_due"),
    [
        pytest.param(2, 0, True, id="it may yet pass"),
        pytest.param(3, 9, False, id="ten minutes once it is sure"),
        pytest.param(3, 10, True, id="and then again"),
        pytest.param(5, 39, False, id="twice as long each time"),
        pytest.param(5, 40, True, id="forty by the fifth"),
        pytest.param(500, 359, False, id="six hours at most"),
        pytest.param(500, 360, True, id="never given up"),
        pytest.param(500, -1, True, id="a clock that was wrong"),
    ],
)
def test_the_clock_leaves_a_failing_page_alone_for_ever_longer(failures, minutes, is_due):
    now = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
    found = target(row(), record=replace(SEEN, failures=failures, last_checked_at=now))
    patient_at = now + timedelta(minutes=minutes)
    assert bool(due([found], (), patient_at=patient_at)) is is_due
    assert due([found], (), patient_at=None) == (found,)


SIX, SEVEN = (datetime(2026, 11, 21, hour, tzinfo=UTC) for hour in (6, 7))


@pytest.mark.parametrize(
    ("record", "is_left"),
    [
        pytest.param(None, True, id="never seen"),
        pytest.param(SEEN, True, id="never swept"),
        pytest.param(replace(SEEN, swept_at=SIX - timedelta(days=1)), True, id="swept yesterday"),
        pytest.param(replace(SEEN, swept_at=SIX), False, id="swept since"),
        pytest.param(replace(SEEN, last_success_at=SEVEN), True, id="only polled since"),
        pytest.param(
            replace(SEEN, swept_at=SIX - timedelta(days=1), last_checked_at=SEVEN, failures=1),
            True,
            id="failed since",
        ),
        pytest.param(replace(SEEN, swept_at=SEVEN + timedelta(days=9)), True, id="a wrong clock"),
    ],
)
def test_a_sweep_that_was_cut_off_goes_on_with_what_it_has_not_read(record, is_left):
    found = target(row(), record=record)
    assert still_to_sweep([found], SIX, SEVEN) == ((found,) if is_left else ())
    assert still_to_sweep([found], None, SEVEN) == (found,)


def test_a_sweep_begins_with_what_was_looked_at_longest_ago():
    ages = [None, SIX, SEVEN]
    targets = [target(row(), record=replace(SEEN, last_checked_at=age)) for age in ages]
    assert [t.record.last_checked_at for t in still_to_sweep(targets[::-1], None, SEVEN)] == ages


def test_one_that_has_left_a_known_list_is_not_asked_for_any_more():
    others = {AuthorityId("durham"): row("80465")}
    assert find_targets([SUNDERLAND], others, {SEEN.id: SEEN}, SITE) == ()


def test_one_that_was_never_in_the_list_is_asked_for_and_its_failure_is_seen():
    others = {AuthorityId("durham"): row("80465")}
    assert len(find_targets([SUNDERLAND], others, {}, SITE)) == 1
