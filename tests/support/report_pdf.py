"""Makes PDFs in the layout of Ofsted's reports and letters, for tests and for the demo.

Every text is a parameter, so a trap is a call: a wrapped label is a label with a newline in
it, a misprint is a misprinted row, a table in another order is its rows in another order. The
bytes are the same each time.

The layouts were measured on real reports; the wording of labels, cover lines and headings is
theirs, the prose is our own.
"""

from tests.support.report_pdf_ilacs import (
    FOUR_GOOD,
    HELP,
    IN_CARE,
    IN_CARE_AND_LEAVERS,
    LEADERS,
    LEAVERS,
    OVERALL,
    SHAPE_2018,
    SHAPE_2022,
    ilacs_report,
)
from tests.support.report_pdf_letters import (
    focused_visit_letter,
    jtai_letter,
    monitoring_visit_letter,
)
from tests.support.report_pdf_other import (
    LAC_LABELS,
    SEND_OUTCOMES,
    SHAPE_LAC,
    lac_2013_report,
    lac_rows,
    lscb_review,
    send_report,
)
from tests.support.report_pdf_prose import QUOTES_EARLIER_GRADES
from tests.support.report_pdf_sif import SHAPE_SIF, SIF_LABELS, Board, sif_report, sif_rows
from tests.support.report_pdf_table import Printed, Row, Shape

__all__ = [
    "FOUR_GOOD",
    "HELP",
    "IN_CARE",
    "IN_CARE_AND_LEAVERS",
    "LAC_LABELS",
    "LEADERS",
    "LEAVERS",
    "OVERALL",
    "QUOTES_EARLIER_GRADES",
    "SEND_OUTCOMES",
    "SHAPE_2018",
    "SHAPE_2022",
    "SHAPE_LAC",
    "SHAPE_SIF",
    "SIF_LABELS",
    "Board",
    "Printed",
    "Row",
    "Shape",
    "focused_visit_letter",
    "ilacs_report",
    "jtai_letter",
    "lac_2013_report",
    "lac_rows",
    "lscb_review",
    "monitoring_visit_letter",
    "send_report",
    "sif_report",
    "sif_rows",
]
