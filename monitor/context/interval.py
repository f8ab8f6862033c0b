"""The sentence that says how long ago the inspection before a new one was."""

from monitor.compose.dates import day
from monitor.context.held import Held
from monitor.context.words import sentence
from monitor.due.spans import apart
from monitor.model.authority import Authority
from monitor.model.history import GradedReport


def since_the_last(authority: Authority, held: Held) -> str | None:
    """Return "The graded inspection before this one (SIF) ended on ..."; or that it is the first.

    "This one" is the authority's latest report held; None where its days are not known.
    """
    *before, new = held.ratings[authority.id]
    if before:
        return _between(before[-1], new)
    return sentence(f"the first ILACS or SIF report of {authority.name} in the histories held")


def _between(earlier: GradedReport, new: GradedReport) -> str | None:
    if not (earlier.windows and new.windows):
        return None
    last_day, new_last_day = earlier.windows[-1].end, new.windows[-1].end
    return sentence(
        f"the graded inspection before this one ({earlier.framework.value.upper()}) ended on "
        f"{day(last_day)}, {apart(last_day, new_last_day)} before this one ended"
    )
