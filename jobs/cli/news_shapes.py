"""Articles in the JSON shapes that users' scripts rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from monitor.register.register import default_register

if TYPE_CHECKING:
    from datetime import date, datetime

    from monitor.model.authority import AuthorityId
    from monitor.model.coverage import Coverage, KeptArticle
    from monitor.model.news import Claim

ARTICLE_FIELDS = (
    *("title", "url", "site", "published", "source", "kind", "about_childrens_services"),
    *("authorities", "claims", "story", "error", "first_seen_at", "also_at"),
)


def article_shape(kept: KeptArticle) -> dict[str, Any]:
    """Return one row of ``articles``; what is still waiting to be read says so by nulls."""
    said = kept.article
    stories = [each.story for each in kept.coverage if each.story]
    published = said.text.published if said else _day_of(kept.entry.published)
    return {
        "title": said.text.title if said else kept.entry.title,
        "url": kept.url,
        "site": said.text.site if said else None,
        "published": published.isoformat() if published else None,
        "source": kept.source,
        "kind": said.meaning.kind.value if said else None,
        "about_childrens_services": said.meaning.about_childrens_services if said else None,
        "authorities": [_named(each) for each in kept.coverage],
        "claims": [row for each in kept.coverage for row in claims_shape(each)],
        "story": stories[0] if stories else None,
        "error": kept.error,
        "first_seen_at": kept.first_seen_at.isoformat(),
        "also_at": list(kept.also_at),
    }


def coverage_shape(found: Coverage) -> dict[str, Any]:
    """Return one row of the ``coverage`` of a report in ``history``."""
    facts = found.facts
    return {
        "title": facts.title,
        "url": facts.url,
        "site": facts.site,
        "published": facts.published.isoformat() if facts.published else None,
        "verdict": found.verdict.value,
        "claims": claims_shape(found),
        "story": found.story,
    }


def claims_shape(found: Coverage) -> list[dict[str, Any]]:
    """Return what an article claims of one authority, each with how it stands."""
    return [_claim(claim) | {"verdict": found.verdict.value} for claim in found.claims]


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "authority": name_of(claim.authority),
        "area": claim.area.value,
        "grade": claim.grade.value if claim.grade else None,
        "previous_grade": claim.previous_grade.value if claim.previous_grade else None,
        "direction": claim.direction.value if claim.direction else None,
        "quote": claim.quote,
    }


def _named(found: Coverage) -> dict[str, Any]:
    authority = default_register().get(found.authority)
    return {
        "authority": authority.name if authority else found.authority,
        "urn": authority.urn if authority else None,
        "role": found.role.value,
        "verdict": found.verdict.value,
        "story": found.story or None,
    }


def name_of(id_: AuthorityId) -> str:
    """Return the name of an authority by its id."""
    authority = default_register().get(id_)
    return authority.name if authority else id_


def _day_of(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
