"""Reading the PDFs that Ofsted publishes: graded reports and letters."""

from monitor.readers.report.reading import read_report, read_texts
from monitor.readers.report.record import report_record
from monitor.readers.versions import REPORT_VERSION as READER_VERSION

__all__ = ["READER_VERSION", "read_report", "read_texts", "report_record"]
