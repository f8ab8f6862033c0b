"""Verbs that give a grade: "rated", "found to be", "awarded"."""

import re

from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.skeleton import A, C, L, N, S, W
from monitor.readers.article.meaning.phrases import any_of

_RATED = re.compile(
    r"\b"
    + any_of(
        r"""
        rat(?:ed|es|e|ing) | judg(?:ed|es|e|ing) | grad(?:ed|es|ing) | rank(?:ed|s|ing)
        deem(?:ed|s|ing) | brand(?:ed|s|ing) | labell?(?:ed|s|ing) | class(?:ed|es|ified)
        declar(?:ed|es) | categori[sz]ed | pronounced | dubbed | slammed as | condemned as
        scor(?:ed|es?|ing) | consider(?:ed|s)
        """
    )
    + r"\b"
)
_SAID = re.compile(  # verbs that need more: "found to be", "hailed as", a quotation
    r"\b"
    + any_of(
        r"""
        found | finds | concluded | named | regarded | confirmed | revealed
        says | said | ruled | meant | means | assess(?:ed|es) | hail(?:ed|s) | prais(?:ed|es)
        describ(?:ed|es|ing) | commend(?:ed|s) | reported | acknowledged | recogni[sz]ed | marked
        call(?:ed|s) | singled out
        """
    )
    + r"\b"
)
_STRAY = re.compile(r"\b(?:said|because|whether|how|praised|highlight\w*|noting|adding|found)\b")
_LITTLE_WORDS = any_of(
    "as | to be | to | be | being | now | also | still | again | overall | an? | the | both "
    "| all | once | it | them"
)
_LITTLE = re.compile(rf"(?:[\s,:]|\b{_LITTLE_WORDS}\b|{W})*$")
_AS = re.compile(r"(?:\b(?:as|to be|being|at|is|are|were|was|been|a|an|the|overall)|[:,])\s*$")
_LED = re.compile(r"\b(?:to be|to|as)\s*(?:an? )?$")
_WHO = re.compile(rf"[{S}{C}{N}{A}{W}{L}]|\b(?:it|them)\b")
_WHOSE = re.compile(rf"[{S}{C}{N}{A}{W}]|\b(?:which|that|it)\b")
_ENDS_IN_WHO = re.compile(rf"[{S}{C}{N}{A}{W}]\s*$")
_ENDS_IN_SERVICES = re.compile(rf"[{S}{W}](?: in {N})?\s*$")
_GIVEN = (
    r"\b"
    + any_of(
        r"""
        gets? | got | getting | receiv(?:es?|ed|ing) | award(?:ed|s|ing)? | giv(?:en|es|ing)
        gave | hand(?:ed|s|ing) | earn(?:ed|s|ing)? | secur(?:ed|es|ing) | achiev(?:ed|es|ing)
        wins? | won | celebrat(?:es?|ed|ing) | retain(?:s|ed|ing)? | keeps? | kept
        maintain(?:s|ed|ing)? | holds? | held | land(?:s|ed) | scoop(?:s|ed) | hit with
        attain(?:s|ed) | obtain(?:s|ed) | gain(?:s|ed) | deliver(?:s|ed|ing) | provid(?:es|ed|ing)
        offer(?:s|ed|ing) | remains? | stays? | now | sustain(?:s|ed)? | returned
        """
    )
    + r"\b"
)
_TO_WHOM = any_of(
    rf"""
    [{N}{C}{S}] | it | them | another | an? | the | its | their | an overall | ofsted | ofsted's
    coveted | overall | top | as | at | officially | still
    """
)
_IS_GIVEN = re.compile(rf"{_GIVEN}\s*(?:{_TO_WHOM}\s+)*$")
_IS_AWARDED = re.compile(
    r"\b(?:got|received|receives|awarded|given|gave|gives|achieved|achieves|secured|earned|obtained"
    rf"|gained|attained|scored)\s*(?:{_TO_WHOM}\s+)*$"
)
_FAR = 150  # characters from a verb to its grade


def is_rated(at: Around) -> bool:
    """Return whether a verb of judging leads to the grade."""
    return any(
        len(gap) <= _FAR and not _STRAY.search(gap) and links(gap, at)
        for form, links in ((_RATED, _links), (_SAID, _links_a_finding))
        for gap in (at.near_before[verb.end() :] for verb in form.finditer(at.near_before))
    )


def is_given(at: Around) -> bool:
    """Return whether a verb of getting stands before the grade: "handed an 'inadequate' …"."""
    return bool(_IS_GIVEN.search(at.near_before))


def is_awarded(at: Around) -> bool:
    """Return whether that verb is one that grades are got with: "awarded", "achieved"."""
    return bool(_IS_AWARDED.search(at.near_before))


def _links(gap: str, at: Around) -> bool:
    """Return whether ``gap`` leads from "rated" to the grade."""
    if _LITTLE.fullmatch(gap):
        return True
    ends = at.mark.quoted or at.mark.capital or _AS.search(gap) or _ENDS_IN_WHO.search(gap)
    return bool(ends and _WHO.search(gap))


def _links_a_finding(gap: str, at: Around) -> bool:
    """Return whether ``gap`` leads from "found" to the grade: "to be", a quotation, whose it is."""
    if _LED.search(gap) and _WHOSE.search(at.before):
        return True
    return bool((at.mark.quoted and _WHO.search(gap)) or _ENDS_IN_SERVICES.search(gap))
