"""`authorities`: the register."""

from __future__ import annotations

from typing import Annotated

import typer

from jobs.cli.options import AsCsv, AsJson, RegionName
from jobs.cli.output import note, table


def authorities(
    query: Annotated[str | None, typer.Argument(help="Part of a name, alias or code.")] = None,
    region: RegionName = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List the authorities of England: names, aliases, URN, region.

    Example: ofsted-monitor authorities durham
    """
    # Imported late, so that --help answers at once.
    from jobs.cli.answers import answer_scripts
    from jobs.cli.shapes import AUTHORITY_FIELDS, authority_shape
    from monitor.register.register import default_register

    found = default_register().search(query, region)
    if as_json or as_csv:
        shapes = [authority_shape(authority) for authority in found]
        answer_scripts(shapes, AUTHORITY_FIELDS, as_json=as_json, as_csv=as_csv)
        return
    rows = [(a.name, a.urn, a.region, ", ".join((*a.aliases, *a.trusts))) for a in found]
    table(("Authority", "URN", "Region", "Also called"), rows)
    if not found:
        note("no authority has that in its name, aliases or codes")
