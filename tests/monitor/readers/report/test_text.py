"""Text made plain without touching what is shown as evidence."""

import pytest

from monitor.readers.report.text import plain, squash


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("one\r\ntwo", "one\ntwo"),
        ("7\u00a0to\u202f18", "7 to 18"),
        ("e\ufb00ectiveness", "effectiveness"),
        ("\ufb01nal", "final"),
        ("well\ufffeestablished", "well-established"),
        ("im\u00adprove\u200bment", "improvement"),
        ("two  spaces \n at a line's end ", "two spaces\nat a line's end"),
        ("children’s – “good”", "children’s – “good”"),
        ("a\n\n\n\n\nb", "a\n\nb"),
    ],
)
def test_plain(raw, expected):
    assert plain(raw) == expected


def test_squashed_text_has_no_spaces_at_all():
    assert squash("Overall\n effec tiveness ") == "overalleffectiveness"
