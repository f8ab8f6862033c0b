"""Ofsted's site, a mail server and Slack on loopback, and the config.toml that leads to them."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session
from sqlalchemy import Row, select

from jobs.cycle import run_cycle
from jobs.demo.catalogue import Provider
from jobs.demo.site import OfstedSite
from jobs.onlooker import Nobody
from jobs.summary import Summary
from jobs.wiring import open_app
from monitor.config import Config, load_config
from monitor.ports import Clock
from storage.engine import open_engine
from storage.tables.events import deliveries
from tests.support.slack_receiver import SlackReceiver, SlackReply
from tests.support.smtp_server import Received, SmtpServer

SETTINGS = """
database = "{database}"
instance = "Test desk"

[ofsted]
authorities = {authorities}
base_url = "{site.base_url}"
file_hosts = ["{site.file_host}"]

[fetch]
min_interval = 0
"""

MAIL = """
[channels.{name}]
type = "email"
host = "127.0.0.1"
port = {port}
security = "none"
sender = "Ofsted monitor <monitor@example.org>"
to = {to}
"""

SLACK = """
[channels.{name}]
type = "slack"
webhook_url = "{url}"
"""

ALERT = """
[[alerts]]
name = "{name}"
channels = {channels}
{more}
"""

Onlooker = Callable[[str], bool]
"""Hears "mail offered", "mail taken", "post offered" or "post taken"; True: the sender is dead."""


def nobody(moment: str) -> bool:
    """Let everything happen."""
    return False


class MailRoom(SmtpServer):
    """Takes all mail but that for ``refused``; an onlooker may kill the sender half-way."""

    def __init__(self) -> None:
        self.refused: dict[str, str] = {}  # address: what it is answered
        self.late: dict[str, str] = {}  # what is answered to mail that is taken all the same
        self.onlooker: Onlooker = nobody
        super().__init__()

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refused:
            return self.refused[address]
        return await super().handle_RCPT(server, session, envelope, address, options)

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        if self.onlooker("mail offered"):
            return "451 nobody is there any more"
        answer = await super().handle_DATA(server, session, envelope)
        self.onlooker("mail taken")
        return self.late.get("DATA", answer)


class Webhook(SlackReceiver):
    """Takes every post as scripted; an onlooker may kill the sender half-way."""

    def __init__(self) -> None:
        self.onlooker: Onlooker = nobody
        super().__init__()

    def say(self, *replies: SlackReply) -> None:
        """Answer these from now on; the last one repeats."""
        self._replies.clear()
        self._replies.extend(replies)

    def _next_reply(self) -> SlackReply:
        if self.onlooker("post offered"):
            self.requests.pop()
            return SlackReply(hang_up=True)
        reply = super()._next_reply()
        return SlackReply(hang_up=True) if self.onlooker("post taken") else reply


@dataclass(kw_only=True)
class PostOffice:
    """Everybody whom the product talks to, and the configuration it does so with."""

    folder: Path
    site: OfstedSite
    mail: MailRoom
    slack: Webhook
    authorities: tuple[str, ...] = ("Sunderland", "Durham")
    _sections: list[str] = field(default_factory=list)

    @property
    def config_file(self) -> Path:
        """Where the configuration is."""
        return self.folder / "config.toml"

    def add_mail(self, name: str, *to: str, port: int | None = None) -> None:
        """Add a mail channel."""
        self._sections.append(MAIL.format(name=name, to=list(to), port=port or self.mail.port))

    def add_slack(self, name: str) -> None:
        """Add a Slack channel."""
        self._sections.append(SLACK.format(name=name, url=self.slack.url))

    def add_alert(self, name: str, *channels: str, more: str = "") -> None:
        """Add an alert."""
        self._sections.append(ALERT.format(name=name, channels=list(channels), more=more))

    def use_database(self, url: str) -> None:
        """Write the configuration with this database."""
        names = list(self.authorities)
        text = SETTINGS.format(database=url, site=self.site, authorities=names)
        self.config_file.write_text(text + "".join(self._sections), encoding="utf-8")

    def config(self) -> Config:
        """Return the configuration, read."""
        return load_config(self.config_file, environ={})

    def check(self, clock: Clock, *, sweep: bool = False) -> Summary:
        """Run one cycle in this process."""
        with open_app(self.config(), clock=clock) as app:
            return run_cycle(app, authorities=app.kept, sweep=sweep, onlooker=Nobody())

    def deliveries(self, state: str) -> list[Row[Any]]:
        """Return what is in ``state``, from the table itself."""
        engine = open_engine(self.config().database_url, keep_connections=False)
        with engine.connect() as connection:
            return list(connection.execute(select(deliveries).where(deliveries.c.state == state)))

    def watch(self, onlooker: Onlooker) -> None:
        """Let ``onlooker`` hear of every mail and post."""
        self.mail.onlooker = self.slack.onlooker = onlooker

    def mails(self, to: str | None = None) -> list[Received]:
        """Take the mails that have arrived since, to everybody or to one."""
        taken, self.mail.mails = self.mail.mails, []
        return [mail for mail in taken if to in (None, *mail.recipients)]

    def posts(self) -> list[dict[str, Any]]:
        """Take the Slack messages that have arrived since."""
        taken, self.slack.requests = self.slack.requests, []
        return [request.payload for request in taken]


@contextmanager
def post_office(
    folder: Path, providers: Iterable[Provider], *, database: str = "sqlite:///test.db"
) -> Iterator[PostOffice]:
    """Give a post office whose servers run while inside; ``use_database`` after adding."""
    with OfstedSite(providers) as site, MailRoom() as mail, Webhook() as slack:
        office = PostOffice(folder=folder, site=site, mail=mail, slack=slack)
        office.use_database(database)
        yield office
