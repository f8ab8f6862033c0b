"""The whole product on the built-in site: real pages, real database, real mail, all loopback."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from typing import Any, TypeVar

from jobs.cycle import run_cycle
from jobs.demo.receivers import Mail, MailReceiver, SlackReceiver
from jobs.demo.site import OfstedSite
from jobs.demo.story import STORY, SUNDERLAND, Chapter
from jobs.onlooker import Nobody
from jobs.wiring import open_app
from monitor.config import load_config

_CONFIG = """\
# The demo's own configuration. Its site lived on loopback and is gone, so `check` finds
# nobody there; every question about what it saw can still be asked.
database = "sqlite:///demo.db"
instance = "Demo"

[ofsted]
authorities = ["Sunderland"]
base_url = "{base_url}"
file_hosts = ["{file_host}"]

[fetch]
min_interval = 0

[channels.mail]
type = "email"
host = "{mail_host}"
port = {mail_port}
security = "none"
sender = "Ofsted monitor <monitor@example.org>"
to = ["desk@example.org"]

[channels.slack]
type = "slack"
webhook_url = "{slack_url}"

[[alerts]]
name = "desk"
channels = ["mail", "slack"]
"""


Received = TypeVar("Received")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What came of one chapter: what was published, and what reached people."""

    chapter: Chapter
    mails: tuple[Mail, ...]
    slack: tuple[Mapping[str, Any], ...]


def replay(folder: Path) -> Iterator[Arrival]:
    """Publish Sunderland's documents one by one, check after each, and hand over what arrives.

    The first is the silent baseline. ``folder`` is left with config, database, mails
    (.eml) and Slack messages (.json).

    Raises:
        MonitorError: a step of the real pipeline failed.
    """
    with (
        OfstedSite([SUNDERLAND]) as site,
        MailReceiver() as mail,
        SlackReceiver() as slack,
    ):
        config_file = folder / "config.toml"
        config_file.write_text(_config(site, mail, slack), encoding="utf-8")
        with open_app(load_config(config_file, environ={})) as app:
            for number, chapter in enumerate(STORY, start=1):
                site.publish(chapter.document())
                run_cycle(app, authorities=app.kept, sweep=False, onlooker=Nobody())
                arrival = Arrival(
                    chapter=chapter,
                    mails=tuple(_taken(mail.received)),
                    slack=tuple(_taken(slack.received)),
                )
                _keep(folder, number, arrival)
                yield arrival


def _config(site: OfstedSite, mail: MailReceiver, slack: SlackReceiver) -> str:
    return _CONFIG.format(
        base_url=site.base_url,
        file_host=site.file_host,
        mail_host=mail.host,
        mail_port=mail.port,
        slack_url=slack.url,
    )


def _taken(queue: Queue[Received]) -> Iterator[Received]:
    """Empty the queue: a cycle ends only after its messages were accepted."""
    while not queue.empty():
        yield queue.get()


def _keep(folder: Path, number: int, arrival: Arrival) -> None:
    for mail in arrival.mails:
        (folder / f"{number}-{arrival.chapter.published}.eml").write_bytes(mail.raw)
    for message in arrival.slack:
        text = json.dumps(message, ensure_ascii=False, indent=2)
        (folder / f"{number}-{arrival.chapter.published}.slack.json").write_text(
            text, encoding="utf-8"
        )
