"""The sentence that says how long ago the inspection before a new one was."""

from monitor.compose.dates import day
from monitor.context.held import Held
from monitor.context.words import sentence
from monitor.due.spans import apart
from monitor.model.authority import Authority
from monitor.model.history import GradedReport


def since_the_last(authority: Authority, new: GradedReport, held: Held) -> str | None:
    """Return "The graded inspection before this one (SIF) ended on ..."; or that it is the first.

    None where the authority's own page was not read, or the days are not known.
    """
    ratings = held.ratings.get(authority.id, ())
    if new not in ratings:
        return None
    place = ratings.index(new)
    if place == 0:
        return sentence(f"the first ILACS or SIF report of {authority.name} in the histories held")
    return _between(ratings[place - 1], new)


def _between(earlier: GradedReport, new: GradedReport) -> str | None:
    if not (earlier.windows and new.windows):
        return None
    before, after = earlier.windows[-1].end, new.windows[-1].end
    return sentence(
        f"the graded inspection before this one ({earlier.framework.value.upper()}) ended on "
        f"{day(before)}, {apart(before, after)} before this one ended"
    )
