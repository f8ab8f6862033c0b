"""The real reports and letters, where they are there: everything as checked by eye."""

import json
from pathlib import Path

import pytest

from monitor.readers.report import read_report, report_record

CORPUS = Path(__file__).resolve().parents[5] / "shared" / "corpus"
FIELDS = (
    "urn",
    "authority",
    "printed_name",
    "framework",
    "kind",
    "reinspection",
    "inspection_start",
    "inspection_end",
    "inspection_windows",
    "lead_inspector",
)


def rows(folder):
    expected = folder / "expected.jsonl"
    if not expected.is_file():
        why = pytest.mark.skip(reason="the real reports in ../shared/corpus are not here")
        return [pytest.param(None, None, marks=why, id="no corpus")]
    lines = expected.read_text(encoding="utf-8").splitlines()
    return [
        pytest.param(folder / row["file"], row, id=row["file"]) for row in map(json.loads, lines)
    ]


@pytest.mark.parametrize(("path", "expected"), rows(CORPUS))
def test_reports(path, expected):
    record = report_record(read_report(path.read_bytes()))
    assert {j["area"]: j["grade"] for j in record["judgements"]} == expected["judgements"]
    assert {key: record[key] for key in FIELDS} == {key: expected[key] for key in FIELDS}
    assert record["published"] == expected["published_in_text"]
    assert record["warnings"] == []


@pytest.mark.parametrize(("path", "expected"), rows(CORPUS / "letters"))
def test_letters(path, expected):
    record = report_record(read_report(path.read_bytes()))
    assert record["judgements"] == []
    assert record["kind"] == expected["kind"]
    assert (record["urn"], record["authority"]) == (expected["urn"], expected["authority"])
    for key in ("inspection_start", "inspection_end"):
        assert expected[key] in (None, record[key])
    assert (record.get("outcome") or {}).get("level") == expected["send_outcome"]
    assert record["warnings"] == []
