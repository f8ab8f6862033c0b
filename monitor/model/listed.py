"""Documents and authorities as Ofsted lists them."""

from dataclasses import dataclass
from datetime import date

from monitor.model.document import DocumentKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedProvider:
    """One row of Ofsted's list of authorities."""

    urn: str
    name: str
    url: str  # absolute address of the provider page
    latest_report: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingPage:
    """One page of Ofsted's list: at most 100 rows, silently cut."""

    providers: tuple[ListedProvider, ...]
    results: int | None  # the count the page itself prints, where it prints one
    next: str | None  # absolute address of the page after it, where it links one


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDocument:
    """One report or letter on a provider page."""

    id: str  # the number in the file's address: the identity
    url: str
    label: str  # as linked: "Children's services focused visit"
    kind: DocumentKind
    inspected: date | None  # first day of the inspection or visit
    published: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderPage:
    """A provider page: who it is about and every document on its timeline."""

    urn: str
    name: str
    documents: tuple[ListedDocument, ...]  # newest first
