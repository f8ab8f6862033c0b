"""Grades of an earlier inspection, of another kind of report, or of another report's pages."""

import pytest

from monitor.model.document import DocumentKind
from monitor.readers.report import read_report
from monitor.readers.report.runs import runs_of, touches
from tests.support.report_pdf import (
    FOUR_GOOD,
    HELP,
    IN_CARE,
    IN_CARE_AND_LEAVERS,
    LEADERS,
    LEAVERS,
    ilacs_report,
    sif_report,
    sif_rows,
)
from tests.support.report_pdf_traps import (
    columns_apart,
    cut_by_the_page,
    joined,
    text_on_pages,
    with_pages,
)

QUOTED = "At the inspection in 2019:\nOverall effectiveness Inadequate"
ROWS_GOOD = dict.fromkeys(("leadership", "help_protection", "in_care", "care_leavers"), "good")
ALL_BAD = tuple((label, "Inadequate") for label, _ in FOUR_GOOD)
ON_PAGE_1, LATER = ["Summary.", QUOTED], ["Summary. " * 200, QUOTED]


def grades(reading):
    return {area.value: grade.value for area, grade in reading.grades.items()}


def ilacs(**options):
    return read_report(ilacs_report(**{"authority": "Sunderland", "rows": FOUR_GOOD, **options}))


@pytest.mark.parametrize("summary", [ON_PAGE_1, LATER])
def test_after_march_2026_a_quoted_overall_grade_is_never_taken(summary):
    reading = ilacs(dates="27 April to 1 May 2026", overall=None, summary=summary)
    assert grades(reading) == ROWS_GOOD
    assert reading.warnings == ()


def test_after_march_2026_an_overall_row_is_said_and_not_taken():
    reading = ilacs(dates="1 to 5 April 2026", overall="Good")
    assert grades(reading) == ROWS_GOOD
    assert "no such grade is given any more" in reading.warnings[0]


@pytest.mark.parametrize("overall", ["Good (provisional)", None])
@pytest.mark.parametrize("summary", [ON_PAGE_1, LATER])
def test_a_quoted_overall_grade_never_stands_in_for_one_that_cannot_be_read(overall, summary):
    reading = ilacs(overall=overall, summary=summary)
    assert grades(reading) == ROWS_GOOD
    assert "Overall effectiveness is left out" in reading.warnings[0]


def test_a_quoted_row_that_no_heading_confirms_never_stands_in_for_another():
    rows = (FOUR_GOOD[0], (HELP, "Good (provisional)"), *FOUR_GOOD[2:])
    quoted = ["Summary. " * 200, f"In 2019:\n{HELP} Inadequate"]
    reading = ilacs(rows=rows, overall="Good", headings={HELP: ""}, summary=quoted)
    assert "help_protection" not in grades(reading)


def test_a_quotation_beside_a_table_that_is_whole_takes_nothing_away():
    assert grades(ilacs(overall="Good", summary=LATER)) == {**ROWS_GOOD, "overall": "good"}


def test_raised_numbers_of_footnotes_are_no_part_of_a_grade():
    rows = ((LEADERS, "Good¹"), (HELP, "Good*"), (IN_CARE, "Good†"), (LEAVERS, "Good"))
    reading = ilacs(rows=rows, overall="Outstanding²")
    assert grades(reading) == {**ROWS_GOOD, "overall": "outstanding"}


def test_half_a_row_at_the_foot_of_a_page_is_not_the_area_that_it_names():
    headings = ((LEADERS, "Good"), (IN_CARE_AND_LEAVERS, "Good"))
    reading = read_report(cut_by_the_page(headings=headings))
    assert grades(reading) == {"leadership": "good"}
    assert any("do not part or join the rows" in warning for warning in reading.warnings)


def test_a_row_of_both_is_not_taken_where_headings_part_them():
    rows = (*FOUR_GOOD[:2], (IN_CARE_AND_LEAVERS, "Good"))
    joined_headings = grades(read_report(columns_apart(rows, headings=rows)))
    assert joined_headings["in_care_and_care_leavers"] == "good"
    parted = read_report(columns_apart(rows, headings=FOUR_GOOD))
    assert "in_care_and_care_leavers" not in grades(parted)


def test_a_heading_that_is_no_grade_is_a_veto():
    reading = ilacs(overall="Good", headings={HELP: "not yet good"})
    assert grades(reading) == {
        area: grade
        for area, grade in {**ROWS_GOOD, "overall": "good"}.items()
        if area != "help_protection"
    }
    assert "not yet good" in reading.warnings[0]


def test_pages_of_two_reports_give_no_overall_grade():
    good = ilacs_report(authority="Sunderland", rows=FOUR_GOOD, overall="Good")
    bad = ilacs_report(authority="Sunderland", rows=ALL_BAD, overall="Inadequate")
    reading = read_report(joined(with_pages(bad, [0]), with_pages(good, [1])))
    assert "overall" not in grades(reading)
    assert any("headings contradict other rows" in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Joint targeted area inspection of children’s services in Sunderland", DocumentKind.JTAI),
        ("Ofsted: inspection of Sunderland children’s services fostering agency", "other"),
        ("Ofsted: inspection of Sunderland children’s services with SEND", "other"),
    ],
)
def test_a_title_like_ilacs_of_another_kind_of_report_judges_nothing(title, kind):
    text = (
        f"{title}\nInspection dates: 3 to 7 March 2025\nOverall effectiveness Good\n{IN_CARE} Good"
    )
    reading = read_report(text_on_pages(text, "Findings"))
    assert (reading.kind, reading.judgements) == (kind, ())


def test_a_table_that_lacks_most_rows_is_not_trusted_without_headings():
    lines = ("Inspection of Sunderland local authority children’s services",)
    text = "\n".join((*lines, "Inspection dates: 3 to 7 March 2025", f"{IN_CARE} Good"))
    reading = read_report(text_on_pages(f"{text}\nOverall effectiveness Good", "Findings"))
    assert reading.judgements == ()


def test_a_sif_sentence_outside_the_range_of_its_rows_is_left_out():
    rows = sif_rows("Good", "Good", "Good", "Good", "Good")
    reading = read_report(
        sif_report(rows=rows, sentence="Children’s services in Northshire are inadequate")
    )
    assert "overall" not in grades(reading)
    assert any("outside the range of its own rows" in warning for warning in reading.warnings)


def test_rows_touch_where_nothing_or_a_page_break_stands_between():
    first = runs_of(["Title", "a", "", "b", "text", "c"], [range(1, 2), range(3, 4)], page=1)
    assert first[0] == first[1]
    assert not first[0].ends
    above = runs_of(["Title", "a", "2"], [range(1, 2)], page=1)
    below = runs_of(["Ofsted", "b", "text"], [range(1, 2)], page=2)
    assert touches(below[0], above)
    assert not touches(below[0], first)
