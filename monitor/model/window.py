"""When inspectors were there."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Window:
    """Days on which inspectors were on site, both included."""

    start: date
    end: date
