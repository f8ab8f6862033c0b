"""Prints what each scenario makes told: ``python -m tests.service.table [words of a name]``."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.service.scenarios import SCENARIOS, Scenario
from tests.service.stage import Told


def main(sought: str) -> None:
    """Play every scenario whose name has these words, and print a line of the table for each."""
    print(
        "| scenario | events | messages per channel | next report |", "|---|---|---|---|", sep="\n"
    )
    for scenario in SCENARIOS:
        if re.search(sought, scenario.name):
            print(_line(scenario), flush=True)


def _line(scenario: Scenario) -> str:
    began = monotonic()
    with TemporaryDirectory() as folder, scenario.staged(Path(folder)) as it:
        scenario.act(it)
        told, messages = it.told(), it.messages()
        it.publish(scenario.subject)
        it.go_on(hours=2)
        after = it.told() - told
    right = "" if told == scenario.expected() else " (NOT AS EXPECTED)"
    sys.stderr.write(f"{scenario.name}: {monotonic() - began:.1f} s\n")
    return f"| {scenario.name} | {_said(told)}{right} | {messages} | {_said(after)} |"


def _said(told: Told) -> str:
    return "; ".join(_lines(told)) or "nothing"


def _lines(told: Told) -> Iterator[str]:
    """Many of one kind, each about another authority, are one line."""
    kinds = sorted({kind for kind, _ in told})
    for kind in kinds:
        who = [name for (k, name) in told if k == kind]
        count = sum(told[kind, name] for name in who)
        shown = who[0] if len(who) == 1 else f"{len(who)} authorities or sources"
        yield f"{count} × {kind} ({shown})"


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    main(" ".join(sys.argv[1:]))
