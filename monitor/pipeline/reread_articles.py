"""Reading kept articles again with today's reader: what differs is stored, and told to nobody."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from monitor.detect.article_difference import article_differences
from monitor.errors import ReadError
from monitor.model.coverage import Coverage, ReadArticle
from monitor.model.news import Article, Role
from monitor.pipeline.copies import marks_of
from monitor.pipeline.edges import Edges
from monitor.pipeline.hold_claims import Holder
from monitor.pipeline.news_source import NewsDesk
from monitor.pipeline.read_articles import ArticleResult, completed
from monitor.pipeline.write_article import coverage_of
from monitor.readers.versions import ARTICLE_VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class RereadArticle:
    """What reading one kept article again has shown."""

    article: ReadArticle  # as it was held to say
    changes: tuple[str, ...] = ()  # lines; none where it says the same
    error: str | None = None  # it cannot be read any more; the old reading stands


def reread_articles(edges: Edges, desk: NewsDesk, *, dry_run: bool) -> Iterator[RereadArticle]:
    """Read every kept article again, oldest first; with ``dry_run`` nothing is written.

    Each is a transaction of its own, so it may be stopped at any time and begun again.
    """
    with edges.open_ledger() as ledger:
        ids = ledger.news.articles_read()
    for id_ in ids:
        with edges.open_ledger() as ledger:
            known = ledger.news.read_article(id_)
            body = ledger.body(known.sha256)
        try:
            said = _read(known, body, edges)
        except ReadError as error:
            yield RereadArticle(article=known, error=str(error))
            continue
        if not dry_run:
            _store(known, said, edges, desk)
        yield RereadArticle(article=known, changes=article_differences(known.said, said))


def _read(known: ReadArticle, body: bytes, edges: Edges) -> Article:
    said = edges.read_article(body, url=known.waiting.entry.url, content_type="")
    site, now = known.said.text.site, edges.clock.now()
    return replace(said, text=completed(said.text, site, known.waiting, now))


def _store(known: ReadArticle, said: Article, edges: Edges, desk: NewsDesk) -> None:
    now, id_ = edges.clock.now(), known.waiting.id
    with edges.open_ledger() as ledger:
        if said == known.said:
            ledger.news.confirm_reading(id_, reader_version=ARTICLE_VERSION)
            return
        before = ledger.news.coverage(id_)
        marks = marks_of(ArticleResult(waiting=known.waiting, said=said, sha256=known.sha256))
        ledger.news.save_reading(
            id_,
            said,
            sha256=known.sha256,
            canonical=marks.canonical,
            fingerprint=marks.words,
            reader_version=ARTICLE_VERSION,
            at=now,
        )
        holder = Holder(desk, ledger, now)
        stand = [
            _held(new, before.get(new.authority), said, holder)
            for new in coverage_of(known.waiting, said, known.source)
        ]
        ledger.news.save_coverage(id_, stand)


def _held(new: Coverage, before: Coverage | None, said: Article, holder: Holder) -> Coverage:
    """Return how it stands now; a claim that is only read today is history, and no news."""
    if new.role is not Role.SUBJECT or not said.meaning.about_childrens_services:
        return new
    placed = holder.place(new, before)
    if before and before.claims == new.claims:
        return replace(
            placed,
            verdict=before.verdict,
            document_id=before.document_id,
            backfilled=before.backfilled,
        )
    held, _untold = holder.hold(replace(placed, backfilled=True))
    return held
