"""Is this article one that we have: the same words on another site, or under another title?

A fingerprint says which runs of words a text has, in 64 bytes. Each run of four words falls
into one of 64 buckets by its hash; a bucket keeps the least hash that fell into it (one
permutation MinHash). The share of buckets that two texts have alike is an estimate, good to
some six points, of the share of all their runs that both have.

What the share is like: a copy with its first paragraph rewritten has 0.7 and more, a copy cut to
half 0.5; two papers' own stories that quote the same press release 0.1 to 0.3.
"""

import re
from collections.abc import Iterator
from hashlib import blake2b

from monitor.model.news import ArticleText

ALIKE = 0.45
"""From this share on one text is a copy of the other."""

_RUN = 4  # words
_BUCKETS = 64
_FEW_BUCKETS = 20
"""Of a text of two or three sentences: chance weighs more, so more must be alike."""

_ALIKE_FEW = 0.75
_WORD = re.compile(r"\w+")
_EMPTY = 0


def fingerprint(text: ArticleText) -> str:
    """Return what tells copies of a text, as 128 hex digits; its title is no part of it.

    Letters' case, punctuation and the breaks between paragraphs make no difference.
    """
    least: dict[int, bytes] = {}
    for run in _runs(text):
        digest = blake2b(run.encode(), digest_size=8).digest()
        bucket = digest[0] % _BUCKETS
        least[bucket] = min(least.get(bucket, digest[1:]), digest[1:])
    return bytes(_mark(least.get(bucket)) for bucket in range(_BUCKETS)).hex()


def likeness(one: str, other: str) -> float:
    """Return the share, from 0 to 1, of what two fingerprinted texts have in common."""
    pairs = [pair for pair in _pairs(one, other) if any(pair)]
    return sum(left == right for left, right in pairs) / len(pairs) if pairs else 0.0


def is_copy(one: str, other: str) -> bool:
    """Return whether one of two fingerprinted texts is a copy of the other, somewhat changed."""
    filled = min(sum(map(bool, bytes.fromhex(each))) for each in (one, other))
    return likeness(one, other) >= (ALIKE if filled >= _FEW_BUCKETS else _ALIKE_FEW)


def _mark(least: bytes | None) -> int:
    """Return a byte that stands for a bucket: not of the bits by which its hash is the least."""
    return _EMPTY if least is None else least[-1] or 1


def _runs(text: ArticleText) -> Iterator[str]:
    words = _WORD.findall(" ".join(text.paragraphs).casefold())
    for at in range(max(len(words) - _RUN + 1, min(len(words), 1))):
        yield " ".join(words[at : at + _RUN])


def _pairs(one: str, other: str) -> Iterator[tuple[int, int]]:
    return zip(bytes.fromhex(one), bytes.fromhex(other), strict=True)
