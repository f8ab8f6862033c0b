"""csv, json and xlsx of the same table, with types kept and formulas made harmless."""

import gc
import json
import sys
from datetime import UTC, date, datetime
from hashlib import sha256
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jobs.export import workbook
from jobs.export.columns import Column, Export
from jobs.export.files import Form, write_file
from jobs.export.text_files import write_csv, write_json
from monitor.errors import UnwritableFileError

COLUMNS = (
    Column("number", lambda item: item.get("number")),
    Column("text", lambda item: item.get("text"), 40),
    Column("day", lambda item: item.get("day")),
    Column("at", lambda item: item.get("at")),
    Column("sure", lambda item: item.get("sure")),
    Column("link", lambda item: item.get("link"), is_link=True),
)
FULL = {
    "number": 80566,
    "text": "“Good”, they said",
    "day": date(2021, 8, 20),
    "at": datetime(2021, 8, 20, 9, 30, tzinfo=UTC),
    "sure": True,
    "link": "https://files.ofsted.gov.uk/v1/file/50189223",
}
FULL_DISK = Path("/dev/full")
FORMULAS = ["=1+1", "+cmd|'/c calc'!A0", "-2+3", "@SUM(A1)"]


def table(*rows):
    return Export("things", COLUMNS, iter(rows))


def written(write, *rows):
    out = StringIO()
    write(table(*rows), out)
    return out.getvalue()


def sheet(tmp_path, *rows):
    write_file(table(*rows), Form.XLSX, tmp_path / "a.xlsx")
    return load_workbook(tmp_path / "a.xlsx").active


def test_csv():
    assert written(write_csv, FULL, {}) == (
        "number,text,day,at,sure,link\n"
        '80566,"“Good”, they said",2021-08-20,2021-08-20T09:30:00+00:00,true,'
        "https://files.ofsted.gov.uk/v1/file/50189223\n"
        ",,,,,\n"
    )


def test_json():
    first, second = json.loads(written(write_json, FULL, {}))
    assert first == {
        **FULL,
        "day": "2021-08-20",
        "at": "2021-08-20T09:30:00+00:00",
    }
    assert set(second.values()) == {None}
    assert json.loads(written(write_json)) == []


def test_xlsx_has_typed_cells_a_frozen_heading_filters_and_links(tmp_path):
    page = sheet(tmp_path, {}, FULL)
    assert [cell.value for cell in page[1]] == ["number", "text", "day", "at", "sure", "link"]
    assert all(cell.font.bold for cell in page[1])
    values = {cell.column_letter: cell.value for cell in page[3]}
    assert values.pop("C").date() == FULL["day"]
    assert values.pop("D").replace(tzinfo=UTC) == FULL["at"]
    assert list(values.values()) == [80566, "“Good”, they said", True, FULL["link"]]
    assert (page["C3"].number_format, page["D3"].number_format) == (
        "yyyy-mm-dd",
        "yyyy-mm-dd h:mm:ss",
    )
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", "A1:F3")
    assert page["F3"].hyperlink.target == FULL["link"]
    assert page["F3"].hyperlink.ref == "F3"
    assert (page.column_dimensions["B"].width, page.title) == (40, "things")


def test_what_looks_like_an_error_or_a_number_is_text(tmp_path):
    for text in ("#N/A", "0123", "1e5", "TRUE"):
        assert sheet(tmp_path, {"text": text})["B2"].value == text
        assert sheet(tmp_path, {"text": text})["B2"].data_type == "s"


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_from_the_web_is_text(tmp_path, text):
    assert f",'{text}," in written(write_csv, {"text": text})
    (row,) = json.loads(written(write_json, {"text": text}))
    assert row["text"] == text
    cell = sheet(tmp_path, {"text": text})["B2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_a_number_below_nought_stays_a_number(tmp_path):
    assert written(write_csv, {"number": -3}).splitlines()[1] == "-3,,,,,"
    assert sheet(tmp_path, {"number": -3})["A2"].value == -3


@pytest.mark.parametrize("link", ["javascript:alert(1)", "https://user@evil.example/", "file:///x"])
def test_an_address_that_is_not_safe_to_follow_is_only_text(tmp_path, link):
    cell = sheet(tmp_path, {"link": link})["F2"]
    assert (cell.value, cell.hyperlink) == (link, None)


def test_links_stop_where_excel_would_call_the_sheet_damaged(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "_MOST_LINKS", 1)
    page = sheet(tmp_path, FULL, FULL)
    assert page["F2"].hyperlink
    assert (page["F3"].value, page["F3"].hyperlink) == (FULL["link"], None)


def test_more_rows_than_a_sheet_holds_are_refused_and_nothing_is_left(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "_MOST_ROWS", 1)
    with pytest.raises(UnwritableFileError, match="export them as csv"):
        write_file(table({}, {}), Form.XLSX, tmp_path / "a.xlsx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", Form)
def test_an_error_half_way_leaves_the_file_of_before(tmp_path, form):
    def rows():
        yield FULL
        raise RuntimeError("half-way")

    file = tmp_path / "a"
    file.write_text("before")
    with pytest.raises(RuntimeError):
        write_file(Export("things", COLUMNS, rows()), form, file)
    assert file.read_text() == "before"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(not FULL_DISK.exists(), reason="there is no device that is always full")
def test_a_workbook_that_finds_no_room_fails_once_and_says_no_more(monkeypatch):
    said = []
    monkeypatch.setattr(sys, "unraisablehook", said.append)
    rows = [{"text": sha256(b"%d" % number).hexdigest()} for number in range(2_000)]
    with pytest.raises(OSError, match="No space left"):
        workbook.write_workbook(table(*rows), FULL_DISK)
    gc.collect()  # a zip left open would try again now, and complain
    assert said == []
