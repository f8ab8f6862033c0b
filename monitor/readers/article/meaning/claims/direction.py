"""Which way a sentence says that a grade has moved."""

import re

from monitor.model.judgement import Grade
from monitor.model.news import Direction
from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.phrases import any_of

_SAME = re.compile(
    r"\b"
    + any_of(
        r"""
        remain\w* | retain\w* | holds? (?:on to )?(?:its|their|the) | held on to
        stay\w* | continu\w+ to | maintain\w* | sustain\w* | keeps? | kept | still | unchanged
        again
        (?:second|third|fourth|consecutive) (?:time|inspection|consecutive) | consecutive
        """
    )
    + r"\b"
)
_SAME_AFTER = re.compile(
    r"\b(?:again|once more|(?:second|third) (?:consecutive )?time|in a row|running|consecutive"
    r"|(?:remained|is|stays) (?:the same|unchanged))\b"
)
_COUNTED = re.compile(r"\b(?:third|second|consecutive)\b[^.;]{0,20}$")
_UP = re.compile(
    r"\b"
    + any_of(
        r"""
        jump\w* | leap\w* | ris(?:e|es|en|ing) | rose | upgrad\w+ | uplift\w* | improve(?:d|s)?
        climb\w* | lift\w* | rais\w+ | up (?:one|two|three|a|from|to) | boost\w* | elevat\w+
        no longer | mov\w+ (?:up|out) | turn\w* around | turnaround | step up | progress\w* to
        """
    )
    + r"\b"
)
_DOWN = re.compile(
    r"\b"
    + any_of(
        r"""
        downgrad\w+ | drop\w* | f[ae]ll(?:s|en|ing)? | slip\w* | slump\w* | plung\w+ | plummet\w*
        crash\w* | s[ai]nk\w* | demot\w+ | declin\w+ | deteriorat\w+ | slid\w* | tumbl\w+
        stripped | loses? | lost | down (?:one|two|three|a|from|to)
        """
    )
    + r"\b"
)
_NEAR = 60  # characters from the grade


def direction_said(at: Around) -> Direction | None:
    """Return the direction that the words around a grade give, where they give one."""
    words = f"{at.near_before} {at.near_after}"
    if _DOWN.search(words):
        return Direction.DOWN
    if _UP.search(words) and not _COUNTED.search(at.near_before):
        return Direction.UP
    same = _SAME.search(at.near_before[-_NEAR:]) or _SAME_AFTER.search(at.after[:_NEAR])
    return Direction.SAME if same else None


def direction_between(previous: Grade, grade: Grade) -> Direction | None:
    """Return the direction from one grade to another; None off the scale of four."""
    steps = grade.steps_from(previous)
    if steps is None:
        return None
    if steps == 0:
        return Direction.SAME
    return Direction.UP if steps > 0 else Direction.DOWN
