"""`reports`: the documents known, and where each is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from jobs.cli.options import AsCsv, AsJson, DocumentKinds, PerhapsAuthority
from jobs.cli.output import note, table

if TYPE_CHECKING:
    from storage.reports import ReportRecord

_HASH = 12
"""Characters of a hash that tell any two files apart; JSON and CSV have it whole."""


def reports(
    context: typer.Context,
    authority: PerhapsAuthority = None,
    kind: DocumentKinds = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List the reports and letters known, the last published first.

    Example: ofsted-monitor reports Sunderland --kind inspection
    """
    # Imported late, here and below, so that --help answers at once.
    from jobs.cli.answers import answer_scripts
    from jobs.cli.shapes import REPORT_FIELDS, report_shape
    from monitor.register.register import default_register
    from storage.reports import ReportFilter

    of = [default_register().find(authority).id] if authority else ()
    wanted = ReportFilter(authorities=of, kinds=kind or ())  # type: ignore[arg-type]
    found = context.obj.reports(wanted)
    if as_json or as_csv:
        shapes = [report_shape(record) for record in found]
        answer_scripts(shapes, REPORT_FIELDS, as_json=as_json, as_csv=as_csv)
    else:
        _show(found, named=authority is None)


def _show(found: Sequence[ReportRecord], *, named: bool) -> None:
    columns = ("Published", *["Authority"] * named, "Kind", "Ended", "State", "SHA-256", "Address")
    table(columns, [_cells(record, named=named) for record in found], below="Address")
    if not found:
        note("no such document is known: run `ofsted-monitor check` first, or ask for others")


def _cells(record: ReportRecord, *, named: bool) -> tuple[object, ...]:
    from monitor.register.register import default_register

    authority = default_register().get(record.authority)
    return (
        record.published,
        *[authority.name if authority else record.authority] * named,
        record.kind.value,
        record.inspection_end or record.inspection_start,
        "withdrawn" if record.withdrawn_at else record.state.value,
        (record.sha256 or "")[:_HASH],
        record.url,
    )
