"""The safeguarding board's own grade: sentences about it, and sentences about the scale."""

import pytest

from monitor.readers.report.board import board_statements

TITLE = "The Local Safeguarding Children Board (LSCB)\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{TITLE}The Local Safeguarding Children Board is good\nExecutive summary", "good"),
        (f"{TITLE}The Local Safeguarding Children is inadequate\nThe", "inadequate"),
        (
            "The effectiveness of the Local Safeguarding Children Board (LSCB)\n"
            "requires improvement\nThe LSCB is not yet",
            "requires_improvement",
        ),
        (
            "The judgement for the effectiveness of the Local Safeguarding Children \nBoard (LSCB) "
            "is requires improvement.\n",
            "requires_improvement",
        ),
    ],
)
def test_verdicts(text, expected):
    assert [s.grade.value for s in board_statements([text])] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "An LSCB that is good coordinates the activity",
        "The LSCB was judged to be inadequate in 2012",
        "Governance arrangements for the NSCB are good",
        "The LSCB is good at listening to children",
    ],
)
def test_explanations_and_history_grade_nobody(text):
    assert board_statements(["cover", f"{TITLE}{text}\n"]) == []


def test_one_sentence_alone_counts_only_in_its_place():
    stray = "and so on.\nThe Local Safeguarding Children Board is good\nat some things"
    assert board_statements(["cover", stray]) == []
    assert board_statements(["cover", f"{TITLE}The LSCB is good\nExecutive"]) != []
