"""Documents that stand on their page under a new file number: the same ones, not new ones.

A number belongs to an upload. Where the page shows the label and days of a missing document
under another number, Ofsted has filed it again; were it taken for new, every such file would
be told as a report that nobody has published.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from monitor.model.listed import ListedDocument
from monitor.model.memory import KnownDocument

_Row = tuple[str, date | None, date | None]


def refiled(
    known: Sequence[KnownDocument], listed: Sequence[ListedDocument]
) -> Mapping[str, ListedDocument]:
    """Return what now stands for each document that is missing, by the number it had.

    Only where label and days are those of one missing and of one new document: two letters
    of one day are not told apart by their rows.
    """
    numbers = {each.document.id for each in known}
    on_page = {document.id for document in listed}
    new = _by_row(each for each in listed if each.id not in numbers)
    missing = _by_row(
        each.document
        for each in known
        if each.document.id not in on_page and each.withdrawn_at is None
    )
    return {missing[row].id: new[row] for row in missing.keys() & new.keys()}


def under_new_numbers(
    known: Iterable[KnownDocument], moved: Mapping[str, ListedDocument]
) -> tuple[KnownDocument, ...]:
    """Return ``known`` as it stands on the page, those in ``moved`` as rows of their new files."""
    return tuple(
        replace(each, document=moved[each.document.id], gone_at=None)
        if each.document.id in moved
        else each
        for each in known
    )


def _by_row(documents: Iterable[ListedDocument]) -> Mapping[_Row, ListedDocument]:
    """Return the documents whose row is nobody else's; without a day a row says too little."""
    dated = [each for each in documents if each.published is not None]
    often = Counter(map(_row, dated))
    return {_row(each): each for each in dated if often[_row(each)] == 1}


def _row(document: ListedDocument) -> _Row:
    return document.label, document.inspected, document.published
