"""Several alerts, each with its own channels, authorities, kinds and rhythm."""

from datetime import datetime, timedelta, timezone

import pytest

from tests.jobs.delivery.story import (
    ABSENT,
    BACK,
    DIGEST,
    DOCUMENTS,
    MORNING,
    NO_SUCH_USER,
    READER,
    VISIT_2021,
    durham_report,
)
from tests.support.clock import FakeClock

CHANGED = "Sunderland: Inadequate → Outstanding"
LETTER = "Sunderland: focused visit letter published"
FIRST = "Durham: first graded report: Good"


@pytest.fixture
def clock():
    return FakeClock(MORNING)


@pytest.fixture
def begin(office, clock):
    """Begin with Sunderland's report of 2018 known, once the alerts are there."""

    def begin():
        office.use_database(f"sqlite:///{office.folder / 'test.db'}")
        office.site.publish(DOCUMENTS[2018])
        office.check(clock)

    return begin


def told(office):
    """Take the mails; return (recipient, alert, subject) of each."""
    return {
        (mail.recipients[0], mail.message["List-Id"].split(".")[0][1:], mail.message["Subject"])
        for mail in office.mails()
    }


def test_each_alert_tells_its_own_people_of_its_own_authorities_and_kinds(office, begin, clock):
    office.add_mail("ratings", READER)
    office.add_mail("letters", ABSENT)
    office.add_mail("north", BACK)
    office.add_mail("weekly", DIGEST)
    office.add_alert("ratings", "ratings", more='events = ["rating.*"]')
    office.add_alert("letters", "letters", more='events = ["report.published"]')
    office.add_alert("north", "north", more='authorities = ["Durham"]\nevents = ["r*"]')
    office.add_alert("weekly", "weekly", more='deliver = "weekly mon 08:30"')
    begin()
    for document in (VISIT_2021, DOCUMENTS[2021], durham_report()):
        office.site.publish(document)
    office.check(clock)
    assert told(office) == {
        (READER, "ratings", CHANGED),
        (READER, "ratings", FIRST),
        (ABSENT, "letters", LETTER),
        (BACK, "north", FIRST),
    }
    clock.set(datetime(2026, 3, 30, 8, 30, tzinfo=timezone(timedelta(hours=1))))
    office.check(clock)
    ((who, alert, subject),) = told(office)
    assert (who, alert, subject.partition(":")[0]) == (DIGEST, "weekly", "3 changes")


def test_one_person_in_two_alerts_is_told_by_each_once(office, begin, clock):
    office.add_mail("mail", READER)
    office.add_mail("again", READER)
    office.add_alert("desk", "mail")
    office.add_alert("ratings", "mail", more='events = ["rating.*"]')
    begin()
    office.site.publish(DOCUMENTS[2021])
    office.check(clock)
    assert len(ids := [mail.message["Message-ID"] for mail in office.mail.mails]) == len(set(ids))
    assert told(office) == {(READER, "desk", CHANGED), (READER, "ratings", CHANGED)}
    office.check(clock)
    assert office.mails() == []


def test_who_is_refused_for_good_stops_nobody_and_others_are_told_once_of_each_turn(
    office, begin, clock
):
    office.add_mail("mail", READER, ABSENT)
    office.add_slack("slack")
    office.add_alert("desk", "mail", "slack")
    begin()
    office.mail.refused = {ABSENT: NO_SUCH_USER}
    office.site.publish(VISIT_2021)
    office.site.publish(DOCUMENTS[2021])
    summary = office.check(clock)
    failed = [sent for sent in summary.sent if sent.error]
    assert [(sent.permanent, sent.deliveries[0].recipient) for sent in failed] == [
        (True, ABSENT),
        (True, ABSENT),
    ]
    broken = [subject for _, _, subject in told(office) if ABSENT in subject]
    assert len(broken) == 1
    assert NO_SUCH_USER.split()[0] in broken[0]
    assert len([post for post in office.posts() if ABSENT in post["text"]]) == 1

    office.mail.refused = {}
    for number in range(2):
        office.site.publish(durham_report(number))
        office.check(clock)
    messages = told(office)
    assert (READER, "desk", f"mail ({ABSENT}) can be told again") in messages
    assert len([subject for _, _, subject in messages if ABSENT in subject]) == 1
    assert len([post for post in office.posts() if ABSENT in post["text"]]) == 1
    assert (ABSENT, "desk", FIRST) in messages


def test_where_the_only_recipient_is_refused_nothing_goes_round_in_circles(office, begin, clock):
    office.add_mail("mail", ABSENT, BACK)
    office.add_alert("desk", "mail")
    begin()
    office.mail.refused = {ABSENT: NO_SUCH_USER, BACK: NO_SUCH_USER}
    office.site.publish(DOCUMENTS[2021])
    assert len(office.check(clock).sent) == 4  # the report to both, and to each the other's trouble
    assert office.check(clock).sent == ()
