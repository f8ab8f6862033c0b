"""What an article reports: a graded inspection, a visit, a joint inspection, or none of these."""

import re
from collections.abc import Sequence

from monitor.model.judgement import Area
from monitor.model.news import ArticleKind, Claim
from monitor.readers.article.meaning.claims.standing import Standing
from monitor.readers.article.meaning.claims.statements import Statement
from monitor.readers.article.meaning.passages import Place, Sentence
from monitor.readers.article.meaning.phrases import any_of

_VISITS = {
    ArticleKind.JTAI: re.compile(
        r"joint targeted area|\bJTAI\b|joint area child protection inspection", re.IGNORECASE
    ),
    ArticleKind.AREA_SEND: re.compile(
        r"\b(?-i:SEND)\b|special (?:educational|education) needs|written statement of action",
        re.IGNORECASE,
    ),
    ArticleKind.FOCUSED_VISIT: re.compile(
        r"\bfocus+ed (?:\w+ )?(?:visits?|inspection)\b"
        r"|\b(?:inspection|visit)\b.{0,20}\bfocuss?ed (?:\w+ )?on\b"
        r"|\bnot a (?:formal|full|graded) inspection\b",
        re.IGNORECASE,
    ),
    ArticleKind.MONITORING_VISIT: re.compile(
        r"\bmonitoring (?:\w+ )?(?:visits?|inspections?|letter|report|regime)\b"
        r"|\bvisits? (?:to monitor|monitoring)\b"
        r"|\b(?:first|second|third|fourth|fifth|sixth|seventh|latest) (?:ofsted )?monitoring\b",
        re.IGNORECASE,
    ),
}
_JOINT = re.compile(
    r"\b(?:ofsted|cqc|care quality commission|inspect\w*|watchdog)\b", re.IGNORECASE
)
_GRADED = re.compile(
    r"\b(?:ofsted|inspect\w*|watchdog|regulator|rat(?:ed|ing)|judged|graded|branded|deemed)\b",
    re.IGNORECASE,
)
_INSPECTED = re.compile(
    r"\b(?:following|after|in|during|from) (?:an?|its|the|their) (?:\w+ ){0,3}(?:re-?)?inspection\b"
    r"|\binspection (?:report|of (?:\w+'s |the |its |local authority )*children)"
    r"|\bofsted(?:'s)? (?:\w+ )?report\b"
    r"|\bofsted (?:has )?(?:concluded|found|praised|says)\b",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(  # a headline of other news, whatever the text reports besides
    r"\b"
    + any_of(
        r"""
        peer (?:review|challenge) | appoint\w* | new director | budget | what happens | guide
        steps down | resigns? | HMI Probation | youth justice
        """
    )
    + r"\b",
    re.IGNORECASE,
)
_OTHER_NEWS = re.compile(  # a headline of other news, where no grade is claimed
    r"\b"
    + any_of(
        r"""
        overspend | funding | strike | trust to | notice | direction | interven\w+ | commissioner
        quits? | consult\w+ | agency | recruit\w* | annual | review | decade | opposes? | urges?
        calls for | takeover | taken over | cuts? | savings | retires? | to leave
        """
    )
    + r"\b",
    re.IGNORECASE,
)
_OPENING = 5  # sentences in which an article says what it reports


def kind_of(
    sentences: Sequence[Sentence], statements: Sequence[Statement], claims: Sequence[Claim]
) -> ArticleKind:
    """Return what the article reports."""
    titled = [s for s in statements if s.sentence.place is Place.TITLE]
    if _OTHERWISE.search(_title(sentences)) and not any(s.standing is Standing.NOW for s in titled):
        return ArticleKind.OTHER
    visit = _visit(sentences)
    if visit is not None and not _outweighs(statements, visit, sentences):
        return visit
    if _is_outcome(sentences, statements, claims) or _is_told_without_grade(sentences):
        return ArticleKind.INSPECTION_OUTCOME
    return ArticleKind.OTHER


def _visit(sentences: Sequence[Sentence]) -> ArticleKind | None:
    """Return the visit that the headline names, else the opening, else the text twice."""
    title = [s for s in sentences if s.place is Place.TITLE]
    opening = [s for s in sentences if s.place is not Place.TITLE][:_OPENING]
    for part, least in ((title, 1), (opening, 1), (sentences, 2)):
        for kind, form in _VISITS.items():
            hits = sum(bool(form.search(s.plain)) for s in part)
            joint = any(_JOINT.search(s.plain) for s in sentences)
            if hits >= least and (kind is not ArticleKind.AREA_SEND or joint):
                return kind
    return None


def _outweighs(
    statements: Sequence[Statement], visit: ArticleKind, sentences: Sequence[Sentence]
) -> bool:
    """Return whether a new grade is told more plainly than the visit is."""
    now = [s for s in statements if s.standing is Standing.NOW]
    if _VISITS[visit].search(_title(sentences)):
        return any(s.sentence.place is Place.TITLE for s in now)
    if any(s.in_table or s.sentence.place is Place.TITLE for s in now):
        return True
    first = next((s for s in sentences if _VISITS[visit].search(s.plain)), None)
    until = sentences.index(first) if first else len(sentences)
    told = [s for s in now if s.sentence.place is Place.LEAD]
    if any(s.area is Area.OVERALL or sentences.index(s.sentence) <= until for s in told):
        return True
    areas = {s.area for s in now}
    return len(areas) > (1 if Area.OVERALL in areas else 2)


def _is_outcome(
    sentences: Sequence[Sentence], statements: Sequence[Statement], claims: Sequence[Claim]
) -> bool:
    """Return whether a claim is told where news is told, or again and again."""
    if not claims:
        return False
    current = [s for s in statements if s.standing in (Standing.NOW, Standing.WEAKLY)]
    now = [s for s in current if s.standing is Standing.NOW]
    if any(s.in_table or s.sentence.place is Place.TITLE for s in now):
        return True
    if not any(_GRADED.search(s.plain) for s in sentences):
        return False
    if any(s.in_table or s.sentence.place is not Place.BODY for s in current):
        return True
    if any(claim.grade is None for claim in claims):
        return True
    other = _OTHER_NEWS.search(_title(sentences))
    if not other and any(_JOINT.search(s.sentence.plain) for s in now):
        return True
    return len({s.sentence.paragraph for s in current}) > 1


def _is_told_without_grade(sentences: Sequence[Sentence]) -> bool:
    """Return whether the article opens with an inspection's findings, though with no grade."""
    opening = [s for s in sentences if s.place is not Place.TITLE][:_OPENING]
    if _OTHER_NEWS.search(_title(sentences)):
        return False
    return any(_INSPECTED.search(s.plain) for s in opening)


def _title(sentences: Sequence[Sentence]) -> str:
    return " ".join(s.plain for s in sentences if s.place is Place.TITLE)
