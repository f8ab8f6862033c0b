"""All that an article states of grades, sentence by sentence, list by list, row by row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from monitor.model.authority import AuthorityId
from monitor.model.judgement import Area, Grade
from monitor.model.news import Direction
from monitor.readers.article.meaning.claims.era import Era
from monitor.readers.article.meaning.claims.owners import Owners
from monitor.readers.article.meaning.claims.rows import listed_under, rows_of
from monitor.readers.article.meaning.claims.skeleton import (
    A,
    G,
    Skeleton,
    may_grade,
    may_list,
    skeleton_of,
)
from monitor.readers.article.meaning.claims.standing import Standing
from monitor.readers.article.meaning.claims.statements import Statement, graded_now, statements_of
from monitor.readers.article.meaning.names import Naming
from monitor.readers.article.meaning.passages import Sentence

_MANY_AREAS = 3  # named in one sentence without a grade: what "these areas" are afterwards
_OUTCOME = r"(?:rating|grade|judge?ment|outcome|verdict|result)"
_UNCHANGED = re.compile(
    rf"\b{_OUTCOME}\b[^.;]{{0,40}}\b(?:the same as|unchanged (?:from|since))\b"
    rf"|\bthe same {_OUTCOME}\b[^.;]{{0,40}}\b(?:last|previous|20[012]\d|before)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?:[:;]|\bfollowing (?:areas?|categories)\b.*[:;.])\W*$")


class Reading:
    """One article while its sentences are read in order."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        namings: Sequence[Sequence[Naming]],
        subjects: Sequence[AuthorityId],
        era: Era,
    ) -> None:
        self._sentences = sentences
        self._namings = namings
        self._subjects = tuple(subjects)
        self._era = era
        self._overall: dict[AuthorityId | None, Statement] = {}
        self._listed: tuple[Area, ...] = ()

    def statements(self) -> Iterator[Statement]:
        """Yield everything stated, tables last."""
        owners = Owners(self._subjects)
        whose: dict[Sentence, AuthorityId | None] = {}
        for number, (sentence, named) in enumerate(
            zip(self._sentences, self._namings, strict=True)
        ):
            owners.follow(named)
            whose[sentence] = owners.current
            if _UNCHANGED.search(sentence.plain):
                yield from self._unchanged(sentence, owners.current)
            if may_grade(sentence.plain) or may_list(sentence.plain):
                skeleton = skeleton_of(sentence, named, len(self._subjects))
                for statement in statements_of(skeleton, owners, self._era, self._listed):
                    self._note(statement)
                    yield statement
                yield from self._under(skeleton, number, owners.current)
                self._remember(skeleton)
        for row in rows_of(self._sentences):
            yield from self._in_table(row.area, row.grade, row.sentence, whose[row.sentence])

    def _under(
        self, heading: Skeleton, number: int, whose: AuthorityId | None
    ) -> Iterator[Statement]:
        """Yield the areas listed line by line under "rated good in the following areas:"."""
        grade = graded_now(heading, self._era)
        if grade is not None and _HEADING.search(heading.text):
            for area in listed_under(self._sentences, number):
                yield from self._in_table(area, grade, heading.sentence, whose)

    def _in_table(
        self, area: Area, grade: Grade, sentence: Sentence, whose: AuthorityId | None
    ) -> Iterator[Statement]:
        if whose is not None:
            for meant in self._era.judged(area):
                yield Statement(whose, meant, grade, Standing.NOW, sentence, in_table=True)

    def _note(self, statement: Statement) -> None:
        if statement.area is Area.OVERALL and statement.standing is Standing.NOW:
            self._overall[statement.authority] = statement

    def _unchanged(self, sentence: Sentence, whose: AuthorityId | None) -> Iterator[Statement]:
        """Yield again what was said last, of which a sentence says that it was so before."""
        if whose in self._overall:
            yield replace(self._overall[whose], sentence=sentence, direction=Direction.SAME)

    def _remember(self, skeleton: Skeleton) -> None:
        if G not in skeleton.text and skeleton.text.count(A) >= _MANY_AREAS:
            self._listed = tuple(m.area for m in skeleton.marks if m.sign == A and m.area)
