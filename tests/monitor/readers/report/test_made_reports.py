"""Made reports in every layout, and every trap known: nothing wrong, and nothing passed over."""

import re
from datetime import date

import pytest

from monitor.model.document import DocumentKind
from monitor.model.judgement import Framework
from monitor.model.window import Window
from monitor.readers.report import read_report
from tests.support.report_pdf import (
    HELP,
    IN_CARE,
    IN_CARE_AND_LEAVERS,
    LEADERS,
    LEAVERS,
    OVERALL,
    SHAPE_2018,
    SHAPE_2022,
    SHAPE_SIF,
    SIF_LABELS,
    Shape,
    ilacs_report,
    sif_report,
    sif_rows,
)
from tests.support.report_pdf_other import lac_2013_report, lac_rows, lscb_review
from tests.support.report_pdf_sif import Board
from tests.support.report_pdf_traps import columns_apart, joined, with_pages

RI = "Requires improvement to be good"
ROWS = ((LEADERS, "Outstanding"), (HELP, RI), (IN_CARE, "Good"), (LEAVERS, "Inadequate"))
READ = {
    "leadership": "outstanding",
    "help_protection": "requires_improvement",
    "in_care": "good",
    "care_leavers": "inadequate",
    "overall": "inadequate",
}
WITHOUT_OVERALL = {area: grade for area, grade in READ.items() if area != "overall"}
SIF_READ = {
    "overall": "requires_improvement",
    "help_protection": "good",
    "looked_after": "requires_improvement",
    "adoption": "outstanding",
    "care_leavers": "good",
    "leadership": "requires_improvement",
}
SIF_ROWS = sif_rows("Good", "Requires improvement", "Outstanding", "Good", "Require improvement")
SIF_SENTENCE = "Children’s services in Sunderland require improvement to be good"
PLACE = {"authority": "Sunderland City Council"}


def grades(reading):
    return {area.value: grade.value for area, grade in reading.grades.items()}


def ilacs(**options):
    options = {"authority": "Sunderland", "rows": ROWS, "overall": "Inadequate", **options}
    return read_report(ilacs_report(**options))


def sif(**options):
    options = {
        "place": "Sunderland",
        "rows": SIF_ROWS,
        "sentence": SIF_SENTENCE,
        **PLACE,
        **options,
    }
    return read_report(sif_report(**options))


def test_ilacs_with_four_rows_and_overall():
    reading = ilacs()
    assert grades(reading) == READ
    assert reading.warnings == ()
    assert (reading.kind, reading.framework) == (DocumentKind.INSPECTION, Framework.ILACS)
    assert reading.authority == "sunderland"
    assert reading.windows == (Window(date(2025, 1, 27), date(2025, 1, 31)),)
    assert reading.lead_inspector == "Alex Example"
    assert len(reading.improvements) == 3


def test_ilacs_with_three_rows_and_two_windows():
    rows = ((LEADERS, "Good"), (HELP, "Requires improvement"), (IN_CARE_AND_LEAVERS, "Outstanding"))
    dates = "8 July 2019 to 12 July 2019 and 7 August 2019 to 8 August 2019"
    reading = ilacs(rows=rows, overall="Good", cover="2018", dates=dates)
    assert grades(reading) == {
        "leadership": "good",
        "help_protection": "requires_improvement",
        "in_care_and_care_leavers": "outstanding",
        "overall": "good",
    }
    assert [(str(w.start), str(w.end)) for w in reading.windows] == [
        ("2019-07-08", "2019-07-12"),
        ("2019-08-07", "2019-08-08"),
    ]
    assert reading.warnings == ()


@pytest.mark.parametrize("leaders", [LEADERS, LEADERS.replace("social work ", "")])
def test_ilacs_from_april_2026_has_no_overall_grade_and_misses_none(leaders):
    rows = ((leaders, "Outstanding"), *ROWS[1:])
    reading = ilacs(rows=rows, overall=None, dates="27 April to 1 May 2026")
    assert grades(reading) == WITHOUT_OVERALL
    assert reading.warnings == ()


def test_before_april_2026_a_missing_overall_grade_is_named():
    reading = ilacs(overall=None)
    assert grades(reading) == WITHOUT_OVERALL
    assert reading.warnings == ("Overall effectiveness is left out: the table has no such row",)


