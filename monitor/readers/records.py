"""What was read from Ofsted's pages, in the shapes that scripts rely on."""

from datetime import date
from typing import Any

from monitor.model.report import ListedDocument, ListedProvider, ListingPage, ProviderPage


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
