"""The real names nearest to a text that is none, best first."""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from monitor.register.naming import Words, key_of

MOST = 5
LONGEST = 120  # characters of a text worth comparing: the longest real name has 61
_LIKE_ENOUGH = 0.6
_AS_GOOD_AS_THE_BEST = 0.1  # "Sunderlnd" offers Sunderland, and not Cumberland beside it


def nearest_names(words: Words, names: Mapping[str, Iterable[Words]]) -> tuple[str, ...]:
    """Return at most five of ``names`` (each with all the ways it is written)."""
    key = key_of(words)
    if not key or key.isdigit() or len(key) > LONGEST:
        return ()
    matcher = SequenceMatcher(None, "", key, autojunk=False)
    scores = {
        name: max(_likeness(words, other, matcher) for other in written)
        for name, written in names.items()
    }
    enough = max(_LIKE_ENOUGH, max(scores.values()) - _AS_GOOD_AS_THE_BEST)
    ranked = sorted(scores, key=lambda name: (-scores[name], name))
    return tuple(name for name in ranked if scores[name] >= enough)[:MOST]


def _likeness(words: Words, other: Words, matcher: "SequenceMatcher[str]") -> float:
    """Return 1 for the same, less for a part of it ("Sussex", "Lincoln"), then by letters."""
    key, other_key = key_of(words), key_of(other)
    if key == other_key:
        return 1.0
    if set(words) <= set(other) or other_key.startswith(key):
        return 0.95
    if any(word.startswith(key) for word in other):
        return 0.9
    if set(other) <= set(words):
        return 0.85
    matcher.set_seq1(other_key)
    return matcher.ratio()