@pytest.mark.parametrize("cover", ["2018", "2022"])
@pytest.mark.parametrize("grade_at", ["top", "middle", "bottom"])
@pytest.mark.parametrize("split", [230, 298, 388])
@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "unruled"])
def test_labels_and_grades_may_wrap_anyhow(cover, grade_at, split, ruled):
    shape = Shape(split=split, right=523, pad=6, grade_at=grade_at, ruled=ruled)
    assert grades(ilacs(cover=cover, shape=shape)) == READ


@pytest.mark.parametrize("index", range(1, 6))
@pytest.mark.parametrize("usual", [SHAPE_2018, SHAPE_2022], ids=["2018", "2022"])
def test_a_table_over_two_pages(usual, index):
    shape = Shape(
        usual.left, usual.split, usual.right, usual.pad, usual.grade_at, break_before=index
    )
    assert grades(ilacs(shape=shape)) == READ


def test_rows_in_another_order_keep_their_own_grades():
    assert grades(ilacs(rows=(ROWS[3], ROWS[1], ROWS[0], ROWS[2]))) == READ


@pytest.mark.parametrize(
    "printed", ["Requires improvement", "Require improvement", "requires improvement to be good"]
)
def test_every_form_of_requires_improvement(printed):
    rows = tuple((label, printed if grade == RI else grade) for label, grade in ROWS)
    assert grades(ilacs(rows=rows)) == READ


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(lambda s: s.replace(" of ", "\u00a0of\u00a0"), id="non-breaking spaces"),
        pytest.param(lambda s: s.replace("  ", " ").replace("and", " and "), id="double spaces"),
        pytest.param(str.upper, id="capitals"),
    ],
)
def test_labels_in_odd_letters(written):
    reading = ilacs(rows=tuple((written(label), grade) for label, grade in ROWS))
    assert grades(reading) == READ


def test_a_heading_that_contradicts_the_table_leaves_out_all_that_no_heading_confirms():
    reading = ilacs(headings={IN_CARE: "Outstanding"})
    assert grades(reading) == {a: g for a, g in WITHOUT_OVERALL.items() if a != "in_care"}
    warning, overall = reading.warnings
    assert "headings contradict other rows" in overall
    assert "Children in care is left out: the table says good" in warning
    assert "says outstanding" in warning


def test_without_headings_the_table_must_read_alike_by_place_and_by_order():
    assert grades(ilacs(headings=False)) == READ


def test_a_summary_that_contradicts_the_overall_row_leaves_it_out():
    reading = ilacs(summary="Children’s services in Sunderland are good. Leaders know them.")
    assert grades(reading) == WITHOUT_OVERALL
    assert "the table says inadequate; page 1 says good" in reading.warnings[0]


@pytest.mark.parametrize(
    "summary",
    [
        "Children’s services in Sunderland were judged to be good at the last inspection in 2021.",
        "Since the last inspection in 2021, when services were judged outstanding, much was lost.",
        "In 2018 children’s services in Sunderland were good. Services for care leavers are good.",
    ],
)
def test_the_grade_of_an_earlier_inspection_changes_nothing(summary):
    reading = ilacs(summary=summary)
    assert grades(reading) == READ
    assert reading.warnings == ()


@pytest.mark.parametrize("labels_first", [True, False])
def test_a_file_that_holds_its_columns_apart_is_read_by_places(labels_first):
    rows = (*ROWS, (OVERALL, "Inadequate"))
    reading = read_report(columns_apart(rows, labels_first=labels_first, headings=ROWS))
    assert grades(reading) == READ


def test_columns_apart_and_no_headings_is_one_reading_only_and_so_none():
    reading = read_report(columns_apart((*ROWS, (OVERALL, "Inadequate"))))
    assert reading.judgements == ()
    assert len(reading.warnings) == 5


def test_grades_that_slipped_into_the_next_row_are_caught_by_the_headings():
    rows = (*ROWS, (OVERALL, "Inadequate"))
    reading = read_report(columns_apart(rows, headings=ROWS, grade_lowered=40))
    assert reading.judgements == ()
    assert any("the table says outstanding; page 2 says requires" in w for w in reading.warnings)


