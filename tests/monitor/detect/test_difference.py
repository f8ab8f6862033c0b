"""Two readings of one document, held side by side in plain lines."""

from dataclasses import replace
from datetime import date

import pytest

from monitor.detect.difference import differences
from monitor.model.report import Evidence
from monitor.model.window import Window
from tests.monitor.detect.build import read_document

READING = read_document("overall=G leadership=R").reading


@pytest.mark.parametrize(
    ("after", "lines"),
    [
        pytest.param(READING, (), id="alike"),
        pytest.param(
            read_document("overall=O leadership=R").reading,
            ("Overall effectiveness: Good → Outstanding",),
            id="a grade",
        ),
        pytest.param(
            read_document("overall=G").reading,
            ("Leadership: Requires improvement → not read",),
            id="a grade that is no longer read",
        ),
        pytest.param(
            replace(READING, lead_inspector="Neil Penswick"),
            ("lead inspector: not read → Neil Penswick",),
            id="somebody who was not read before",
        ),
        pytest.param(
            replace(READING, windows=(Window(date(2021, 6, 28), date(2021, 7, 9)),)),
            ("inspected: 2021-01-10 to 2021-01-20 → 2021-06-28 to 2021-07-09",),
            id="the days",
        ),
        pytest.param(
            replace(READING, priority_action=False),
            ("areas for priority action: not read → no",),
            id="no is not the same as not read",
        ),
        pytest.param(
            replace(
                READING,
                judgements=tuple(
                    replace(each, evidence=Evidence(2, "elsewhere")) for each in READING.judgements
                ),
            ),
            (),
            id="where it is printed is no difference",
        ),
    ],
)
def test_differences(after, lines):
    assert differences(READING, after) == lines


def test_what_could_not_be_read_before_is_said_in_full():
    assert differences(None, READING)[:2] == (
        "could not be read before",
        "Overall effectiveness: not read → Good",
    )
