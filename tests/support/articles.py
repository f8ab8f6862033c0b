"""Short articles in, what they mean out, in words that a table can hold."""

from datetime import date

from monitor.model.news import ArticleText, Claim, Meaning, Role
from monitor.readers.article.meaning import understand
from monitor.register import default_register


def meaning(title: str, *paragraphs: str, published: date | None = None) -> Meaning:
    """Return what an article of these words means."""
    text = ArticleText(title=title, paragraphs=paragraphs, published=published)
    return understand(text, default_register())


def claims(title: str, *paragraphs: str, published: date | None = None) -> set[str]:
    """Return the claims as "kent overall good"."""
    return set(map(_in_words, meaning(title, *paragraphs, published=published).claims))


def moves(title: str, *paragraphs: str) -> set[str]:
    """Return the claims as "overall good from inadequate up"."""
    return {
        f"{claim.area} {claim.grade} from {claim.previous_grade} {claim.direction}"
        for claim in meaning(title, *paragraphs).claims
    }


def subjects(title: str, *paragraphs: str) -> set[str]:
    """Return the ids of those whom the article is about."""
    return _with_role(meaning(title, *paragraphs), Role.SUBJECT)


def mentioned(title: str, *paragraphs: str) -> set[str]:
    """Return the ids of those whom the article only mentions."""
    return _with_role(meaning(title, *paragraphs), Role.MENTIONED)


def _with_role(read: Meaning, role: Role) -> set[str]:
    return {str(named.authority) for named in read.authorities if named.role is role}


def _in_words(claim: Claim) -> str:
    return f"{claim.authority} {claim.area} {claim.grade}"
