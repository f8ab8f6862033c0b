"""What an article claims, in few words."""

from collections.abc import Sequence

from monitor.model.judgement import Area
from monitor.model.news import Claim, Direction

_NAMED = 2


def claims_in_words(claims: Sequence[Claim]) -> str:
    """Return e.g. "Inadequate → Outstanding" or "help and protection Good and 3 more"."""
    first = sorted(claims, key=lambda claim: claim.area is not Area.OVERALL)
    told = ", ".join(map(claim_in_words, first[:_NAMED]))
    more = len(claims) - _NAMED
    return f"{told} and {more} more" if more > 0 else told


def claim_in_words(claim: Claim) -> str:
    """Return what is claimed of one area; the overall grade needs no name."""
    said = claimed_grade(claim)
    return said if claim.area is Area.OVERALL else f"{claim.area.words.lower()} {said}"


def claimed_grade(claim: Claim) -> str:
    """Return the grade as claimed, with where it came from: "Inadequate → Outstanding"."""
    before = claim.previous_grade
    if claim.grade is None:
        return f"no longer {before.words}" if before else _MOVED[claim.direction]
    if before not in (None, claim.grade):
        return f"{before.words} → {claim.grade.words}"
    still = "still " if claim.direction is Direction.SAME else ""
    return f"{still}{claim.grade.words}"


_MOVED = {
    Direction.UP: "better than before",
    Direction.DOWN: "worse than before",
    Direction.SAME: "as before",
    None: "another grade",
}
