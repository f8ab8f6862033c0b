"""Several articles about one outcome are one story: only the first of them is told."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from hashlib import sha256

from monitor.model.authority import AuthorityId
from monitor.model.coverage import Coverage
from monitor.model.news import ArticleKind, Claim

APART = timedelta(days=30)
"""Articles further from each other than this report two outcomes."""


def story_of(new: Coverage, others: Iterable[Coverage]) -> str:
    """Return the story that an article belongs to: the one it joins, or one of its own.

    ``others`` are articles about the same authority. What is about no inspection at all, a
    budget or a new director, is a story by itself.
    """
    for other in others:
        if other.article != new.article and _is_same_outcome(new, other):
            return other.story
    return _own_story(new.authority, new.kind, new.facts.url, new.day)


def stays_in_story(new: Coverage, before: Coverage) -> bool:
    """Return whether an edited article still reports what it reported before."""
    return bool(before.story) and before.kind is new.kind and agree(new.claims, before.claims)


def agree(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Return whether no area is claimed to be graded differently."""
    grades = {claim.area: claim.grade for claim in one if claim.grade}
    return all(grades.get(c.area, c.grade) is c.grade for c in other if c.grade)


def _is_same_outcome(new: Coverage, other: Coverage) -> bool:
    return (
        new.kind is not ArticleKind.OTHER
        and other.kind is new.kind
        and bool(other.story)
        and abs(new.day - other.day) <= APART
        and agree(new.claims, other.claims)
    )


def _own_story(authority: AuthorityId, kind: ArticleKind, url: str, day: date) -> str:
    return sha256(f"{authority}|{kind}|{url}|{day}".encode()).hexdigest()[:12]
