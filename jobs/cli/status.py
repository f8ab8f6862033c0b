"""`status`: how each source stands, what is owed, what was asked of whom today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import typer

from jobs.cli.options import AsJson
from jobs.cli.output import answer_json, note, say, table

if TYPE_CHECKING:
    from monitor.config import Config
    from monitor.model.source import SourceId
    from storage.status import SourceStatus, Status
    from storage.stranded import Stranded

_RANK = {"broken": 0, "failing": 1, "new": 2, "ok": 3}


def status(context: typer.Context, as_json: AsJson = False) -> None:
    """Show how each source stands, what is wrong on top, and which messages are owed.

    Example: ofsted-monitor status
    """
    # Imported late, so that --help answers at once.
    from jobs.clock import SystemClock
    from storage.status import read_status
    from storage.stranded import stranded

    config = context.obj.config()
    found = read_status(config.database_url, today=SystemClock().now().date())
    sources = sorted(_concerned(config, found), key=lambda source: (_RANK[source.state], source.id))
    lost = stranded(found.waiting, config.channels)
    if as_json:
        answer_json(_shape(sources, found, lost))
    else:
        _show(sources, found, lost, config.zone)


def _concerned(config: Config, found: Status) -> Iterator[SourceStatus]:
    """Give what is configured now, checked or not yet, and the files that cannot be read."""
    from storage.status import SourceStatus

    known = {source.id: source for source in found.sources}
    for id_ in _configured(config):
        yield known.get(id_) or SourceStatus(id=id_)
    for source in found.sources:
        unread = source.kind == "file" and source.state != "ok"
        if unread or (source.kind == "channel" and source.id.split("/")[1] in config.channels):
            yield source


def _configured(config: Config) -> Iterator[SourceId]:
    from monitor.model.source import SourceId

    yield SourceId("ofsted/list")
    yield from (SourceId(f"ofsted/{authority.id}") for authority in config.ofsted.kept)
    yield from (SourceId(f"news/{news.name}") for news in config.news)
    yield from (SourceId(f"page/{page.name}") for page in config.pages)


def _shape(
    sources: list[SourceStatus], found: Status, lost: tuple[Stranded, ...]
) -> dict[str, object]:
    from jobs.cli.shapes import source_shape

    return {
        "sources": [source_shape(source) for source in sources],
        "deliveries": {"pending": found.pending, "failed": found.failed},
        "stranded": [{"channel": it.channel, "waiting": it.waiting} for it in lost],
        "requests_today": {
            host: {"requests": it.requests, "not_modified": it.not_modified, "bytes": it.bytes}
            for host, it in found.requests.items()
        },
    }


def _show(
    sources: list[SourceStatus], found: Status, lost: tuple[Stranded, ...], zone: ZoneInfo
) -> None:
    columns = ("Source", "State", "Last success", "Last change", "Next run", "Failures", "Error")
    table(columns, [_cells(source, zone) for source in sources])
    say(f"deliveries: {found.pending} waiting, {found.failed} given up")
    for stranded in lost:
        say(f"of them {stranded}")
    for host, count in found.requests.items():
        say(
            f"asked of {host} today: {count.requests} times, {count.not_modified} not modified, "
            f"{count.bytes:,} bytes"
        )
    if found.failed:
        note("`ofsted-monitor deliveries --state failed` says which were given up, and why")


def _cells(source: SourceStatus, zone: ZoneInfo) -> tuple[object, ...]:
    return (
        source.id,
        source.state.value,
        _local(source.last_success, zone),
        _local(source.last_change, zone),
        "",
        source.failures or "",
        source.error or "",
    )


def _local(at: datetime | None, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}" if at else ""
