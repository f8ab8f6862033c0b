"""A whole installation on loopback: Ofsted's site, a mail server, Slack, and a config.toml."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from typing import Any

from jobs.cycle import run_cycle
from jobs.demo.catalogue import Provider
from jobs.demo.receivers import Mail, MailReceiver, SlackReceiver
from jobs.demo.site import OfstedSite
from jobs.onlooker import Nobody
from jobs.summary import Summary
from jobs.wiring import open_app
from monitor.config import load_config
from monitor.model.event import Event
from monitor.ports import Clock
from storage.event_log import EventFilter, EventLog
from storage.schema import open_for_reading
from tests.support.command import Ran, Started, ofsted_monitor, started

_CONFIG = """
database = "{database}"
instance = "Test desk"

[ofsted]
authorities = {authorities}
base_url = "{base_url}"
file_hosts = ["{file_host}"]

[fetch]
min_interval = 0

[channels.desk-mail]
type = "email"
host = "{mail_host}"
port = {mail_port}
security = "none"
sender = "Ofsted monitor <monitor@example.org>"
to = ["desk@example.org"]

[channels.desk-slack]
type = "slack"
webhook_url = "{slack_url}"

[[alerts]]
name = "desk"
channels = ["desk-mail", "desk-slack"]
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a test needs to play everybody's part."""

    folder: Path
    site: OfstedSite
    mail: MailReceiver
    slack: SlackReceiver

    def run(self, *arguments: object, **more: Any) -> Ran:
        """Run a command with this desk's configuration."""
        config = self.folder / "config.toml"
        return ofsted_monitor("--config", config, *arguments, cwd=self.folder, **more)

    def start(self, *arguments: object) -> Started:
        """Start a command with this desk's configuration."""
        return started("--config", self.folder / "config.toml", *arguments, cwd=self.folder)

    def check(self, *, sweep: bool = False, clock: Clock | None = None) -> Summary:
        """Run one cycle in this process, on ``clock``."""
        config = load_config(self.folder / "config.toml", environ={})
        with open_app(config, clock=clock) as app:
            return run_cycle(app, authorities=app.kept, sweep=sweep, onlooker=Nobody())

    def events(self, *kinds: str) -> list[Event]:
        """Return the events of these kinds, oldest first."""
        config = load_config(self.folder / "config.toml", environ={})
        found = EventLog(open_for_reading(config.database_url)).newest(EventFilter(kinds=kinds))
        return list(reversed(found))

    def mails(self) -> list[Mail]:
        """Take the mails that have arrived since."""
        return taken(self.mail.received)

    def messages(self) -> list[Any]:
        """Take the Slack messages that have arrived since."""
        return taken(self.slack.received)

    def requests(self) -> list[str]:
        """Take the paths that were asked of the site since, with how each was answered."""
        asked = [f"{r.status} {r.url.split('/', 3)[3]}" for r in self.site.requests]
        self.site.requests.clear()
        return asked


def taken(queue: "Queue[Any]") -> list[Any]:
    """Empty a queue."""
    items = []
    while not queue.empty():
        items.append(queue.get())
    return items


@contextmanager
def desk(
    folder: Path,
    providers: Iterable[Provider],
    *,
    authorities: Sequence[str] = ("all",),
    database: str = "sqlite:///desk.db",
    more: str = "",
) -> Iterator[Desk]:
    """Give a desk whose servers run while inside; ``more`` is put at the config's end."""
    with OfstedSite(providers) as site, MailReceiver() as mail, SlackReceiver() as slack:
        text = _CONFIG.format(
            database=database,
            authorities=list(authorities),
            base_url=site.base_url,
            file_host=site.file_host,
            mail_host=mail.host,
            mail_port=mail.port,
            slack_url=slack.url,
        )
        (folder / "config.toml").write_text(text + more, encoding="utf-8")
        yield Desk(folder=folder, site=site, mail=mail, slack=slack)
