"""What a shell offers when Tab is pressed after an authority, a region, a grade or a kind.

Never with a space in it, which a shell would take for two words: authorities are offered by
their ids and regions in the same way, as every command takes them. A shell shows only what
begins exactly as what was typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Offer = tuple[str, str]
"""What to type, and what shells that can do so show beside it."""


SORTABLE = (
    *("name", "region", "framework", "published"),
    *("overall", "leadership", "help_protection", "in_care", "care_leavers"),
)
"""The columns by which ratings can be sorted."""

FORMS = ("csv", "json", "xlsx")
"""What can be exported as."""


def authorities(incomplete: str) -> list[Offer]:
    """Return the authorities whose id, or name of one word, begins so."""
    # Imported late, here and below: most starts of the program complete nothing.
    from monitor.register.register import default_register

    return [
        (text, authority.name)
        for authority in default_register().authorities
        for text in (authority.id, authority.name)
        if text.startswith(incomplete) and " " not in text
    ]


def regions(incomplete: str) -> list[str]:
    """Return the regions that begin so, as "north-east"."""
    from monitor.register.register import default_register

    names = (name.lower().replace(" ", "-") for name in default_register().regions)
    return list(_beginning(names, incomplete))


def columns(incomplete: str) -> list[str]:
    """Return the columns of ``ratings`` that begin so."""
    return list(_beginning(SORTABLE, incomplete))


def forms(incomplete: str) -> list[str]:
    """Return the forms of ``export`` that begin so."""
    return list(_beginning(FORMS, incomplete))


def delivery_states(incomplete: str) -> list[str]:
    """Return the states of a delivery that begin so."""
    from storage.deliveries import DeliveryState

    return list(_beginning(DeliveryState, incomplete))


def grades(incomplete: str) -> list[str]:
    """Return the grades that begin so."""
    from monitor.model.judgement import Grade

    return list(_beginning(Grade, incomplete))


def event_kinds(incomplete: str) -> list[str]:
    """Return the kinds of event that begin so."""
    from monitor.model.event_kind import EventKind

    return list(_beginning(EventKind, incomplete))


def document_kinds(incomplete: str) -> list[str]:
    """Return the kinds of document that begin so."""
    from monitor.model.document import DocumentKind

    return list(_beginning(DocumentKind, incomplete))


def _beginning(texts: Iterable[str], incomplete: str) -> Iterator[str]:
    return (str(text) for text in texts if text.startswith(incomplete))
