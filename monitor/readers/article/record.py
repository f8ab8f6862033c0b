"""What an article was read to say, in the shape that scripts rely on."""

from typing import Any

from monitor.model.authority import AuthorityId
from monitor.model.news import Article, Claim, Named
from monitor.register import default_register


def article_record(article: Article) -> dict[str, Any]:
    """Return the keys of ``parse article``, all but ``file``; days as YYYY-MM-DD."""
    text, meaning = article.text, article.meaning
    return {
        "title": text.title,
        "url": text.url or None,
        "site": text.site or None,
        "published": text.published.isoformat() if text.published else None,
        "about_childrens_services": meaning.about_childrens_services,
        "kind": meaning.kind.value,
        "authorities": [named_record(named) for named in meaning.authorities],
        "claims": [claim_record(claim) for claim in meaning.claims],
    }


def named_record(named: Named) -> dict[str, Any]:
    """Return an authority that an article names."""
    return {**_authority(named.authority), "role": named.role.value}


def claim_record(claim: Claim) -> dict[str, Any]:
    """Return one judgement that an article reports."""
    return {
        "authority": _authority(claim.authority)["authority"],
        "area": claim.area.value,
        "grade": claim.grade.value if claim.grade else None,
        "previous_grade": claim.previous_grade.value if claim.previous_grade else None,
        "direction": claim.direction.value if claim.direction else None,
        "quote": claim.quote,
    }


def _authority(id_: AuthorityId) -> dict[str, Any]:
    authority = default_register().get(id_)
    name, urn = (authority.name, authority.urn) if authority else (id_, None)
    return {"authority": name, "urn": urn}
