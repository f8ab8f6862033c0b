"""The sector's overview sheet, with the traps that are known to be in it."""

from datetime import date

import pytest

from monitor.model.imported import SheetKind
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.window import Window
from monitor.readers.sheet import read_sheet
from tests.support.sheets import as_csv, as_xlsx, overview

SUNDERLAND = {
    "urn": 80566,
    "la_code": 394,
    "local_authority": "sunderland",
    "inspection_link": "https://files.ofsted.gov.uk/v1/file/50271150",
    "overall_effectiveness_grade": "outstanding",
    "inspection_start_date": "27/01/2025",
    "inspection_end_date": "31/01/2025",
    "publication_date": "11/03/25",
    "impact_of_leaders_grade": "outstanding",
    "help_and_protection_grade": "outstanding",
    "in_care_grade": "outstanding",
    "care_leavers_grade": "good",
}
TOGETHER = {
    "inspection_start_date": "28/06/2021",
    "inspection_end_date": "09/07/2021",
    "publication_date": "20/08/21",
    "care_leavers_grade": "inspection_pre_dates_judgement",
}
OVERALL, LEADERSHIP, HELP = Area.OVERALL, Area.LEADERSHIP, Area.HELP_PROTECTION
IN_CARE, LEAVERS = Area.IN_CARE, Area.CARE_LEAVERS
COMBINED, LOOKED_AFTER = Area.IN_CARE_AND_CARE_LEAVERS, Area.LOOKED_AFTER


def read(**changed):
    """Return what is read of Sunderland's row with some of its cells changed."""
    return read_sheet(as_xlsx(overview({**SUNDERLAND, **changed}), sheet="Sheet1"))


def areas(**changed):
    """Return the areas whose grades were taken, and what was remarked upon."""
    sheet = read(**changed)
    found = [set(inspection.grades) for inspection in sheet.inspections]
    return found[0] if found else set(), "; ".join(remark.text for remark in sheet.remarks)


@pytest.mark.parametrize("form", [as_xlsx, as_csv])
def test_a_whole_row(form):
    sheet = read_sheet(form(overview(SUNDERLAND)))
    assert (sheet.kind, sheet.remarks) == (SheetKind.OVERVIEW, ())
    (found,) = sheet.inspections
    assert (found.row, found.authority, found.framework) == (2, "sunderland", Framework.ILACS)
    assert found.windows == (Window(date(2025, 1, 27), date(2025, 1, 31)),)
    assert found.published == date(2025, 3, 11)
    assert found.grades == {
        OVERALL: Grade.OUTSTANDING,
        LEADERSHIP: Grade.OUTSTANDING,
        HELP: Grade.OUTSTANDING,
        IN_CARE: Grade.OUTSTANDING,
        LEAVERS: Grade.GOOD,
    }
    assert found.url.endswith("50271150")


@pytest.mark.parametrize(
    ("changed", "taken", "remark"),
    [
        pytest.param(TOGETHER, {OVERALL, LEADERSHIP, HELP, COMBINED}, "", id="one for both"),
        pytest.param(
            {**TOGETHER, "care_leavers_grade": "good"},
            {OVERALL, LEADERSHIP, HELP},
            "the grades of care do not fit an inspection of 2021-06-28",
            id="a care leavers' grade of before there was one",
        ),
        pytest.param(
            {"care_leavers_grade": "inspection_pre_dates_judgement"},
            {OVERALL, LEADERSHIP, HELP},
            "do not fit an inspection of 2025-01-27",
            id="the remark of before in a row of after",
        ),
        pytest.param(
            {"inspection_start_date": "11/05/2015", "inspection_end_date": "05/06/2015"},
            {OVERALL, LEADERSHIP, HELP, LOOKED_AFTER, LEAVERS},
            "",
            id="the framework before",
        ),
        pytest.param(
            {"inspection_start_date": "23/04/2018", "inspection_end_date": "18/05/2018"},
            {OVERALL, LEADERSHIP, HELP},
            "by which framework care was graded is not certain",
            id="a day of two frameworks",
        ),
        pytest.param(
            {"overall_effectiveness_grade": "nan"},
            {LEADERSHIP, HELP, IN_CARE, LEAVERS},
            "",
            id="nan",
        ),
        pytest.param(
            {"overall_effectiveness_grade": "to requires improvement"},
            {LEADERSHIP, HELP, IN_CARE, LEAVERS},
            "overall_effectiveness_grade: 'to requires improvement' is no grade",
            id="half a grade",
        ),
        pytest.param(
            {"help_and_protection_grade": "Neil Penswick"},
            {OVERALL, LEADERSHIP, IN_CARE, LEAVERS},
            "'Neil Penswick' is no grade",
            id="shifted by a column",
        ),
        pytest.param(
            {
                "inspection_start_date": "27/04/2026",
                "inspection_end_date": "01/05/2026",
                "overall_effectiveness_grade": "good",
            },
            {LEADERSHIP, HELP, IN_CARE, LEAVERS},
            "overall Good, though none is given since April 2026",
            id="an overall grade of after they ended",
        ),
    ],
)
def test_what_the_grades_of_care_and_overall_are_taken_for(changed, taken, remark):
    found, said = areas(**changed)
    assert found == taken
    assert remark in said
    assert bool(remark) == bool(said)


@pytest.mark.parametrize(
    ("changed", "windows", "day"),
    [
        pytest.param(
            {"inspection_start_date": None, "inspection_end_date": "nan"},
            (),
            date(2025, 3, 11),
            id="none but that of publication",
        ),
        pytest.param(
            {"inspection_start_date": None},
            (Window(date(2025, 1, 31), date(2025, 1, 31)),),
            date(2025, 1, 31),
            id="the last alone",
        ),
        pytest.param({"publication_date": None}, None, date(2025, 1, 31), id="no publication"),
        pytest.param(
            {"inspection_end_date": "31/01/2024"}, (), date(2025, 3, 11), id="turned round"
        ),
    ],
)
def test_missing_days_are_not_made_up(changed, windows, day):
    (found,) = read(**changed).inspections
    assert found.day == day
    if windows is not None:
        assert found.windows == windows


def test_without_any_day_a_row_belongs_nowhere():
    none = dict.fromkeys(["inspection_start_date", "inspection_end_date", "publication_date"])
    sheet = read(**none)
    assert sheet.inspections == ()
    assert "it gives no dates" in sheet.remarks[0].text


def test_an_authority_without_a_report_is_not_worth_a_remark():
    only = {name: SUNDERLAND[name] for name in ("urn", "la_code", "local_authority")}
    sheet = read_sheet(as_xlsx(overview(only)))
    assert (sheet.inspections, sheet.remarks) == ((), ())


def test_codes_that_contradict_each_other_are_nobodys():
    sheet = read(la_code=840)
    assert sheet.inspections == ()
    assert "its codes and name mean Durham and Sunderland" in sheet.remarks[0].text
