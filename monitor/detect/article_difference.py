"""What two readings of one article differ in."""

from collections.abc import Iterator, Mapping

from monitor.detect.claim_words import claims_in_words
from monitor.model.authority import AuthorityId
from monitor.model.news import Article, Meaning


def article_differences(before: Article, now: Article) -> tuple[str, ...]:
    """Return a line for each thing that is read otherwise now; nothing if all is the same."""
    return tuple(_differences(before, now))


def _differences(before: Article, now: Article) -> Iterator[str]:
    facts = {name: (value, _facts(now)[name]) for name, value in _facts(before).items()}
    yield from (f"{name}: {was} → {is_}" for name, (was, is_) in facts.items() if was != is_)
    was_said, says = _said(before.meaning), _said(now.meaning)
    for authority in dict.fromkeys([*was_said, *says]):
        was, is_ = (said.get(authority, "not named") for said in (was_said, says))
        if was != is_:
            yield f"{authority}: {was} → {is_}"
    if before.text.paragraphs != now.text.paragraphs:
        yield "other words were taken for its text"


def _facts(article: Article) -> Mapping[str, object]:
    text, meaning = article.text, article.meaning
    return {
        "title": text.title,
        "site": text.site,
        "published": text.published,
        "about children's services": "yes" if meaning.about_childrens_services else "no",
        "kind": meaning.kind.value.replace("_", " "),
    }


def _said(meaning: Meaning) -> dict[AuthorityId, str]:
    """Return for each authority how it is spoken of, and what is claimed of it."""
    found = {}
    for named in meaning.authorities:
        claims = [claim for claim in meaning.claims if claim.authority == named.authority]
        claimed = f", claimed {claims_in_words(claims)}" if claims else ""
        found[named.authority] = f"{named.role.value}{claimed}"
    return found
