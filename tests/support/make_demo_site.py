"""Makes the PDFs that the demo's site serves: ``python -m tests.support.make_demo_site``.

Days, inspectors and grades are those of Ofsted's reports on Sunderland; the sentences are
ours. The files are kept with the package, so that the demo needs no PDF maker.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.support.report_pdf import (
    HELP,
    IN_CARE,
    IN_CARE_AND_LEAVERS,
    LEADERS,
    LEAVERS,
    Board,
    focused_visit_letter,
    ilacs_report,
    monitoring_visit_letter,
    sif_report,
    sif_rows,
)

SITE = Path(__file__).parents[2] / "jobs" / "demo" / "site"
COUNCIL, CITY = "Sunderland City Council", "Sunderland"

MAKERS: dict[str, Callable[[], bytes]] = {
    "2015-07-20-inspection.pdf": partial(
        sif_report,
        authority=COUNCIL,
        place=CITY,
        dates="11 May 2015 – 4 June 2015",
        published="20 July 2015",
        inspector="Fiona J Millns",
        sentence="Children’s services in Sunderland are inadequate",
        rows=sif_rows("Inadequate", "Inadequate", "Inadequate", "Inadequate", "Inadequate"),
        board=Board("inadequate"),
        summary=(
            "Children in Sunderland wait too long for help, and some are not safe while they "
            "wait. Too many of the records that should say why a decision was taken are empty.",
            "The failures reach every part of the service: the first call, the plan, the choice "
            "of a home, and the years after care. Staff come and go too quickly to know the "
            "families they work with.",
        ),
    ),
    "2016-09-02-monitoring-visit.pdf": partial(
        monitoring_visit_letter,
        authority=COUNCIL,
        place=CITY,
        written="2 September 2016",
        dates="9 and 10 August 2016",
        inspector="Fiona Millns",
        which="first",
        topic="services for care leavers",
        findings=(
            "More young people have a plan for leaving care than a year ago, and more of them "
            "know who their adviser is.",
            "The advisers’ office has moved to where young people already are: the middle of "
            "the city.",
            "Managers do not yet see for themselves how good the plans are.",
        ),
    ),
    "2017-03-01-monitoring-visit.pdf": partial(
        monitoring_visit_letter,
        authority=COUNCIL,
        place=CITY,
        written="1 March 2017",
        dates="1 and 2 February 2017",
        inspector="Fiona Millns",
        which="third",
        topic="services for children looked after, and in finding them a permanent home",
        findings=(
            "Fewer children have had to get used to yet another social worker.",
            "Visits are made when they are due. What was learned on them is not always written "
            "down in time to be of use.",
            "A new company is to take the services over in April, and the staff know what that "
            "means for them.",
        ),
    ),
    "2018-07-25-inspection.pdf": partial(
        sif_report,
        authority=COUNCIL,
        place=CITY,
        dates="23 April–18 May 2018",
        published="25 July 2018",
        inspector="Lisa Summers",
        sentence="Children’s services in Sunderland are inadequate",
        rows=sif_rows(
            "Inadequate",
            "Requires improvement",
            "Good",
            "Requires improvement",
            "Inadequate",
        ),
        reinspection=True,
        previous=(
            "The previous inspection of children’s services in Sunderland was in 2015. The local "
            "authority was judged to be inadequate.",
        ),
        summary=(
            "Life has become better for children in care, for those who are waiting to be "
            "adopted, and for young people who have left care.",
            "It has not become better soon enough for children who need protection now: at the "
            "front door, danger is still missed or answered late, and leaders did not know how "
            "often.",
        ),
    ),
    "2021-05-14-focused-visit.pdf": partial(
        focused_visit_letter,
        place=CITY,
        written="14 May 2021",
        dates="24 and 25 March 2021",
        inspector="Alex Example",
        topic="arrangements for children in need of help and protection, and for children in care",
        findings=(
            "Through a year of lockdowns, families went on being visited at their own doors, and "
            "managers kept a close eye on the children they worried about most.",
            "Progress since the last inspection can be seen on every floor of the building.",
        ),
        improvements=("How soon dental checks are caught up with after the lockdowns.",),
    ),
    "2021-08-20-inspection.pdf": partial(
        ilacs_report,
        authority=COUNCIL,
        dates="28 June 2021 to 9 July 2021",
        inspector="Neil Penswick",
        rows=((LEADERS, "Outstanding"), (HELP, "Good"), (IN_CARE_AND_LEAVERS, "Outstanding")),
        overall="Outstanding",
        summary=(
            "Children’s services in Sunderland are outstanding. They are run for the council by "
            "Together for Children, a company of its own, and families can tell the difference.",
            "In 2015 every judgement was inadequate, and in 2018 help and protection still was. "
            "Nobody has travelled this far between two inspections before.",
        ),
        improvements=("How evenly good assessments, plans and supervision are across all teams.",),
        cover="2018",
        paragraphs=3,
    ),
    "2025-03-11-inspection.pdf": partial(
        ilacs_report,
        authority=COUNCIL,
        dates="27 to 31 January 2025",
        inspector="Louise Walker",
        rows=(
            (LEADERS, "Outstanding"),
            (HELP, "Outstanding"),
            (IN_CARE, "Outstanding"),
            (LEAVERS, "Good"),
        ),
        overall="Outstanding",
        summary=(
            "What was outstanding in 2021 is outstanding still, and help and protection, good "
            "then, has joined it.",
            "Young people who leave care are well looked after too. Their advisers carry more "
            "than they can carry for long, and leaders know it.",
        ),
        improvements=(
            "How many young people take up the talk that is offered after they went missing, and "
            "what is done with it. (Outcome three)",
            "What is known of the relatives in this country of children who arrived alone. "
            "(Outcome three)",
            "How many young people each adviser works with. (Enabler two)",
        ),
        paragraphs=3,
    ),
}


def main() -> None:
    """Write every file."""
    SITE.mkdir(exist_ok=True)
    for name, make in MAKERS.items():
        size = SITE.joinpath(name).write_bytes(make())
        sys.stdout.write(f"{name}: {size} bytes\n")


if __name__ == "__main__":
    main()
