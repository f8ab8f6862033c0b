"""Fetching an address that may have been read before, so that "not modified" can be used."""

from collections.abc import Collection
from dataclasses import dataclass

from monitor.model.source import FetchedPage
from monitor.pipeline.edges import Edges


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFetch:
    """The reply of one address, or the kept bytes where it has not changed."""

    url: str  # as asked for
    body: bytes
    new: FetchedPage | None  # None: the server, or the hash, says it is the same as before


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
    page = edges.fetcher.fetch(url, hosts=hosts, validators=validators)
    if page is not None:
        same = kept is not None and usable and kept.sha256 == page.sha256
        return KnownFetch(url=url, body=page.body, new=None if same else page)
    if kept is None:
        raise AssertionError(f"{url}: not modified, though nothing was asked to compare with")
    with edges.open_ledger() as ledger:
        return KnownFetch(url=url, body=ledger.body(kept.sha256), new=None)
