"""What the built-in site holds: authorities, and the documents published about them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from threading import Lock

from monitor.model.authority import Authority


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file on the site, as the timeline of its authority shows it."""

    id: str  # digits; rises with publication, as Ofsted's do
    urn: str
    label: str
    inspected: date  # first day
    published: date
    pdf: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Provider:
    """An authority under the name that the site lists."""

    urn: str
    name: str

    @classmethod
    def of(cls, authority: Authority) -> "Provider":
        """Return the provider that an authority of the register is."""
        return cls(authority.urn, authority.official_name or authority.name)


class Catalogue:
    """Authorities and documents; one thread publishes while others read."""

    def __init__(self, providers: Iterable[Provider] = ()) -> None:
        self._lock = Lock()
        self._providers: dict[str, Provider] = {}
        self._documents: dict[str, Document] = {}
        for provider in providers:
            self.add(provider)

    def add(self, provider: Provider) -> None:
        """List an authority, or list it under another name."""
        with self._lock:
            self._providers[provider.urn] = provider

    def remove(self, urn: str) -> None:
        """List an authority no longer; its documents keep their addresses."""
        with self._lock:
            del self._providers[urn]

    def publish(self, document: Document) -> None:
        """Put a document on its authority's page, or another in the place of the same id.

        Raises:
            KeyError: no such authority is listed.
        """
        with self._lock:
            self._providers[document.urn]  # a document of nobody would be shown nowhere
            self._documents[document.id] = document

    def withdraw(self, document_id: str) -> Document:
        """Take a document away, page and file; return it.

        Raises:
            KeyError: there is no such document.
        """
        with self._lock:
            return self._documents.pop(document_id)

    def provider(self, urn: str) -> Provider | None:
        """Return the authority listed with this number."""
        with self._lock:
            return self._providers.get(urn)

    def providers(self) -> list[Provider]:
        """Return all authorities by name, as the site lists them."""
        with self._lock:
            return sorted(self._providers.values(), key=lambda p: (p.name.casefold(), p.urn))

    def documents(self, urn: str) -> list[Document]:
        """Return the documents about an authority, newest first."""
        with self._lock:
            about = [d for d in self._documents.values() if d.urn == urn]
        return sorted(about, key=lambda d: (d.published, int(d.id)), reverse=True)

    def document(self, document_id: str) -> Document | None:
        """Return the document of an id."""
        with self._lock:
            return self._documents.get(document_id)

    def latest(self, *, without: Iterable[str] = ()) -> dict[str, date]:
        """Return for each authority the day of its newest document.

        ``without``: labels that do not count (whether letters of visits move Ofsted's own
        "Latest report" is not known).
        """
        left_out = frozenset(without)
        with self._lock:
            documents = list(self._documents.values())
        newest: dict[str, date] = {}
        for document in documents:
            if document.label not in left_out:
                known = newest.get(document.urn, date.min)
                newest[document.urn] = max(known, document.published)
        return newest
