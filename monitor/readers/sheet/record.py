"""One row under its column names, and the remarks that reading it gives rise to."""

from collections.abc import Mapping
from datetime import date

from monitor.model.imported import Remark
from monitor.model.judgement import Grade
from monitor.readers.sheet.cells import day_of, grade_in, said_of, text_of
from monitor.readers.sheet.workbook import Cell, Row


class Record:
    """A row; what cannot be taken from it is remarked upon and left out."""

    def __init__(self, number: int, row: Row, columns: Mapping[str, int]) -> None:
        self.number = number  # of the sheet, from 1
        self.remarks: list[Remark] = []
        self.subject = ""  # whom it is about, once that is known
        self._row = row
        self._columns = columns

    @property
    def is_blank(self) -> bool:
        """True where no cell says anything."""
        return not any(text_of(cell) for cell in self._row)

    def said(self, *names: str) -> str:
        """Return the text under the first of these columns that says anything."""
        return next((said for name in names if (said := said_of(self._cell(name)))), "")

    def day(self, name: str) -> date | None:
        """Return the day in a column, None where there is none or it is no day."""
        try:
            return day_of(self._cell(name))
        except ValueError as error:
            self.leave_out(f"{name}: {error}")
            return None

    def grade(self, name: str) -> Grade | None:
        """Return the grade in a column, None where there is none or it is no grade."""
        try:
            return grade_in(self._cell(name))
        except ValueError as error:
            self.leave_out(f"{name}: {error}")
            return None

    def leave_out(self, why: str) -> None:
        """Remark on something that is not taken over."""
        whose = f"{self.subject}: " if self.subject else ""
        self.remarks.append(Remark(self.number, f"{whose}{why}"))

    def _cell(self, name: str) -> Cell | None:
        at = self._columns.get(name)
        return None if at is None or at >= len(self._row) else self._row[at]
