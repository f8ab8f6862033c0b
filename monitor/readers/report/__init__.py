"""Reading the PDFs that Ofsted publishes: graded reports and letters."""

from monitor.readers.report.reading import READER_VERSION, read_report

__all__ = ["READER_VERSION", "read_report"]
