"""Histories of all 153 authorities, with the numbers of England on 31 August 2021.

Who held which grade is true where the press said something of it: the Outstanding ones of
the North, and the North East. The rest is dealt out so that the national numbers come right.
"""

from datetime import date, timedelta

from monitor.context import sentences
from monitor.detect.comparison import compare
from monitor.model.authority import AuthorityId
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.window import Window
from monitor.register import default_register

REGISTER = default_register()
ILACS, SIF = Framework.ILACS, Framework.SIF
O, G, R, I = Grade.OUTSTANDING, Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE  # noqa: E741

_LETTERS = {"O": O, "G": G, "R": R, "I": I, "-": Grade.NOT_JUDGED}

Histories = dict[AuthorityId, list[GradedReport]]


def id_of(name: str) -> AuthorityId:
    return REGISTER.find(name).id


def report(
    name: str,
    grades: str,
    published: str,
    framework: Framework = ILACS,
    *,
    inspected: tuple[str, str] | None = None,
) -> GradedReport:
    """Return a report; ``grades`` is "O" for overall, or "leadership=G care_leavers=I"."""
    day = date.fromisoformat(published)
    start, end = (date.fromisoformat(d) for d in inspected) if inspected else _usual(day)
    pairs = (pair.split("=") for pair in grades.split()) if "=" in grades else [("overall", grades)]
    return GradedReport(
        document_id=f"{name} {published}",
        authority=id_of(name),
        framework=framework,
        published=day,
        windows=(Window(start, end),),
        grades={Area(area): _LETTERS[letter] for area, letter in pairs},
    )


def _usual(published: date) -> tuple[date, date]:
    return published - timedelta(days=53), published - timedelta(days=42)


def lines(new: GradedReport, histories: Histories):
    """Return the judgements of ``new`` beside those of the report before it."""
    before = [r for r in histories.get(new.authority, []) if r.inspected_on < new.inspected_on]
    earlier = max(before, key=lambda r: r.inspected_on, default=None)
    return compare(new.framework, new.grades, earlier)


SUNDERLAND_2015 = report("Sunderland", "I", "2015-07-20", SIF)
SUNDERLAND_2018 = report(
    "Sunderland", "I", "2018-07-25", SIF, inspected=("2018-04-23", "2018-05-18")
)
SUNDERLAND_2021 = report("Sunderland", "O", "2021-08-20", inspected=("2021-06-28", "2021-07-09"))

_TRUE = [
    report("North Tyneside", "O", "2020-04-15"),
    report("Leeds", "O", "2018-12-18"),
    report("North Yorkshire", "O", "2018-08-30"),
    report("North Lincolnshire", "O", "2017-09-04", SIF),
    report("Gateshead", "G", "2019-05-01"),
    report("Hartlepool", "G", "2018-12-01"),
    report("Northumberland", "G", "2020-02-18"),
    report("South Tyneside", "G", "2017-11-24", SIF),
    report("Doncaster", "I", "2015-11-27", SIF),
    report("Doncaster", "G", "2018-01-19", SIF),
]
_WITHOUT = (  # successors that had not been inspected yet
    "Dorset",
    "Bournemouth, Christchurch and Poole",
    "North Northamptonshire",
    "West Northamptonshire",
    "Cumberland",
    "Westmorland and Furness",
)
_NORTH = ("North East", "North West", "Yorkshire and the Humber")
_DEALT = "O" * 14 + "G" * 52 + "I" * 19 + "R" * 52
"""With those above and Sunderland: 19, 57, 19 and 52 of the 147 that had a graded report."""


def england_in_august_2021() -> Histories:
    """Return every history, Sunderland's without the report of August 2021."""
    histories: Histories = {a.id: [] for a in REGISTER.authorities}
    for one in (SUNDERLAND_2015, SUNDERLAND_2018, *_TRUE):
        histories[one.authority].append(one)
    for name, grade in zip(_others(), _DEALT, strict=True):
        histories[id_of(name)].append(report(name, grade, "2019-06-03"))
    return histories


def _others() -> list[str]:
    """Return those not named above, the North last: no more Good ones fall to the North East."""
    named = {one.authority for one in (SUNDERLAND_2021, *_TRUE)}
    rest = [a for a in REGISTER.authorities if a.id not in named and a.name not in _WITHOUT]
    return [a.name for a in sorted(rest, key=lambda a: (a.region in _NORTH, a.region, a.name))]


def said(
    new: GradedReport = SUNDERLAND_2021,
    histories: Histories | None = None,
    *,
    on: date = date(2021, 8, 20),
) -> tuple[str, ...]:
    """Return what is said of ``new`` in England as it was."""
    histories = england_in_august_2021() if histories is None else histories
    return sentences(new, lines(new, histories), histories, register=REGISTER, as_of=on)
