"""Readings that cannot be true: the last good state stands, and somebody is told."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from monitor.errors import ImplausibleError
from monitor.model.listed import ListedDocument, ListedProvider, ProviderPage

MOST_THAT_MAY_GO = 0.5
"""More than this share of what was known, gone at once, is a broken page and not news."""

_FEW_AUTHORITIES = 8
"""More than so many that leave the list in one reading are a list cut short: a reorganisation
takes a county and its neighbours at a time, and one larger than this a person can accept."""

_FEW_PAGES = 3
"""More pages than this that miss documents at the same time are a flaw of the site."""

_MANY = 10
"""Of fewer, each may rightly have lost its day: its only report was withdrawn."""

_CLOCKS_DIFFER = timedelta(days=1)


def believe_listing(
    known: Mapping[str, ListedProvider], listed: Collection[ListedProvider]
) -> None:
    """Refuse a list that has lost most of the providers, or most of the days, that it had.

    ``known`` is the last good list by URN; empty where a person has said that what the list
    shows now is the new normal.

    Raises:
        ImplausibleError: empty where there was something, or most of it gone.
    """
    _refuse_losses("authorities", known, _still_in(listed, known), bearable=_FEW_AUTHORITIES)
    dated = {urn: provider for urn, provider in known.items() if provider.latest_report}
    if len(dated) >= _MANY:
        still = [provider for provider in listed if provider.latest_report]
        _refuse_losses("days of a latest report", dated, _still_in(still, dated))


def _still_in(listed: Collection[ListedProvider], known: Mapping[str, ListedProvider]) -> set[str]:
    """Return the URNs of those that are listed yet: under it, or by name under a new one."""
    urns = {provider.urn for provider in listed}
    names = {provider.name.casefold() for provider in listed}
    return {urn for urn, was in known.items() if urn in urns or was.name.casefold() in names}


def believe_provider(
    known: Collection[str], page: ProviderPage, *, urn: str, today: date | None
) -> None:
    """Refuse a provider page of somebody else, or one that has lost most of its documents.

    ``known`` are the file ids that the page listed before; empty, and ``today`` None, where a
    person has said that what the page shows now is the new normal.

    Raises:
        ImplausibleError: about another provider, empty, most of it gone, or of the future.
    """
    if page.urn != urn:
        raise ImplausibleError(f"the page is about URN {page.urn} ({page.name}), not {urn}")
    for document in page.documents:
        if document.id not in known and _is_of_the_future(document, today):
            raise ImplausibleError(f"it lists a document of the future, {document.published}")
    if len(page.documents) < len(known):  # as many others in their place are a new upload
        _refuse_losses("documents", known, {document.id for document in page.documents})


def _is_of_the_future(document: ListedDocument, today: date | None) -> bool:
    day = document.published
    return day is not None and today is not None and day > today + _CLOCKS_DIFFER


def believe_losses(authorities: Collection[str]) -> None:
    """Refuse that documents were withdrawn from the pages of many authorities at one time.

    Raises:
        ImplausibleError: too many.
    """
    if len(authorities) > _FEW_PAGES:
        raise ImplausibleError(
            f"documents are missing from the pages of {len(authorities)} authorities at once: "
            "not believed, the last good state stands"
        )


def _refuse_losses(
    what: str, known: Collection[str], found: Collection[str], *, bearable: int | None = None
) -> None:
    lost = len(set(known) - set(found))
    too_many = bearable is not None and lost > bearable
    if too_many or (known and lost / len(known) > MOST_THAT_MAY_GO):
        raise ImplausibleError(
            f"{lost} of the {len(known)} {what} known from before are gone: "
            "not believed, the last good state stands"
        )
