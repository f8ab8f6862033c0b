"""What moved since a day: the rating that stands, held against the one that stood before it."""

from datetime import date

import pytest

from monitor.detect.standing import moved_since
from monitor.model.authority import AuthorityId
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Framework, Grade

O, G, I = Grade.OUTSTANDING, Grade.GOOD, Grade.INADEQUATE  # noqa: E741


def report(published, grade, framework=Framework.ILACS):
    day = date.fromisoformat(published)
    return GradedReport(
        document_id=published,
        authority=AuthorityId("durham"),
        framework=framework,
        published=day,
        windows=(),
        grades={Area.OVERALL: grade, Area.LEADERSHIP: G},
    )


FIRST, SECOND, THIRD = report("2015-06-01", I), report("2018-06-01", G), report("2021-06-01", O)
ALL = (THIRD, FIRST, SECOND)


@pytest.mark.parametrize(
    ("reports", "since", "as_of", "steps"),
    [
        pytest.param(ALL, "2021-06-01", None, 1, id="on the day itself"),
        pytest.param(ALL, "2021-06-02", None, None, id="a day late"),
        pytest.param(ALL, "2017-01-01", None, 3, id="over two reports"),
        pytest.param(ALL, "2017-01-01", "2019-01-01", 2, id="as it was on a day"),
        pytest.param(ALL, "2010-01-01", None, None, id="nothing stood before"),
        pytest.param((), "2010-01-01", None, None, id="nothing at all"),
        pytest.param((FIRST, report("2018-06-01", I)), "2017-01-01", None, None, id="no move"),
        pytest.param(
            (FIRST, report("2018-06-01", G), report("2021-06-01", I)),
            *("2017-01-01", None, None),
            id="up and down again",
        ),
    ],
)
def test_what_moved_since_a_day(reports, since, as_of, steps):
    moved = moved_since(
        reports, date.fromisoformat(since), as_of=date.fromisoformat(as_of) if as_of else None
    )
    assert {line.area: line.steps for line in moved} == (
        {Area.OVERALL: steps, Area.LEADERSHIP: 0} if steps else {}
    )
