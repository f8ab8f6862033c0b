"""`status`: how each source stands, what is owed, what was asked of whom today."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from jobs.cli.options import AsJson
from jobs.cli.output import answer_json

if TYPE_CHECKING:
    from jobs.schedule.outlook import Outlook
    from jobs.schedule.timetable import Timetable
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
    from jobs.cli.status_page import StatusPage
    from jobs.clock import SystemClock
    from jobs.schedule.outlook import Outlook
    from jobs.schedule.timetable import timetable_of
    from storage.status import read_status
    from storage.stranded import stranded

    config, now = context.obj.config(), SystemClock().now()
    timetable = timetable_of(config)
    found = read_status(config.database_url, today=now.date())
    concerned = _concerned(config, timetable, found)
    sources = sorted(concerned, key=lambda source: (_RANK[source.state], source.id))
    outlook = Outlook(timetable, found.records, now, unlisted=found.unlisted)
    lost = stranded(found.waiting, config.channels)
    if as_json:
        answer_json(_shape(sources, found, outlook, lost))
    else:
        StatusPage(sources, found, outlook, lost, now=now, zone=config.zone).show()


def _concerned(config: Config, timetable: Timetable, found: Status) -> Iterator[SourceStatus]:
    """Give what is configured now, checked or not yet, and of all else what is in trouble.

    That is: files that cannot be read, and duties of the service that fail. Recipients are
    named as long as their channel is.
    """
    from storage.status import SourceStatus

    known = {source.id: source for source in found.sources}
    for id_ in _configured(config, timetable):
        yield known.get(id_) or SourceStatus(id=id_)
    for source in found.sources:
        in_trouble = source.kind in ("file", "job") and source.state != "ok"
        if in_trouble or (source.kind == "channel" and source.id.split("/")[1] in config.channels):
            yield source


def _configured(config: Config, timetable: Timetable) -> Iterator[SourceId]:
    from monitor.pipeline.note_members import LIST
    from monitor.pipeline.targets import source_of

    yield LIST
    yield from (source_of(authority.id) for authority in config.ofsted.kept)
    yield from timetable.sources


def _shape(
    sources: list[SourceStatus], found: Status, outlook: Outlook, lost: tuple[Stranded, ...]
) -> dict[str, object]:
    from jobs.cli.shapes import source_shape

    return {
        "sources": [source_shape(source, outlook.next_look(source.id)) for source in sources],
        "deliveries": {"pending": found.pending, "failed": found.failed},
        "stranded": [{"channel": it.channel, "waiting": it.waiting} for it in lost],
        "requests_today": {
            host: {"requests": it.requests, "not_modified": it.not_modified, "bytes": it.bytes}
            for host, it in found.requests.items()
        },
        "disk": {"bytes": found.disk.total, "files": dict(found.disk.files)},
    }
