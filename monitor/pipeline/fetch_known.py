"""Fetching an address that may have been read before, so that "not modified" can be used."""

from collections.abc import Collection
from dataclasses import dataclass

from monitor.model.source import FetchedPage
from monitor.pipeline.edges import Edges


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFetch:
    """What one address says now: a whole reply, or word that the one we kept still holds."""

    url: str  # as asked for
    reply: FetchedPage | None  # None: the server says it has not changed
    sha256: str  # of what it says, whether sent again or kept
    changed: bool  # says something new, or has not been read by today's reader


def fetch_known(
    edges: Edges, url: str, *, hosts: Collection[str], reader_version: int
) -> KnownFetch:
    """Return what ``url`` says now; the transaction is closed while the network is in use.

    A page last read by another version of its reader is fetched whole, once.

    Raises:
        FetchError: see ``monitor.ports.Fetcher``.
    """
    with edges.open_ledger() as ledger:
        kept = ledger.kept_page(url)
    usable = kept is not None and kept.reader_version == reader_version
    validators = kept.validators if kept and usable else None
    reply = edges.fetcher.fetch(url, hosts=hosts, validators=validators)
    if reply is not None:
        same = kept is not None and usable and kept.sha256 == reply.sha256
        return KnownFetch(url=url, reply=reply, sha256=reply.sha256, changed=not same)
    if kept is None:
        raise AssertionError(f"{url}: not modified, though nothing was asked to compare with")
    return KnownFetch(url=url, reply=None, sha256=kept.sha256, changed=False)


def body_of(edges: Edges, fetched: KnownFetch) -> bytes:
    """Return the bytes of what an address says, as sent or as kept.

    Raises:
        StorageError: the kept bytes are damaged.
    """
    if fetched.reply is not None:
        return fetched.reply.body
    with edges.open_ledger() as ledger:
        return ledger.body(fetched.sha256)
