"""The reports of a made-up country: 153 authorities, 430 reports, each with its pages."""

from datetime import date, timedelta
from hashlib import sha256

from monitor.model.document import DocumentKind
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.listed import ListedDocument
from monitor.model.report import Evidence, Judgement, Reading
from monitor.model.source import FetchedPage, SourceId
from monitor.model.window import Window
from monitor.register import default_register
from storage.ledger import SqlLedger
from tests.benchmarks.decade_rows import LAST
from tests.benchmarks.decade_words import Words

REPORTS = 430

_PAGES, _WORDS_A_PAGE = 22, 400
_AREAS = (Area.OVERALL, Area.LEADERSHIP, Area.HELP_PROTECTION, Area.IN_CARE, Area.CARE_LEAVERS)
_GRADES = (Grade.OUTSTANDING, Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE)


def add_reports(ledger: SqlLedger, words: Words) -> None:
    """Keep every report and what it says, as a check does."""
    authorities = default_register().authorities
    for number in range(REPORTS):
        authority = authorities[number % len(authorities)].id
        start = date(2015, 1, 5) + timedelta(days=number * 9)
        id_ = str(50_000_000 + number)
        url = f"https://files.example/v1/file/{id_}"
        body = id_.encode()
        ledger.save_document(authority, _listed(id_, url, start), backfilled=True, at=LAST)
        page = FetchedPage(url=url, body=body, fetched_at=LAST)
        ledger.keep_page(SourceId(f"file/{id_}"), url, page, reader_version=1)
        ledger.save_reading(
            authority,
            id_,
            _reading(number, start, words),
            sha256=sha256(body).hexdigest(),
            reader_version=1,
            at=LAST,
        )


def _listed(id_: str, url: str, start: date) -> ListedDocument:
    return ListedDocument(
        id=id_,
        url=url,
        label="Children's services inspection",
        kind=DocumentKind.INSPECTION,
        inspected=start,
        published=start + timedelta(days=50),
    )


def _reading(number: int, start: date, words: Words) -> Reading:
    return Reading(
        kind=DocumentKind.INSPECTION,
        framework=Framework.ILACS,
        pages=_PAGES,
        windows=(Window(start, start + timedelta(days=11)),),
        judgements=tuple(
            Judgement(
                area=area,
                grade=_GRADES[(number + shift) % len(_GRADES)],
                label=area.words,
                evidence=Evidence(1, f"{area.words} {number}"),
            )
            for shift, area in enumerate(_AREAS)
        ),
        improvements=(words.text(20), words.text(20)),
        texts=tuple(words.text(_WORDS_A_PAGE) for _ in range(_PAGES)),
    )
