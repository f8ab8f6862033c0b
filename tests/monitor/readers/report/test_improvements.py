"""The points under "What needs to improve?"."""

import pytest

from monitor.readers.report.improvements import improvement_points

HEAD = "What needs to improve?\n"


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        pytest.param(
            [HEAD + "◼ The first,\nwhich wraps.\n◼ The second.\nThe impact of leaders: good"],
            ["The first, which wraps.", "The second."],
            id="to the first heading",
        ),
        pytest.param(
            [
                HEAD + "■ The first, which goes\n",
                "Inspection of Halton local authority children’s services\n1 to 5 July 2024 2\n"
                "over the page.\n■ The second.\n1. And then",
            ],
            ["The first, which goes over the page.", "The second."],
            id="over a page with its header",
        ),
        pytest.param(
            ["What needs to improve\n1\n\uf0b7 One. (Outcome three)\nThe impact of leaders: good"],
            ["One. (Outcome three)"],
            id="footnote mark, old bullet",
        ),
        pytest.param(
            ["What needs to improve in this area of social work practice?\n- A.\nStrengths\n- B."],
            ["A."],
            id="of a focused visit",
        ),
        pytest.param(["Nothing of the kind"], [], id="none"),
        pytest.param([HEAD], [], id="heading alone"),
    ],
)
def test_points(pages, expected):
    assert list(improvement_points(pages)) == expected
