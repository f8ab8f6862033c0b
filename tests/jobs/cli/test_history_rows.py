"""The rows of `history`: what each report is called."""

from datetime import date

import pytest

from jobs.cli.history_rows import name_of
from jobs.cli.imported_rows import imported_shape
from jobs.cli.rating_shapes import step_shape
from monitor.detect.standing import steps
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Framework, Grade


def graded(framework, area=Area.OVERALL, **more):
    return GradedReport(
        document_id="1",
        authority="sunderland",
        framework=framework,
        published=date(2015, 8, 3),
        windows=(),
        grades={area: Grade.GOOD},
        **more,
    )


@pytest.mark.parametrize(
    ("report", "name"),
    [
        (graded(Framework.ILACS), "ILACS inspection"),
        (graded(Framework.SIF), "SIF inspection"),
        (graded(Framework.SIF, Area.LSCB), "Safeguarding board review"),
        (graded(Framework.LAC_2013), "Looked-after children inspection"),
        (graded(Framework.UNKNOWN), "Inspection"),
    ],
)
def test_a_report_is_called_what_people_call_it(report, name):
    assert name_of(report) == name


def test_an_imported_inspection_has_the_keys_of_our_own():
    imported = imported_shape(graded(Framework.SIF, origin="a sheet"))
    (own,) = steps([graded(Framework.SIF)])
    assert imported.keys() == step_shape(own).keys() | {"coverage"}
