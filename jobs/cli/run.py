"""`run`: the background service."""

from __future__ import annotations

import os

import typer


def run(context: typer.Context) -> None:
    """Watch in the background until stopped by SIGTERM or Ctrl-C; log to stderr.

    SIGHUP takes a changed configuration. Example: ofsted-monitor run
    """
    # Imported late, so that --help answers at once.
    from jobs.service.watch import keep_watch

    keep_watch(context.obj.config, os.environ)
