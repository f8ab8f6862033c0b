"""What a page lists now beside what it listed before: documents that left, and came back."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from monitor.detect.documents import Shelf, restored, withdrawn
from monitor.ledger import Ledger
from monitor.model.event import Event
from monitor.model.memory import KnownDocument


def write_shelf(
    shelf: Shelf,
    known: Sequence[KnownDocument],
    listed: Sequence[KnownDocument],
    *,
    ledger: Ledger,
    sweep: bool,
    accept: bool = False,
    now: datetime,
) -> list[Event]:
    """Write which documents are listed; return those told as back, or as withdrawn.

    A document that is missing is only noted at first: one flawed page is no withdrawal. It
    is told once a later sweep, of a page that was believed, still does not show it; or at
    once with ``accept``, where a person has looked.
    """
    authority = shelf.authority.id
    on_page = {each.document.id for each in listed}
    missing = [each for each in known if each.document.id not in on_page]
    told = [*_back(shelf, listed, now)]
    for each in listed:
        ledger.save_document(authority, each.document, backfilled=each.backfilled, at=now)
    ledger.note_gone(authority, [each.document.id for each in missing], now)
    if sweep or accept:
        untold = [each for each in missing if each.withdrawn_at is None]
        gone = [each for each in untold if each.gone_at or accept]
        told += _gone(shelf, gone, now)
        ledger.note_withdrawn(authority, [each.document.id for each in gone], now)
    return told


def _back(shelf: Shelf, listed: Sequence[KnownDocument], now: datetime) -> Iterator[Event]:
    for each in listed:
        if each.withdrawn_at:
            yield restored(shelf, each.document, gone_at=each.withdrawn_at, detected_at=now)


def _gone(shelf: Shelf, gone: Sequence[KnownDocument], now: datetime) -> Iterator[Event]:
    for each in gone:
        yield withdrawn(shelf, each.document, gone_at=each.gone_at or now, detected_at=now)
