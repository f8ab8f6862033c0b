"""What was read from Ofsted's pages and from feeds, in the shapes that scripts rely on."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from monitor.model.listed import ListedDocument, ListedProvider, ListingPage, ProviderPage
from monitor.model.news import FeedEntry


def listing_record(page: ListingPage) -> dict[str, Any]:
    """Return the keys of ``parse listing``, all but ``file``; days as YYYY-MM-DD."""
    return {
        "results": page.results,
        "providers": [_provider(provider) for provider in page.providers],
        "next": page.next,
    }


def provider_record(page: ProviderPage) -> dict[str, Any]:
    """Return the keys of ``parse provider``, all but ``file``; days as YYYY-MM-DD."""
    return {
        "urn": page.urn,
        "name": page.name,
        "documents": [_document(document) for document in page.documents],
    }


def feed_record(entries: Sequence[FeedEntry]) -> dict[str, Any]:
    """Return the keys of ``parse feed``, all but ``file``; moments in UTC."""
    return {"entries": [_entry(entry) for entry in entries]}


def _entry(entry: FeedEntry) -> dict[str, Any]:
    return {
        "title": entry.title,
        "url": entry.url,
        "published": _moment(entry.published),
        "updated": _moment(entry.updated),
        "summary": entry.summary,
    }


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _provider(provider: ListedProvider) -> dict[str, Any]:
    return {
        "urn": provider.urn,
        "name": provider.name,
        "url": provider.url,
        "latest_report": _day(provider.latest_report),
    }


def _document(document: ListedDocument) -> dict[str, Any]:
    return {
        "id": document.id,
        "url": document.url,
        "label": document.label,
        "kind": document.kind.value,
        "inspected": _day(document.inspected),
        "published": _day(document.published),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
