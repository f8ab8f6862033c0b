"""Whom a question is about, and what is known of each of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.model.authority import Authority
    from monitor.model.history import GradedReport


def authorities_asked(names: list[str] | None, region: str | None) -> tuple[Authority, ...]:
    """Return the authorities of these names, or all, inside a region if one is named."""
    # Imported late, so that --help answers at once.
    from monitor.register.register import default_register

    register = default_register()
    wanted = register.select(names or ["all"])
    if region is None:
        return wanted
    inside = {authority.id for authority in register.select([f"region:{region}"])}
    return tuple(authority for authority in wanted if authority.id in inside)


def by_authority(
    wanted: Sequence[Authority], reports: Iterable[GradedReport]
) -> dict[str, list[GradedReport]]:
    """Return the reports of each of these authorities, which may be none, in their order."""
    found: dict[str, list[GradedReport]] = {authority.id: [] for authority in wanted}
    for report in reports:
        found[report.authority].append(report)
    return found