def test_evidence_is_the_page_and_the_row_as_printed():
    judgement = next(j for j in ilacs().judgements if j.area == "help_protection")
    assert judgement.label == HELP
    assert judgement.evidence.page == 1
    assert judgement.evidence.quote == f"{HELP} {RI}"


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("Children’s services in Sunderland are good", "good"),
        ("Children’s services in Sunderland require improvement", "requires_improvement"),
        ("The overall judgement is outstanding", "outstanding"),
        ("The overall judgement is that children’s services require improvement", None),
    ],
)
def test_sif_overall_is_the_sentence_above_the_list(sentence, grade):
    expected = {**SIF_READ, "overall": grade or "requires_improvement"}
    assert grades(sif(sentence=sentence)) == expected


@pytest.mark.parametrize(
    ("options", "why"),
    [
        pytest.param({"sentence": None}, "no sentence above the list", id="no sentence"),
        pytest.param(
            {"summary": "Children’s services in Sunderland are inadequate because much failed."},
            "contradict each other; page 1 says requires improvement .* page 4 says inadequate",
            id="summary differs",
        ),
    ],
)
def test_sif_overall_that_is_not_certain_is_left_out(options, why):
    reading = sif(**options)
    assert grades(reading) == {a: g for a, g in SIF_READ.items() if a != "overall"}
    (warning,) = reading.warnings
    assert re.search(f"Overall effectiveness is left out: .*{why}", warning)


def test_sif_without_its_cover_gives_no_overall_grade():
    file = sif_report(place="Sunderland", rows=SIF_ROWS, sentence=SIF_SENTENCE, **PLACE)
    reading = read_report(with_pages(file, range(1, 7)))
    assert reading.judgements == ()
    assert any("the cover, which gives it, is missing" in w for w in reading.warnings)


def test_an_overall_grade_outside_its_rows_is_told_as_printed_with_a_doubt():
    reading = ilacs(rows=tuple((label, "Good") for label, _ in ROWS), overall="Outstanding")
    assert grades(reading)["overall"] == "outstanding"
    assert "outside the range of its own rows" in reading.warnings[0]


def test_sif_says_when_and_by_whom():
    reading = sif()
    assert (reading.framework, reading.reinspection) == (Framework.SIF, False)
    assert reading.published == date(2015, 7, 20)
    assert reading.lead_inspector == "Alex Example"
    assert reading.warnings == ()


def test_reinspection_is_told_and_its_list_of_earlier_grades_is_not_read():
    earlier = [
        "overall effectiveness: inadequate",
        "children who need help and protection: inadequate",
        "leadership, management and governance: inadequate",
    ]
    reading = sif(reinspection=True, previous=earlier)
    assert reading.reinspection
    assert grades(reading) == SIF_READ


def test_not_judged_misnumbered_and_lower_case_rows():
    labels = [*SIF_LABELS[:4], "1. Leadership, management and governance"]
    printed = ("good", "requires improvement to be good", "Not judged", "good", "Inadequate")
    reading = sif(
        rows=tuple(zip(labels, printed, strict=True)),
        sentence="Children’s services in Sunderland are inadequate",
    )
    assert grades(reading) == {
        "overall": "inadequate",
        "help_protection": "good",
        "looked_after": "requires_improvement",
        "adoption": "not_judged",
        "care_leavers": "good",
        "leadership": "inadequate",
    }


@pytest.mark.parametrize("grade_at", ["top", "middle", "bottom"])
@pytest.mark.parametrize("break_before", [None, 1, 3, 4])
def test_the_numbered_list_unruled_and_over_two_pages(grade_at, break_before):
    shape = Shape(
        SHAPE_SIF.left,
        300,
        SHAPE_SIF.right,
        6,
        grade_at,
        ruled=False,
        break_before=break_before,
    )
    assert grades(sif(shape=shape)) == SIF_READ


def test_a_chapter_that_contradicts_the_list_leaves_its_judgement_out():
    reading = sif(chapters=["Good", "Good", "Requires improvement"])
    left = {area: grade for area, grade in SIF_READ.items() if area != "looked_after"}
    assert grades(reading) == left
    (warning,) = reading.warnings
    assert "the table says requires improvement" in warning


