"""A reading in the words of ``parse report``: keys that scripts rely on."""

import json

from monitor.readers.report import READER_VERSION, read_report, report_record
from tests.support.report_pdf import ilacs_report
from tests.support.report_pdf_letters import jtai_letter
from tests.support.report_pdf_other import send_report


def test_a_report():
    record = report_record(read_report(ilacs_report(authority="Sunderland City Council")))
    assert json.loads(json.dumps(record)) == record
    judgements, improvements = record.pop("judgements"), record.pop("improvements")
    assert record == {
        "kind": "inspection",
        "framework": "ilacs",
        "authority": "Sunderland",
        "urn": "80566",
        "printed_name": "Sunderland City Council",
        "inspection_start": "2025-01-27",
        "inspection_end": "2025-01-31",
        "inspection_windows": [["2025-01-27", "2025-01-31"]],
        "published": None,
        "lead_inspector": "Alex Example",
        "reinspection": False,
        "pages": 2,
        "reader_version": READER_VERSION,
        "warnings": [],
    }
    assert judgements[0] == {
        "area": "overall",
        "grade": "good",
        "label": "Overall effectiveness",
        "page": 1,
        "quote": "Overall effectiveness Good",
    }
    assert all(isinstance(point, str) for point in improvements)


def test_an_unknown_authority_is_null():
    record = report_record(read_report(ilacs_report(authority="Northshire")))
    assert (record["authority"], record["urn"]) == (None, None)
    assert record["printed_name"] == "Northshire"


def test_area_send_adds_its_outcome_and_joint_inspections_their_topic():
    send = report_record(read_report(send_report(area="Trafford", level=3)))
    assert send["outcome"]["level"] == 3
    assert send["judgements"] == []
    joint = report_record(read_report(jtai_letter(place="Trafford")))
    assert joint["topic"] == "identification of initial need and risk"
    assert joint["priority_action"] is False
    assert "outcome" not in joint
