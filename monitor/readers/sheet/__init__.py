"""Spreadsheets of others: Ofsted's yearly statistics, and the sector's overview."""

from monitor.readers.sheet.read import read_sheet

__all__ = ["read_sheet"]
