"""Whether a grade's word only describes: "good progress", "outstanding practice", "a good home"."""

import re

from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.skeleton import A, C, G, L, N, S, W, X
from monitor.readers.article.meaning.phrases import any_of

RATING = any_of(
    """
    (?:sub-?)?(?:rating|grade|judge?ment) | ones? | grading | ranking | verdict
    ofsted | mark | score | accolade | status | category | result | report | outcome
    inspection | assessment | classification | label | level
    """
)
_WORDS_AFTER = any_of(
    rf"""
    overall | by | in | for | across | with | after | following | but | and | or | since | at
    from | to | as | on | under | when | while | who | whose | which | the | a | an | this | that
    was | were | is | are | has | have | had | because | due | thanks | despite | during | rather
    according | judged | rated | against | within | until | where | compared | before | again
    today | last | remain\w* | stay\w* | also | now | too | yet | so | if | rest | ever | children
    service | services | council | local | says | say | said | once | twice | awarded | given
    received | includ\w+ | namely | went | respectively | made | follows | comes | means | makes
    will | standard | however
    (?:(?:ofsted|overall|inspection|official|national|top|new)\s+)?{RATING}s?
    """
)
_MAY_FOLLOW = re.compile(rf"\s*(?:$|[.,;:!?\"')|\]({G}{W}{L}{N}-]|{_WORDS_AFTER}\b)")
_ATTRIBUTE = re.compile(rf"\s*(?:['\"]\s*)?(?:[{S}{C}]|(?:children|services?|council)\b)")
_THING = re.compile(f"[{A}{C}{L}{N}{S}{X}]")
_OF_THE_HEAD = re.compile(r"\b(?:by|at|in|of|for|from|near|within|outside) (?:the )?$")
_FORMAL = re.compile(r"experiences|progress|services|impact|leadership|adopted")
_IS_JUDGED = re.compile(rf"rat(?:ed|es|ing)|judg|grad(?:ed|e)|award|{W}|ofsted")
_WITH = re.compile(rf"\bwith (?:(?:an? )?{G} {A},? (?:and )?)*$")
_JUDGED_AS = re.compile(r"\b(?:rated|judged|graded) as\s*$")


def is_adjective(at: Around) -> bool:
    """Return whether the grade only describes the noun after it."""
    if _MAY_FOLLOW.match(at.after):
        return False
    attribute = stands_before_services(at) and (at.mark.quoted or at.skeleton.in_title)
    return not attribute and not _takes_area(at)


def stands_before_services(at: Around) -> bool:
    """Return whether the services or the council follow at once: "'inadequate' council"."""
    return bool(_ATTRIBUTE.match(at.after))


def is_of_another_thing(at: Around) -> bool:
    """Return whether what is graded is a school, a home or the like."""
    head = ""
    for found in _THING.finditer(at.near_before):
        if not head or not _OF_THE_HEAD.search(at.near_before, 0, found.start()):
            head = found[0]
    return head == X


def is_formal(at: Around, step: int) -> bool:
    """Return whether the area before (-1) or after (1) is called by a report's own words."""
    beside = [place for place in at.skeleton.signs(A) if (place - at.place) * step > 0]
    if not beside:
        return False
    mark = at.skeleton.at(beside[0] if step > 0 else beside[-1])
    return bool(_FORMAL.search(at.skeleton.sentence.plain[mark.start : mark.end].lower()))


def _takes_area(at: Around) -> bool:
    """Return whether an area follows at once: "with outstanding leadership", "rated as good A"."""
    if not at.after.startswith((f" {A}", f" {L}")):
        return False
    if _JUDGED_AS.search(at.before):
        return at.after.startswith(f" {L}") or is_formal(at, 1)
    if at.skeleton.text.count(G) < 2 or not _IS_JUDGED.search(at.skeleton.text):
        return False
    return at.after.startswith(f" {L}") or is_formal(at, 1) or bool(_WITH.search(at.before))
