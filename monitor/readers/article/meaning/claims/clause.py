"""The words around one grade, as far as its own clause goes."""

import re
from dataclasses import dataclass

from monitor.readers.article.meaning.claims.skeleton import MARKS, G, Mark, Skeleton

_BREAK = re.compile(
    r"[;\u2022]|[,]? (?:but|whereas|while|whilst|although|though|however(?!,))\b"
    r"|, (?:which(?! (?:rated|judged|found|graded|deemed|saw|gave|concluded|described))|who"
    r"|where(?= (?:it|they|services|children))|having|compared|becoming"
    r"|making|meaning|with|so|a|following|despite|up|down|just|is|was|were|are|has|have|had"
    r"|will|after"
    r"|and (?:has|had|have|was|were|is|are|the|it|they|its|that))\b"
    rf"|: (?=(?:[\w{MARKS}]+ ){{3}})| after (?=(?:it|they|being|the)\b)"
)
_DASH = re.compile(rf"\s-\s(?!(?:when|where|both|all|each|as|was|were|judged|rated|graded)\b|{G})")


@dataclass(frozen=True, slots=True)
class Around:
    """One grade of a sentence with what stands before and after it."""

    skeleton: Skeleton
    place: int
    mark: Mark
    before: str  # the whole sentence before the grade
    after: str
    near_before: str  # its own clause only, with the word that opens it
    near_after: str


def around(skeleton: Skeleton, place: int) -> Around:
    """Return the grade at ``place`` and its surroundings."""
    before, after = skeleton.text[:place], skeleton.text[place + 1 :]
    breaks = _breaks(skeleton.text)
    start = max((at for at in breaks if at < place), default=0)
    end = min((at for at in breaks if at > place), default=len(skeleton.text))
    return Around(
        skeleton,
        place,
        skeleton.at(place),
        before,
        after,
        skeleton.text[start:place],
        skeleton.text[place + 1 : end],
    )


def _breaks(text: str) -> tuple[int, ...]:
    """Return where clauses begin; a pair of dashes sets a remark aside and breaks nothing."""
    dashes = [found.start() for found in _DASH.finditer(text)]
    paired = text.count(" - ") == 2
    return (*(found.start() for found in _BREAK.finditer(text)), *([] if paired else dashes))
