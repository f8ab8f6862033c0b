"""The process that dies: real cycles, each in a child that kills itself at a given step.

Orders come on standard input, a line of JSON each. The children are forked, so that each
begins with everything imported; they share nothing else with the product than what any
process does: no hook is in the product, all of them are put around it here.
"""

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import soupsieve
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.engine.default import DefaultDialect

from jobs.cycle import run_cycle
from jobs.onlooker import Nobody
from jobs.wiring import App, open_app
from jobs.workers import LONGEST_S, Job, WorkerPool
from monitor.config import load_config
from monitor.errors import DeliveryError, ReadError
from monitor.model.event import Notice
from monitor.ports import Channel
from monitor.register import default_register
from tests.support.clock import FakeClock

Step = Callable[[str], None]

IMPORTED_LATE = (
    "monitor.context",
    "monitor.notify.email",
    "monitor.notify.slack",
    "monitor.readers.listing",
    "monitor.readers.provider",
    "monitor.readers.report.picture",
    "pebble",
    "psycopg",
    "requests",
    "sqlalchemy.dialects.postgresql.psycopg",
    "sqlalchemy.dialects.sqlite",
    "alembic.command",
)
"""What the product loads when it needs it; loaded once here, before the children are forked."""


def warm_up() -> None:
    """Load and work out, once for all children, what costs a cycle most of its start."""
    for name in IMPORTED_LATE:
        import_module(name)
    soupsieve.compile("a[href]:not(b) > c:nth-child(2)")
    default_register()


def steps(trace: int, die_at: int | None) -> Step:
    """Return what writes down each step, and dies at step number ``die_at``."""
    passed = 0

    def step(name: str) -> None:
        nonlocal passed
        os.write(trace, f"{name}\n".encode())
        if passed == die_at:
            os.kill(os.getpid(), signal.SIGKILL)
        passed += 1

    return step


def watch_commits(step: Step) -> None:
    """Take a step before and after each commit, of any engine."""
    commit = DefaultDialect.do_commit

    def do_commit(dialect: DefaultDialect, connection: Any) -> None:
        step("before commit")
        commit(dialect, connection)
        step("after commit")

    DefaultDialect.do_commit = do_commit  # type: ignore[method-assign]


def watch_statements(step: Step) -> None:
    """Take a step before each statement, of any engine."""
    event.listen(Engine, "before_cursor_execute", lambda *_: step("statement"))


class WatchedChannel:
    """A channel with a step before and after each send."""

    def __init__(self, channel: Channel, step: Step) -> None:
        self.name, self.recipients = channel.name, channel.recipients
        self._channel, self._step = channel, step

    def send(self, notice: Notice, *, recipient: str, reference: str) -> None:
        self._step("before send")
        try:
            self._channel.send(notice, recipient=recipient, reference=reference)
        except DeliveryError:
            self._step("refused")
            raise
        self._step("sent")


class WatchedOutbox:
    """An outbox with a step when the mark stands."""

    def __init__(self, outbox: Any, step: Step) -> None:
        self._outbox, self._step = outbox, step

    def __getattr__(self, name: str) -> Any:
        return getattr(self._outbox, name)

    def mark_sent(self, ids: Sequence[int], *, at: datetime) -> None:
        self._step("marking")
        self._outbox.mark_sent(ids, at=at)


def work_on_files_here() -> None:
    """Read and draw in this very process: the workers only ever answer, and start slowly."""

    def submit(pool: WorkerPool, work: Callable[[bytes], Any], body: bytes, **_: float) -> Job[Any]:
        done: Future[Any] = Future()
        try:
            done.set_result(work(body))
        except ReadError as error:
            done.set_exception(error)
        return Job(done, LONGEST_S, None)  # type: ignore[arg-type]  # done: no pool is asked

    WorkerPool.submit = submit  # type: ignore[method-assign, assignment]


def watched(app: App, step: Step) -> App:
    """Return ``app`` with steps around its sends."""
    channels = {name: WatchedChannel(it, step) for name, it in app.deliverer.channels.items()}
    outbox = WatchedOutbox(app.deliverer.outbox, step)
    return replace(app, deliverer=replace(app.deliverer, channels=channels, outbox=outbox))


def live(order: Mapping[str, Any]) -> None:
    """Run one cycle as ordered."""
    trace = os.open(order["trace"], os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    step = steps(trace, order["die_at"])
    watch_commits(step)
    work_on_files_here()
    if order["statements"]:
        watch_statements(step)
    config = load_config(Path(order["config"]), environ={})
    clock = FakeClock(datetime.fromisoformat(order["now"]))
    with open_app(config, clock=clock) as app:
        kept = () if order["only_deliver"] else app.kept
        run_cycle(watched(app, step), authorities=kept, sweep=False, onlooker=Nobody())


@contextmanager
def no_return():
    """End this process with the block, however it ends."""
    try:
        yield
        os._exit(0)
    finally:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)


def main() -> None:
    """Run the orders, one after another."""
    warm_up()
    for line in sys.stdin:
        pid = os.fork()
        if not pid:
            with no_return():
                live(json.loads(line))
        print(pid, flush=True)
        _, status = os.waitpid(pid, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
