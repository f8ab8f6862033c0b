"""Ofsted's yearly statistics: one day and one overall grade for each inspection."""

from datetime import date

import pytest

from monitor.model.imported import SheetKind
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.window import Window
from monitor.readers.sheet import read_sheet
from tests.support.sheets import as_csv, as_ods, as_xlsx, statistics

SUNDERLAND = ("E08000024", "Sunderland", "North East", date(2021, 7, 9), "Standard", "Outstanding")
NORTH_YORKSHIRE = ("E10000023", "North Yorkshire", "", date(2018, 7, 13), "Standard", "Outstanding")


def row(**changed):
    """Return Sunderland's row with some of its cells changed."""
    names = ("code", "name", "region", "day", "type", "grade")
    return tuple({**dict(zip(names, SUNDERLAND, strict=True)), **changed}.values())


def read(*rows):
    return read_sheet(as_xlsx(statistics(*rows)))


def remarks(*rows):
    return [f"{remark.row}: {remark.text}" for remark in read(*rows).remarks]


@pytest.mark.parametrize("form", [as_xlsx, as_ods, as_csv])
def test_it_reads_the_same_in_every_form(form):
    sheet = read_sheet(form(statistics(SUNDERLAND, NORTH_YORKSHIRE)))
    assert sheet.kind is SheetKind.STATISTICS
    assert sheet.remarks == ()
    first, second = sheet.inspections
    assert (first.row, first.authority, first.framework) == (4, "sunderland", Framework.ILACS)
    assert first.windows == (Window(date(2021, 7, 9), date(2021, 7, 9)),)
    assert first.published is None
    assert first.grades == {Area.OVERALL: Grade.OUTSTANDING}
    assert (second.row, second.authority) == (5, "north-yorkshire")


@pytest.mark.parametrize(
    ("printed", "grade"),
    [
        ("Requires improvement to be good", Grade.REQUIRES_IMPROVEMENT),
        ("Requires improvement", Grade.REQUIRES_IMPROVEMENT),
        ("inadequate", Grade.INADEQUATE),
        (" Good ", Grade.GOOD),
    ],
)
def test_both_of_ofsteds_wordings_are_one_grade(printed, grade):
    (found,) = read(row(grade=printed)).inspections
    assert found.grades == {Area.OVERALL: grade}


@pytest.mark.parametrize(
    "day", ["09/07/2021", "2021-07-09", "9 July 2021", "09/07/21", "2021-07-09T00:00:00"]
)
def test_a_day_may_also_be_a_text(day):
    (found,) = read(row(day=day)).inspections
    assert found.day == date(2021, 7, 9)


@pytest.mark.parametrize(
    ("changed", "remark"),
    [
        ({"code": "E10000006", "name": "Cumbria"}, "did you mean Cumberland or Westmorland"),
        ({"code": "E10000009", "name": "Dorset"}, "'E10000009' is not the name"),
        ({"name": "Durham"}, "its codes and name mean Durham and Sunderland"),
        ({"code": None, "name": None}, "no authority is named"),
        ({"day": None}, "no inspection date"),
        ({"day": "31/02/2021"}, "'31/02/2021' is no possible day"),
        ({"grade": None}, "no overall grade on 2021-07-09"),
        ({"grade": "to requires improvement"}, "'to requires improvement' is no grade"),
        ({"grade": "Not applicable"}, "no overall grade"),
    ],
)
def test_what_is_not_certain_is_left_out_and_named_with_its_row(changed, remark):
    sheet = read(NORTH_YORKSHIRE, row(**changed))
    assert [found.authority for found in sheet.inspections] == ["north-yorkshire"]
    assert {said.row for said in sheet.remarks} == {5}
    assert remark in "; ".join(said.text for said in sheet.remarks)


def test_a_code_of_before_a_renumbering_is_still_that_authoritys():
    (found,) = read(row(code="E08000019", name="Sheffield")).inspections
    assert found.authority == "sheffield"


def test_the_same_inspection_twice_is_taken_once():
    assert remarks(SUNDERLAND, row(grade="Good")) == [
        "5: Sunderland: the same inspection as in row 4"
    ]


def test_empty_rows_say_nothing():
    sheet = read(SUNDERLAND, (None,) * 6, ("",), NORTH_YORKSHIRE)
    assert [found.row for found in sheet.inspections] == [4, 7]
    assert sheet.remarks == ()
