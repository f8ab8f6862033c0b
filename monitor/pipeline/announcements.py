"""What a feed, listing or page announces now, believed or refused."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from monitor.errors import ImplausibleError, ReadError
from monitor.ledger import Ledger
from monitor.model.memory import SourceRecord
from monitor.model.news import FeedEntry
from monitor.pipeline.edges import Edges
from monitor.pipeline.fetch_known import KnownFetch, body_of, fetch_known
from monitor.pipeline.news_source import NewsSource
from monitor.readers.versions import FEED_VERSION, LINKS_VERSION
from monitor.readers.web_address import address_key

_VERSIONS = {"feed": FEED_VERSION, "listing": LINKS_VERSION}

_FEW = 10
_TIMES_FEWER = 10
"""Where fewer than ten entries are left of more than ten times as many, the page is broken."""

_CHANGES_FOR = timedelta(days=30)
"""An article of which another title or summary is announced so long is fetched again."""


def fetch_announcements(news: NewsSource, edges: Edges) -> KnownFetch:
    """Return what a feed or listing says now; see ``fetch_known``."""
    return fetch_known(edges, news.url, hosts=news.own_hosts, reader_version=_VERSIONS[news.kind])


def marker_of(news: NewsSource, fetched: KnownFetch) -> str:
    """Return what tells one reading from the next: the bytes, and how we read them."""
    return " ".join((str(_VERSIONS[news.kind]), fetched.sha256, news.links or ""))


def read_announcements(
    news: NewsSource, fetched: KnownFetch, edges: Edges, *, accept: bool
) -> Mapping[str, FeedEntry]:
    """Return the entries by the key of their address, in the order in which they stand.

    With ``accept`` a person has looked, and a source that has lost its entries has lost them.

    Raises:
        ReadError: no feed, or no page with such links.
        ImplausibleError: there are next to no entries, where there were some.
    """
    entries = _read(news, body_of(edges, fetched), fetched, edges)
    if len(entries) < _FEW and not accept:
        _refuse_loss(news, fetched, edges, left=len(entries))
    found: dict[str, FeedEntry] = {}
    for entry in entries:
        found.setdefault(address_key(entry.url), entry)
    return found


def _read(
    news: NewsSource, body: bytes, fetched: KnownFetch, edges: Edges
) -> tuple[FeedEntry, ...]:
    # Imported late: the parsers are slow to load, and most checks find nothing changed.
    if news.kind == "listing":
        from monitor.readers.links import read_links

        return read_links(body, url=fetched.url, css=news.links or "a")
    from monitor.readers.feed import read_feed

    sent_as = fetched.reply.content_type if fetched.reply else ""
    return read_feed(body, url=fetched.url, content_type=sent_as, now=edges.clock.now())


def _refuse_loss(news: NewsSource, fetched: KnownFetch, edges: Edges, *, left: int) -> None:
    """Refuse a source that has lost nearly all of its entries; a search's feed may begin empty."""
    with edges.open_ledger() as ledger:
        kept = ledger.kept_page(news.url)
        body = ledger.body(kept.sha256) if kept else b""
    before = _count(news, body, fetched, edges) if body else 0
    if before > _TIMES_FEWER * left:
        lost = f"it had {before} entries and has {left or 'none'} now"
        raise ImplausibleError(f"{news.url}: {lost}: not believed")


def _count(news: NewsSource, body: bytes, fetched: KnownFetch, edges: Edges) -> int:
    try:
        return len(_read(news, body, replace(fetched, reply=None), edges))
    except ReadError:  # other links are chosen now, which that page did not have
        return 0


def keep_announcements(news: NewsSource, fetched: KnownFetch, ledger: Ledger) -> None:
    """Remember what was sent, and a snapshot where it is new."""
    if fetched.reply is not None:
        version = _VERSIONS[news.kind]
        ledger.keep_page(news.source, fetched.url, fetched.reply, reader_version=version)


def write_announcements(
    news: NewsSource,
    entries: Mapping[str, FeedEntry],
    record: SourceRecord,
    *,
    ledger: Ledger,
    edges: Edges,
) -> int:
    """Note what is new, and what is known and announced otherwise now; return how many are new."""
    now = edges.clock.now()
    known = ledger.news.announced(entries)
    new = {key: entry for key, entry in entries.items() if key not in known}
    ledger.news.announce(news.source, new, backfilled=record.first_success_at is None, at=now)
    for key, seen in known.items():
        own = (seen.source, seen.key) == (news.source, key)  # not as others announce it
        if own and _differ(seen.entry, entries[key]) and now - seen.first_seen_at <= _CHANGES_FOR:
            ledger.news.announce_again(seen.article, entries[key], now)
    return len(new)


def _differ(before: FeedEntry, now: FeedEntry) -> bool:
    said = (before.title, before.summary, before.updated)
    return said != (now.title, now.summary, now.updated)
