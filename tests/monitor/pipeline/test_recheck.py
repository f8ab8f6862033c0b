"""Whose turn it is to be looked at again."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from monitor.model.document import DocumentState
from monitor.model.memory import KnownDocument
from monitor.pipeline.recheck_files import to_recheck
from tests.monitor.detect.build import read_document

TODAY = date(2026, 11, 21)
DOCUMENT = read_document().document


def known(id_="1", *, published=date(2015, 7, 20), **more):
    document = replace(DOCUMENT, id=id_, published=published)
    return KnownDocument(**{"document": document, "state": DocumentState.READ, **more})


def test_a_new_one_is_looked_at_every_day():
    new = known(published=TODAY - timedelta(days=90))
    days = [to_recheck([new], TODAY - timedelta(days=n)) for n in range(30)]
    assert all(days)


def test_an_old_one_has_its_turn_once_a_month():
    days = [bool(to_recheck([known()], TODAY + timedelta(days=n))) for n in range(60)]
    assert sum(days) == 2


def test_the_old_ones_do_not_all_have_the_same_turn():
    turns = [
        len(to_recheck([known(str(n)) for n in range(600)], TODAY + timedelta(days=d)))
        for d in range(30)
    ]
    assert sum(turns) == 600
    assert max(turns) < 60


def test_one_that_is_gone_or_was_never_read_is_not_asked_for():
    gone = known(published=TODAY, gone_at=datetime(2026, 11, 20, tzinfo=UTC))
    unread = known(published=TODAY, state=DocumentState.LISTED)
    assert to_recheck([gone, unread], TODAY) == ()
