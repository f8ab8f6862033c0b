"""What is held side by side: one row a rule of the domain."""

import pytest

from monitor.detect.comparison import RULES, compare
from monitor.model.judgement import Comparability, Framework
from tests.monitor.detect.build import graded, grades

ILACS, SIF, LAC = Framework.ILACS, Framework.SIF, Framework.LAC_2013


def compared(framework, text, earlier):
    """Give "area<-earlier_area steps comparability" for every line that is compared."""
    return [
        f"{line.area}<-{line.earlier.area} {line.steps} {line.earlier.comparability}"
        for line in compare(framework, grades(text), earlier)
        if line.earlier
    ]


@pytest.mark.parametrize(
    ("framework", "text", "earlier", "expected"),
    [
        pytest.param(ILACS, "overall=O", None, [], id="nothing before"),
        pytest.param(
            ILACS,
            "overall=O",
            graded("overall=I", framework=SIF),
            ["overall<-overall 3 other_framework"],
            id="inadequate to outstanding across frameworks is three steps, and said so",
        ),
        pytest.param(
            ILACS,
            "overall=R",
            graded("overall=G"),
            ["overall<-overall -1 same"],
            id="a fall is negative",
        ),
        pytest.param(
            ILACS,
            "in_care=O care_leavers=G",
            graded("in_care_and_care_leavers=O"),
            [
                "in_care<-in_care_and_care_leavers None split",
                "care_leavers<-in_care_and_care_leavers None split",
            ],
            id="the combined row is shown beside its halves and never counted",
        ),
        pytest.param(
            ILACS,
            "in_care_and_care_leavers=O",
            graded("looked_after=R care_leavers=R adoption=G", framework=SIF),
            ["in_care_and_care_leavers<-looked_after 2 other_framework"],
            id="SIF row 2 took in its care leavers, so it is what the combined row follows",
        ),
        pytest.param(
            ILACS,
            "in_care=G care_leavers=G",
            graded("looked_after=R care_leavers=I", framework=SIF),
            [
                "in_care<-looked_after 1 other_framework",
                "care_leavers<-care_leavers 2 other_framework",
            ],
            id="from SIF straight to separate care leavers",
        ),
        pytest.param(
            ILACS,
            "leadership=G",
            graded("overall=G leadership=G"),
            ["leadership<-leadership 0 same"],
            id="an overall grade that is no longer given is compared with nothing",
        ),
        pytest.param(
            ILACS,
            "overall=G",
            graded("leadership=G"),
            [],
            id="nor is one that was not given before",
        ),
        pytest.param(
            SIF,
            "overall=R leadership=R",
            graded("overall=A leadership=A looked_after=A", framework=LAC),
            [],
            id="2013 looked-after grades are never compared",
        ),
        pytest.param(
            SIF,
            "lscb=G",
            graded("lscb=I", framework=SIF),
            [],
            id="the safeguarding board is not the authority",
        ),
        pytest.param(
            SIF,
            "adoption=G",
            graded("adoption=-", framework=SIF),
            ["adoption<-adoption None same"],
            id="from not judged there are no steps",
        ),
    ],
)
def test_comparison(framework, text, earlier, expected):
    assert compared(framework, text, earlier) == expected


def test_no_rule_stands_twice():
    targets = [(r.later, r.area, r.earlier, r.earlier_area) for r in RULES]
    assert len(targets) == len(set(targets))


def test_only_the_combined_row_is_a_split():
    split = {rule.earlier_area for rule in RULES if rule.comparability is Comparability.SPLIT}
    assert split == {"in_care_and_care_leavers"}
