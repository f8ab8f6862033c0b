"""What fails again and again is said once, and then now and then."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class _Failing:
    reason: str
    times: int  # in a row, for whatever reason


class Repeats:
    """Keeps in mind what fails at present, and for what reason.

    Said are a first failure, another reason, and the 10th, 100th, 200th … in a row: a log
    that nobody reads for a week must show that it still fails, and little else.
    """

    def __init__(self) -> None:
        self._failing: dict[str, _Failing] = {}

    def failed(self, name: str, reason: str) -> str:
        """Take a failure; return the words for it where it is worth saying, or nothing."""
        before = self._failing.get(name)
        now = _Failing(reason, before.times + 1 if before else 1)
        self._failing[name] = now
        if before is None or before.reason != reason:
            return reason
        often = now.times == 10 or now.times % 100 == 0
        return f"{reason} (for the {now.times}th time in a row)" if often else ""

    def failed_before(self, name: str) -> None:
        """Keep in mind what failed when this process began; it is said anew."""
        self._failing[name] = _Failing("", 0)

    def recovered(self, name: str) -> bool:
        """Take a success; return whether it failed before."""
        return self._failing.pop(name, None) is not None
