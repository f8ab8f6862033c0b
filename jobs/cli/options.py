"""Options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from jobs.cli import completion

if TYPE_CHECKING:
    from jobs.cli.days import Meant
    from monitor.model.document import DocumentKind
    from monitor.model.judgement import Grade


def parse_days(text: str) -> Meant:
    """Return what a typed day means, once it is said which day is today."""
    # Imported late, here and below, so that --help answers at once.
    from jobs.cli.days import read_days

    try:
        return read_days(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def parse_grade(text: str) -> Grade:
    """Return the grade that was typed, in any case, with a space or an underscore."""
    from monitor.model.judgement import Grade

    try:
        return Grade(text.strip().lower().replace(" ", "_"))
    except ValueError:
        known = ", ".join(grade.value for grade in Grade)
        raise typer.BadParameter(f"{text!r} is no grade: one of {known}") from None


def parse_sort(text: str) -> str:
    """Return the column of ``ratings`` that was typed, in any case, with a hyphen or a space."""
    name = text.strip().lower().replace(" ", "_").replace("-", "_")
    if name not in completion.SORTABLE:
        raise typer.BadParameter(f"{text!r} is no column: one of {', '.join(completion.SORTABLE)}")
    return name


def parse_kind(text: str) -> str:
    """Return a kind of event, or a pattern such as ``rating.*`` that covers some."""
    from monitor.config.values import event_pattern

    try:
        return event_pattern(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} {error}") from None


def parse_document_kind(text: str) -> DocumentKind:
    """Return the kind of document that was typed, in any case, with a hyphen or a space."""
    from monitor.model.document import DocumentKind

    try:
        return DocumentKind(text.strip().lower().replace(" ", "_").replace("-", "_"))
    except ValueError:
        known = ", ".join(kind.value for kind in DocumentKind)
        raise typer.BadParameter(f"{text!r} is no kind of document: one of {known}") from None


AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON, for scripts.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Answer in CSV, for spreadsheets.")]
AuthorityName = Annotated[
    str,
    typer.Argument(
        metavar="AUTHORITY", help="A name, alias or URN.", autocompletion=completion.authorities
    ),
]
PerhapsAuthority = Annotated[
    str | None,
    typer.Argument(
        metavar="AUTHORITY",
        help="A name, alias or URN; all if left out.",
        autocompletion=completion.authorities,
    ),
]
Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="AUTHORITY",
        help="Names, aliases or URNs; all if left out.",
        autocompletion=completion.authorities,
    ),
]
OfAuthority = Annotated[
    str | None,
    typer.Option(
        "--authority", help="Only of this authority.", autocompletion=completion.authorities
    ),
]
RegionName = Annotated[
    str | None,
    typer.Option("--region", help="Only this region.", autocompletion=completion.regions),
]
Day = Any
"""A typed day; the parser makes it a ``Meant``, which Typer could not write into its help."""

MOST = 2_147_483_647
"""The largest whole number that every database takes."""

SnapshotNumber = Annotated[
    int,
    typer.Argument(
        metavar="SNAPSHOT", min=1, max=MOST, help="Its number, as `snapshots` lists it."
    ),
]
AsOf = Annotated[
    Day, typer.Option(parser=parse_days, metavar="DATE", help="As published by this day.")
]
KnownAt = Annotated[
    Day, typer.Option(parser=parse_days, metavar="DATE", help="As this database knew at its end.")
]
Since = Annotated[
    Day, typer.Option(parser=parse_days, metavar="DATE", help="Detected from this day on.")
]
Until = Annotated[
    Day, typer.Option(parser=parse_days, metavar="DATE", help="Detected up to and on this day.")
]
ChangedSince = Annotated[
    Day,
    typer.Option(
        parser=parse_days, metavar="DATE", help="Only where a judgement moved since this day."
    ),
]
GradeNames = Annotated[
    list[str] | None,
    typer.Option(
        "--grade",
        parser=parse_grade,
        metavar="GRADE",
        help="Only of this grade, e.g. inadequate; may be repeated.",
        autocompletion=completion.grades,
    ),
]
SortName = Annotated[
    str,
    typer.Option(
        "--sort",
        parser=parse_sort,
        metavar="COLUMN",
        autocompletion=completion.columns,
        help="By name, region, framework, published (newest first) or a grade's column (best "
        "first): overall, leadership, help_protection, in_care, care_leavers.",
    ),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        parser=parse_kind,
        metavar="KIND",
        help="Only this kind, e.g. rating.changed or 'rating.*'; may be repeated.",
        autocompletion=completion.event_kinds,
    ),
]
DocumentKinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        parser=parse_document_kind,
        metavar="KIND",
        help="Only this kind, e.g. inspection or focused_visit; may be repeated.",
        autocompletion=completion.document_kinds,
    ),
]
