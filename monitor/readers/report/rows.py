"""The rows of each framework's table: which printed label means which area.

Patterns meet labels without spaces and in lower case (``text.squash``), so a wrapped label, a
double space or a row number outside the table make no difference. The number before a label is
ignored: one report prints "1." before its third row.
"""

import re
from dataclasses import dataclass

from monitor.model.judgement import Area, Framework
from monitor.readers.report.grades import RAISED
from monitor.readers.report.text import squash

_NUMBER = re.compile(r"^[\d.()]+")
_FOOTNOTE = re.compile(rf"(?<=[a-z])(?:\d|[{RAISED}]{{1,2}}|[*†‡])$")
_FIRST_WORD = re.compile(  # of any label, after its number: most lines of a page are soon told
    r"[\d.()\s]*(?:the|i|e|o|c|a|l|q)", re.IGNORECASE
)
_LEAVERS = r"(?:care[-–]?leavers?|care[-–]?experienced(?:youngpeople|youngadults|adults))"
_PROGRESS = r"(?:the)?experiences?and(?:the)?progressof"


@dataclass(frozen=True, slots=True)
class Rows:
    """One framework's rows."""

    framework: Framework
    labels: tuple[tuple[Area, re.Pattern[str]], ...]

    def area_of(self, label: str) -> Area | None:
        """Return what a printed label grades; None where it is no label of this framework."""
        if not _FIRST_WORD.match(label):
            return None
        said = _FOOTNOTE.sub("", _NUMBER.sub("", squash(label)))
        return next((area for area, known in self.labels if known.fullmatch(said)), None)


def _rows(framework: Framework, **patterns: str) -> Rows:
    labels = tuple((Area(name), re.compile(pattern)) for name, pattern in patterns.items())
    return Rows(framework, labels)


ILACS = _rows(
    Framework.ILACS,
    # "social work" may be missing in inspections starting from April 2026
    leadership=r"(?:the)?impactofleaders(?:hip)?on(?:socialwork)?practice"
    r"(?:withchildrenandfamilies)?",
    help_protection=_PROGRESS + r"children(?:whoneed|inneedof)help(?:and|or|and/or|&)protection",
    in_care=_PROGRESS + r"childrenincare",
    care_leavers=_PROGRESS + _LEAVERS,
    in_care_and_care_leavers=_PROGRESS + r"childrenincare(?:and|&)" + _LEAVERS,
    overall=r"overalleffectiveness",
)
SIF = _rows(
    Framework.SIF,
    help_protection=f"(?:{_PROGRESS})?" + r"childrenwhoneedhelp(?:and|or|&)protection",
    looked_after=f"(?:{_PROGRESS})?"
    + r"children(?:whoare)?lookedafter(?:and|&)achievingpermanence",
    adoption=r"adoptionperformance",
    care_leavers=_PROGRESS + _LEAVERS,
    leadership=r"leadership,?management(?:and|&)governance",
)
LAC_2013 = _rows(
    Framework.LAC_2013,
    overall=r"overalleffectiveness",
    capacity_to_improve=r"capacitytoimprove",
    looked_after=r"outcomesforlookedafterchildren(?:andyoungpeople)?",
    quality_of_provision=r"qualityofprovision",
    leadership=r"leadershipandmanagement",
)
OF_FRAMEWORK = {rows.framework: rows for rows in (ILACS, SIF, LAC_2013)}
