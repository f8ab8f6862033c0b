"""Files that are no sheet, or none that anybody should read: each a reason of one line."""

from datetime import date

import pytest

from monitor.errors import NotASheetError
from monitor.readers.sheet import read_sheet
from tests.support.sheets import (
    STATISTICS_HEADING,
    as_csv,
    as_ods,
    as_xlsx,
    locked_ods,
    packed,
    statistics,
)

ROW = ("E08000024", "Sunderland", "North East", date(2021, 7, 9), "Standard", "Outstanding")
GOOD = as_xlsx(statistics(ROW))
BOMB = packed({"xl/worksheets/sheet1.xml": "0" * 120_000_000})


def flagged(body):
    """Return a zip whose first file says that it is encrypted."""
    at = body.rindex(b"PK\x01\x02") + 8
    return body[:at] + b"\x01" + body[at + 1 :]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        pytest.param(b"", "has no sheet with the columns", id="nothing"),
        pytest.param(b"%PDF-1.7\n\x00\x01", "neither .xlsx, .ods nor .csv", id="a report"),
        pytest.param(b"<!DOCTYPE html><h1>Not found</h1>", "has no sheet with", id="a web page"),
        pytest.param(b"\xd0\xcf\x11\xe0" + b"\0" * 600, "locked with a password", id="locked xlsx"),
        pytest.param(locked_ods(statistics(ROW)), "locked with a password", id="locked ods"),
        pytest.param(flagged(GOOD), "locked with a password", id="locked zip"),
        pytest.param(GOOD[:300], "is damaged", id="cut off"),
        pytest.param(packed({"a.txt": "hello"}), "is no sheet that can be read", id="another zip"),
        pytest.param(BOMB, "far larger when unpacked", id="a bomb"),
        pytest.param(as_csv([("a", "b"), (1, 2)]), "has no sheet with", id="other columns"),
        pytest.param(as_csv([ROW] * 100_000), "more than 20,000 rows", id="too many rows, csv"),
        pytest.param(as_xlsx([ROW] * 20_010), "more than 20,000 rows", id="too many rows, xlsx"),
        pytest.param(
            as_csv([["x" * 200_000]]), "is no CSV file that can be read", id="an endless cell"
        ),
    ],
)
def test_what_cannot_be_read_says_why(body, reason):
    with pytest.raises(NotASheetError, match=reason) as raised:
        read_sheet(body)
    assert "\n" not in str(raised.value)


def test_a_heading_is_found_beneath_any_title_and_with_notes_in_it():
    noted = [f"{name} [note {n}]" for n, name in enumerate(STATISTICS_HEADING)]
    sheet = read_sheet(as_xlsx([*[("A title",)] * 9, noted, ROW], sheet="Other"))
    assert [found.row for found in sheet.inspections] == [11]


def test_of_several_sheets_ofsteds_own_history_is_read():
    assert [found.row for found in read_sheet(as_ods(statistics(ROW))).inspections] == [4]
