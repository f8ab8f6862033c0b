"""`demo`: the whole product on a built-in replay, over loopback only."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from jobs.cli.output import say
from jobs.cli.session import Session
from monitor.errors import ConfigError

if TYPE_CHECKING:
    from jobs.demo.replay import Arrival


def demo(
    keep: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Leave config, database, mails and messages there."),
    ] = None,
) -> None:
    """Replay Sunderland 2015 to 2025: from Inadequate to Outstanding, alert by alert.

    Example: ofsted-monitor demo --keep sunderland
    """
    # Imported late, so that --help answers at once.
    from jobs.cli.history import show_history
    from jobs.demo.replay import replay

    with ExitStack() as stack:
        folder = _folder(keep) if keep else Path(stack.enter_context(TemporaryDirectory()))
        say("A site like Ofsted's runs on this machine and publishes, document by document.\n")
        for arrival in replay(folder):
            _show(arrival)
        say("What the database now holds:\n")
        show_history(Session(folder / "config.toml"), "Sunderland")
        say(_next_steps(keep))


def _folder(keep: Path) -> Path:
    try:
        keep.mkdir(parents=True, exist_ok=True)
        taken = any(keep.iterdir())
    except OSError as error:
        raise ConfigError([f"{keep}: cannot be used: {error.strerror}"]) from error
    if taken:
        raise ConfigError([f"{keep}: is not empty: name another folder"])
    return keep


def _show(arrival: Arrival) -> None:
    chapter = arrival.chapter
    say(f"── {chapter.published:%d %B %Y}: {chapter.label} ──")
    if not arrival.mails:
        say("   the first reading: kept as history, told to nobody\n")
    for mail in arrival.mails:
        body = mail.message.get_body(preferencelist=("plain",))
        say(f"   mail to {', '.join(mail.recipients)}: {mail.message['Subject']}\n")
        for line in str(body.get_content() if body else "").splitlines():
            say(f"   │ {line}".rstrip())
        say()
    if arrival.slack:
        say(f"   and {len(arrival.slack)} Slack message\n")


def _next_steps(keep: Path | None) -> str:
    if keep:
        start = f"ofsted-monitor --config {keep / 'config.toml'}"
        steps = ("history Sunderland --json", "ratings --as-of 2019-01-01", "events")
    else:
        start = "ofsted-monitor"
        steps = ("init", "check", "demo --keep sunderland")
    return "\n".join(("", "Try next:", *(f"  {start} {step}" for step in steps)))
