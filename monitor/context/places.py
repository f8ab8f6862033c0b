"""The sentences that place a grade: one of so many, in the region, among the neighbours."""

from monitor.context.tally import Tally
from monitor.context.words import listed, number, sentence
from monitor.model.authority import Authority
from monitor.model.history import GradedReport

FEW = 6
"""In the North or the Midlands a grade is worth a sentence where so many hold it at most."""

_NAMED = 3


def one_of(counted: Tally, authority: Authority, new: GradedReport) -> str:
    """Return "Sunderland is one of 19 of 153 authorities judged Outstanding overall, ..."."""
    by_latest, by_ilacs = counted.holding
    among = f"{_place(by_latest, among=True)} of {counted.group.words}"
    ilacs = _place(by_ilacs, among=new in counted.latest_ilacs)
    return (
        f"{authority.name} is {among} judged {counted.subject.words}, {counted.basis}; "
        f"{ilacs} counting ILACS reports only.{counted.uncounted}"
    )


def one_of_few(counted: Tally, authority: Authority, new: GradedReport) -> str | None:
    """Return the same where only a few hold the grade."""
    return one_of(counted, authority, new) if len(counted.holders) <= FEW else None


def good_among(counted: Tally, authority: Authority) -> str:
    """Return "6 of the 12 authorities of the North East are judged Good or Outstanding ..."."""
    by_latest, by_ilacs = counted.good
    are = "are" if by_latest > 1 else "is"
    many = "all" if by_latest == len(counted.group.members) else number(by_latest)
    told = sentence(
        f"{many} of {counted.group.words} {are} judged Good or Outstanding "
        f"{counted.subject.where}, {counted.basis}; "
        f"{number(by_ilacs)} counting ILACS reports only"
    )
    return f"{told}{_also(counted, authority)}{counted.uncounted}"


def _place(count: int, *, among: bool) -> str:
    """Return "one of 18" for who is among them, else their number."""
    if not among:
        return number(count)
    return f"one of {count}" if count > 1 else "the only one"


def _also(counted: Tally, authority: Authority) -> str:
    """Return who else in the group holds the grade by the latest graded report."""
    others = [member.name for member in counted.holders if member.id != authority.id]
    grade, inside = counted.subject.words, authority.id in counted.group.ids
    if not others:
        nobody = "It is the only one of them" if inside else "None of them is"
        return f" {nobody} judged {grade}."
    if len(others) > _NAMED:
        return f" {len(others)} {'others' if inside else 'of them'} are judged {grade}."
    return f" Also judged {grade} among them: {listed(others)}."
