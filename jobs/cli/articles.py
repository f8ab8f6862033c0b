"""`articles`: the news that was kept, with what it claims and how that stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from jobs.cli.options import AsCsv, AsJson, PerhapsAuthority, Since
from jobs.cli.output import note, table

if TYPE_CHECKING:
    from monitor.model.coverage import Coverage, KeptArticle


def articles(
    context: typer.Context,
    authority: PerhapsAuthority = None,
    since: Since = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List the news that was kept, newest first, with what it claims and how that stands.

    Example: ofsted-monitor articles Sunderland --since 2021-08-01
    """
    # Imported late, so that --help answers at once.
    from jobs.cli.answers import answer_scripts
    from jobs.cli.moments import between
    from jobs.cli.news_shapes import ARTICLE_FIELDS, article_shape
    from monitor.register.register import default_register
    from storage.news_history import ArticleFilter

    start, _end = between(context.obj, since, None)
    wanted = ArticleFilter(
        since=start,
        authority=default_register().find(authority).id if authority else None,
        limit=limit + 1,
    )
    found = context.obj.news().articles(wanted)
    if as_json or as_csv:
        shapes = [article_shape(kept) for kept in found[:limit]]
        answer_scripts(shapes, ARTICLE_FIELDS, as_json=as_json, as_csv=as_csv)
    else:
        _show(found[:limit])
    if len(found) > limit:
        note(f"these are the newest {limit}: more with --limit, or ask more narrowly")


def _show(found: Sequence[KeptArticle]) -> None:
    columns = ("Published", "About", "Title", "Site", "Kind", "Claims", "Verdict")
    table(columns, [_row(kept) for kept in found], below="Title")
    if not found:
        note("no article of that kind is kept: is there a [[news]] section, and was it checked?")


def _row(kept: KeptArticle) -> tuple[object, ...]:
    said, entry = kept.article, kept.entry
    day = entry.published.date() if entry.published else kept.first_seen_at.date()
    if said is None:
        return (day, "", entry.title, "", "waiting to be read", "", "")
    return (
        said.text.published or day,
        _about(kept),
        said.text.title,
        said.text.site,
        said.meaning.kind.value.replace("_", " "),
        "; ".join(filter(None, map(_claims, kept.coverage))),
        ", ".join(dict.fromkeys(each.verdict.value for each in kept.coverage if each.claims)),
    )


def _about(kept: KeptArticle) -> str:
    """Return whom it is about; whom it only mentions is in brackets."""
    from jobs.cli.news_shapes import name_of
    from monitor.model.news import Role

    subjects = [name_of(each.authority) for each in kept.coverage if each.role is Role.SUBJECT]
    others = [name_of(each.authority) for each in kept.coverage if each.role is Role.MENTIONED]
    return ", ".join([*subjects, *(f"({name})" for name in others)])


def _claims(found: Coverage) -> str:
    from monitor.detect.claim_words import claims_in_words

    return claims_in_words(found.claims) if found.claims else ""