def test_chapters_that_contradict_the_list_more_than_once_leave_out_what_none_confirms():
    reading = sif(chapters=["Inadequate", "Good", "Requires improvement"])
    assert set(grades(reading)) <= {"overall", "leadership"}
    assert any("headings contradict other rows" in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    ("board", "expected"),
    [
        pytest.param(Board("good"), "good", id="late page only"),
        pytest.param(Board("requires improvement"), "requires_improvement", id="requires"),
        pytest.param(
            Board("good", "The effectiveness of the Local Safeguarding Children Board is good"),
            "good",
            id="cover and chapter",
        ),
    ],
)
def test_the_boards_own_grade(board, expected):
    assert grades(sif(board=board)) == {**SIF_READ, "lscb": expected}


def test_a_board_graded_two_ways_is_left_out():
    on_cover = "The effectiveness of the Local Safeguarding Children Board is outstanding"
    reading = sif(board=Board("good", on_cover))
    assert grades(reading) == SIF_READ
    assert "Safeguarding children board is left out" in reading.warnings[0]


def test_a_review_of_the_board_alone_grades_no_authority():
    reading = read_report(lscb_review(board="Surrey Safeguarding Children Board"))
    assert reading.kind is DocumentKind.LSCB_REVIEW
    assert reading.authority == "surrey"
    assert grades(reading) == {"lscb": "requires_improvement"}


def test_looked_after_inspections_of_2013():
    rows = lac_rows("Adequate", "Inadequate", "Good", "Adequate", "Outstanding")
    reading = read_report(lac_2013_report(authority="Kent County Council", rows=rows))
    assert reading.framework is Framework.LAC_2013
    assert grades(reading) == {
        "overall": "adequate",
        "capacity_to_improve": "inadequate",
        "looked_after": "good",
        "quality_of_provision": "adequate",
        "leadership": "outstanding",
    }


def test_pages_in_another_order_change_nothing():
    file = ilacs_report(authority="Sunderland", rows=ROWS, overall="Inadequate", paragraphs=12)
    last = 2
    assert grades(read_report(with_pages(file, [last, 0, 1]))) == READ


def test_without_its_first_page_a_report_is_named_as_such_and_nothing_is_guessed():
    file = ilacs_report(authority="Sunderland", rows=ROWS, overall="Inadequate", paragraphs=12)
    reading = read_report(with_pages(file, [1, 2]))
    assert reading.kind is DocumentKind.INSPECTION
    assert reading.judgements == ()
    assert "first page is missing" in reading.warnings[0]


def test_without_its_body_a_report_keeps_what_its_first_page_says_twice():
    file = ilacs_report(authority="Sunderland", rows=ROWS, overall="Inadequate", paragraphs=12)
    assert grades(read_report(with_pages(file, [0]))) == READ


def test_of_two_reports_in_one_file_nothing_is_taken():
    halton = ilacs_report(authority="Halton")
    sunderland = ilacs_report(authority="Sunderland", rows=ROWS)
    reading = read_report(joined(sunderland, halton))
    assert reading.judgements == ()
    assert reading.authority is None
    assert "several reports" in reading.warnings[0]


def test_the_same_report_twice_in_one_file_is_that_report():
    file = ilacs_report(authority="Sunderland", rows=ROWS, overall="Inadequate")
    assert grades(read_report(joined(file, file))) == READ


def test_the_same_inspection_with_two_tables_keeps_only_what_their_headings_share():
    first = ilacs_report(authority="Sunderland", rows=ROWS, overall="Inadequate")
    second = ilacs_report(
        authority="Sunderland", rows=(*ROWS[:3], (LEAVERS, "Good")), overall="Inadequate"
    )
    reading = read_report(joined(first, second))
    assert grades(reading) == {a: g for a, g in WITHOUT_OVERALL.items() if a != "care_leavers"}
    assert "two tables say good and inadequate" in reading.warnings[0]


def test_an_unknown_name_is_said_and_never_matched_to_another():
    reading = ilacs(authority="Northshire")
    assert reading.authority is None
    assert reading.printed_name == "Northshire"
    assert "no single authority by the name “Northshire”" in reading.warnings[0]
