"""Files that are no report, or no longer one: an error, or a warning; never a wrong grade."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.errors import (
    DamagedPdfError,
    EncryptedPdfError,
    NotAPdfError,
    ReadError,
    UnknownLayoutError,
)
from monitor.readers.report import read_report
from monitor.readers.report.pdf import MAX_BYTES, MAX_PAGES
from tests.support.report_pdf import HELP, IN_CARE, LEADERS, LEAVERS, ilacs_report, sif_report
from tests.support.report_pdf_traps import (
    crowded_page,
    encrypted,
    joined,
    many_pages,
    text_on_pages,
    with_pages,
    without_text,
    without_text_map,
)

REPORT = ilacs_report(
    authority="Sunderland",
    rows=((LEADERS, "Good"), (HELP, "Inadequate"), (IN_CARE, "Outstanding"), (LEAVERS, "Good")),
    overall="Inadequate",
)
TRUE = {
    "leadership": "good",
    "help_protection": "inadequate",
    "in_care": "outstanding",
    "care_leavers": "good",
    "overall": "inadequate",
}
NOT_FOUND = (
    b"<!DOCTYPE html><html><title>Report not found - Ofsted</title><h1>Report not found</h1>"
    b"<p>Sorry, the document you requested no longer exists.</p></html>"
)


@pytest.mark.parametrize(
    ("body", "error", "said"),
    [
        pytest.param(b"", NotAPdfError, "the file is empty", id="nothing"),
        pytest.param(NOT_FOUND, NotAPdfError, "'Report not found' came in place", id="not found"),
        pytest.param(b"<HTML>Sign in</HTML>", NotAPdfError, "a web page came", id="web page"),
        pytest.param(b"PK\x03\x04", NotAPdfError, "does not begin with %PDF-", id="other file"),
        pytest.param(b"%PDF-1.7\nrubbish\n%%EOF", DamagedPdfError, "damaged", id="garbled"),
        pytest.param(REPORT[:-2000], DamagedPdfError, "cut off", id="cut off"),
        pytest.param(encrypted(), EncryptedPdfError, "needs a password", id="encrypted"),
        pytest.param(without_text(), UnknownLayoutError, "no text on its 1 pages", id="scan"),
        pytest.param(without_text_map(), UnknownLayoutError, "no inspection report", id="no map"),
        pytest.param(
            text_on_pages("The accounts of a company"),
            UnknownLayoutError,
            "no inspection report or letter",
            id="something else",
        ),
        pytest.param(many_pages(2000), DamagedPdfError, "2,000 pages", id="2,000 pages"),
        pytest.param(
            joined(*[text_on_pages("x")] * (MAX_PAGES + 1)),
            DamagedPdfError,
            f"{MAX_PAGES + 1} pages, more than the {MAX_PAGES}",
            id="one page too many",
        ),
    ],
)
def test_each_kind_of_bad_file_has_its_own_message(body, error, said):
    with pytest.raises(error, match=said):
        read_report(body)


def test_a_crowded_page_is_refused_by_its_size():
    with pytest.raises(DamagedPdfError, match="characters, more than"):
        read_report(crowded_page(16_000))


def test_more_bytes_than_any_report_are_not_even_opened():
    with pytest.raises(DamagedPdfError, match="read at most"):
        read_report(REPORT + b" " * MAX_BYTES)


def test_rubbish_before_and_after_does_no_harm():
    assert grades(read_report(b"\r\n\r\n" + REPORT + b"\r\n\r\n")) == TRUE


def test_a_bad_file_leaves_the_library_free_for_the_next():
    with pytest.raises(ReadError):
        read_report(b"%PDF-1.7\nrubbish\n%%EOF")
    assert grades(read_report(REPORT)) == TRUE


def grades(reading):
    return {area.value: grade.value for area, grade in reading.grades.items()}


def read_or_refuse(body):
    """Whatever comes, it is an error of ours, or nothing but true grades."""
    with suppress(ReadError):
        assert grades(read_report(body)).items() <= TRUE.items()


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(REPORT)))
def test_cut_at_any_byte(length):
    read_or_refuse(REPORT[:length])


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(REPORT)))
def test_cut_at_any_byte_and_ended_as_if_whole(length):
    read_or_refuse(REPORT[:length] + b"\n%%EOF\n")


@settings(deadline=None, max_examples=150)
@given(at=st.integers(0, len(REPORT) - 200), length=st.integers(1, 200))
def test_any_stretch_of_bytes_lost(at, length):
    read_or_refuse(REPORT[:at] + REPORT[at + length :])


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(at=st.integers(0, len(REPORT) - 50), noise=st.binary(min_size=1, max_size=50))
def test_any_bytes_overwritten_with_noise(at, noise):
    body = REPORT[:at] + noise + REPORT[at + len(noise) :]
    with suppress(ReadError):
        read_report(body)


@settings(deadline=None, max_examples=60)
@given(st.permutations(range(4)))
def test_any_order_of_two_reports_pages_never_mixes_them(order):
    both = joined(REPORT, sif_report(authority="Surrey County Council", place="Surrey"))
    read_or_refuse(with_pages(both, order))
