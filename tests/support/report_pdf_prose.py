"""Sentences for the bodies of made reports: our own, about no place, and saying no grade.

A real report's text is Ofsted's. These sentences only fill the room it takes, with the kind
of words (dates of earlier visits, numbers, names of teams) that a careless reader trips over.
"""

from itertools import cycle, islice

_BODY = (
    "Families who ask for help early are answered on the day they ask, and a named worker stays "
    "with them until they say that they can manage. The eight family centres open at weekends, "
    "and most of the people who come were sent by a neighbour.",
    "Of the forty records that were sampled, most explain in plain words why a decision was made "
    "and who agreed to it. In six, the reason had to be asked for.",
    "Workers visit often and write down what the child said, not only what adults said about the "
    "child. In two teams this still depends on who is on duty.",
    "Plans say who will do what by which day. Where a plan slips, a manager asks why within the "
    "week, and the reason can be found on the file.",
    "The police, schools and health visitors come to meetings prepared. At night and at weekends "
    "a smaller team answers, and what it learns is handed over each morning.",
    "Children who go missing are offered a talk when they come home. Not all of them accept, and "
    "the talks that do happen are not always used to change the plan.",
    "Brothers and sisters live together whenever that is right for each of them, and where they "
    "cannot, somebody makes sure that they meet. Letters and photographs are kept for later.",
    "Carers describe training that helps on an ordinary Tuesday evening, and a telephone that is "
    "answered when it is needed. Two of them said that allowances had been paid late in March.",
    "Young people who have moved into their own home know whom to ring about money, health and a "
    "broken boiler. Birthdays are remembered, and doors stay open for Sunday dinner.",
    "Leaders read the same figures as front-line staff and act on them. The sample audits of the "
    "spring were finished late, and two of the nine actions were still open in June.",
    "New workers carry half the usual number of families in their first six months. They say that "
    "help with a hard conversation is never further away than the next desk.",
    "Councillors ask for the figures that do not flatter as well as those that do. The minutes of "
    "the last four meetings show questions that were followed to an answer.",
    "Decisions to bring a child into care are taken in good time and explained to the parents in "
    "writing. Where court papers were sent back, it was for a missing date and not for substance.",
    "Every school has one name and one number to ring. Calls are logged, and a sample of thirty "
    "showed that the caller heard back within two days in all but one.",
)

_METHOD = (
    "Inspectors read children’s records together with the people who had written them, sat in on "
    "meetings, and spoke with children, parents and carers in person and by telephone.",
    "They asked how the authority knows what it knows, and what it did when it learned something "
    "that it would rather not have learned.",
)

_BOARD = (
    "The board meets six times a year. Partners send people who can decide, and the minutes show "
    "what was decided.",
    "Its checks on practice reach two of the three districts, and a timetable for the third was "
    "agreed in the week of the review.",
)

SUMMARY = (
    "Senior staff know what daily practice is like because they go and look. Money follows what "
    "they find, and families notice the difference.",
    "The pace of change has been steady since the last visit. Some work remains, and it is set "
    "out below without softening.",
)

QUOTES_EARLIER_GRADES = (
    "At the last inspection, in March 2019, services were judged to be inadequate overall. The "
    "experiences and progress of care leavers were outstanding then, and leadership required "
    "improvement to be good.",
    "Overall effectiveness was good in 2014. Little of that is of use to a child who asks for "
    "help today.",
)
"""A summary full of grades, none of them this report's."""

IMPROVEMENTS = (
    "How soon a return home interview is offered, and how its content shapes the next plan.",
    "The regularity of supervision in the two assessment teams.",
    "The advice given to young people about their health histories.",
)


def body(count: int, *, start: int = 0) -> list[str]:
    """Return ``count`` paragraphs, the ``start``-th of a long round first."""
    return list(islice(cycle(_BODY), start, start + count))


def method() -> list[str]:
    """Return how inspectors went about it."""
    return list(_METHOD)


def board() -> list[str]:
    """Return what is said about a safeguarding board."""
    return list(_BOARD)
