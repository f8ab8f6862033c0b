"""A judgement beside the one before it."""

from dataclasses import dataclass
from datetime import date

from monitor.model.judgement import Area, Comparability, Framework, Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The judgement that a new one is held against."""

    area: Area
    grade: Grade
    framework: Framework
    on: date  # last day of that inspection
    comparability: Comparability


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementLine:
    """One graded area of a report, beside what stood before it, where that may be compared."""

    area: Area
    grade: Grade
    earlier: Earlier | None = None

    @property
    def steps(self) -> int | None:
        """Grades up (+) or down (-); None where nothing is compared like for like."""
        if self.earlier is None or self.earlier.comparability is Comparability.SPLIT:
            return None
        return self.grade.steps_from(self.earlier.grade)

    @property
    def moved(self) -> bool:
        """True where a comparable judgement went up or down."""
        return bool(self.steps)
