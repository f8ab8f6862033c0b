"""`search`: words in the reports, letters, articles and watched pages."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from jobs.cli.options import MOST, AsCsv, AsJson, Day, OfAuthority, parse_days
from jobs.cli.output import is_terminal, note, table

if TYPE_CHECKING:
    from storage.originals import TextKind
    from storage.search import Hit, Search
    from storage.search_query import Query


def offer_kinds(incomplete: str) -> list[str]:
    """Return the kinds of text that begin so, for a shell."""
    # Imported late, here and below, so that --help answers at once.
    from storage.originals import TextKind

    return [kind.value for kind in TextKind if kind.value.startswith(incomplete)]


def parse_text_kind(text: str) -> TextKind:
    """Return the kind of text that was typed."""
    from storage.originals import TextKind

    try:
        return TextKind(text.strip().lower())
    except ValueError:
        known = ", ".join(kind.value for kind in TextKind)
        raise typer.BadParameter(f"{text!r} is no kind of text: one of {known}") from None


def search(
    context: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS",
            help="All must be there; 'in quotes' as a phrase; -word must not; OR for either.",
        ),
    ],
    authority: OfAuthority = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            parser=parse_text_kind,
            metavar="KIND",
            help="Only a report, letter, article or page; may be repeated.",
            autocompletion=offer_kinds,
        ),
    ] = None,
    since: Annotated[
        Day, typer.Option(parser=parse_days, metavar="DATE", help="Published from this day on.")
    ] = None,
    until: Annotated[
        Day,
        typer.Option(parser=parse_days, metavar="DATE", help="Published up to and on this day."),
    ] = None,
    newest: Annotated[
        bool, typer.Option("--newest", help="The newest first, not the best.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, max=MOST, help="At most so many.")] = 20,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Find words in the reports, letters, articles and watched pages, and quote them.

    Example: ofsted-monitor search 'care leavers' housing --authority Sunderland
    """
    from jobs.cli.moments import days_between
    from monitor.register.register import default_register
    from storage.originals import TextKind
    from storage.search import Wanted

    query = _query(words)
    of = default_register().find(authority).id if authority else None
    first, last = days_between(context.obj, since, until)
    looked = context.obj.search()
    wanted = Wanted(
        query=query,
        kinds=tuple(map(TextKind, kind or ())),
        authority=of,
        since=first,
        until=last,
        newest_first=newest,
        limit=limit,
    )
    _answer(looked.find(wanted), as_json=as_json, as_csv=as_csv)
    _note_what_was_not_searched(looked)


def _query(words: Sequence[str]) -> Query:
    from storage.search_query import parse_query

    for word in words:
        if word.startswith("--") and len(word) > len("--"):
            raise typer.BadParameter(f"there is no option {word}: a word to leave out has one -")
    query = parse_query(" ".join(map(_as_typed, words)))
    if query.unwanted and not query.wanted:
        raise typer.BadParameter("name a word to look for beside those to leave out")
    return query


def _as_typed(word: str) -> str:
    """Put the quotation marks back that the shell took away: what came as one is a phrase."""
    if " " not in word.strip() or '"' in word or " OR " in word:
        return word
    minus = "-" if word.startswith("-") else ""
    return f'{minus}"{word}"'


def _answer(hits: Sequence[Hit], *, as_json: bool, as_csv: bool) -> None:
    from jobs.cli.found import COLUMNS, FIELDS, hit_cells, hit_shape, show_hits

    if as_json or as_csv:
        from jobs.cli.answers import answer_scripts

        answer_scripts([*map(hit_shape, hits)], FIELDS, as_json=as_json, as_csv=as_csv)
        return
    if is_terminal(sys.stdout):
        show_hits(hits)
    else:
        table(COLUMNS, [*map(hit_cells, hits)])
    if not hits:
        note("nothing that was read says that")


def _note_what_was_not_searched(looked: Search) -> None:
    left = looked.unsearchable()
    if left:
        note(
            f"{left:,} older reports and letters were not searched: "
            "run `ofsted-monitor db upgrade` once"
        )
