"""Killed at any step and started again: nothing is lost, and what comes twice is recognised."""

import pytest

from tests.jobs.delivery.kill_points import Death, Tally, count, laboratory

A_CHAPTER = 4  # deaths all along it; all there are: `python -m tests.jobs.delivery.kill_points`


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_killed_at_any_step_it_loses_nothing_and_repeats_only_what_may_be_repeated(kind, tmp_path):
    with laboratory(kind, tmp_path) as lab:
        tallies = count(lab, some)
    total = sum_of(tallies.values())
    print(f"{kind}: {total}")
    assert [fault for tally in tallies.values() for fault in tally.faults] == []
    assert total.in_between > 0
    assert total.second_copies <= total.in_between


def some(deaths: list[Death]) -> list[Death]:
    """Choose deaths all along a chapter, and the first of each kind that is in a send."""
    every = max(1, len(deaths) // A_CHAPTER)
    sends = {death.where: death for death in reversed(deaths) if death.where in IN_A_SEND}
    return list(dict.fromkeys([*deaths[every // 2 :: every], *sends.values()]))


IN_A_SEND = ("sent", "mail offered", "mail taken", "post offered", "post taken")


def sum_of(tallies) -> Tally:
    total = Tally()
    for name in ("deaths", "in_between", "second_copies", "events_lost", "messages_lost"):
        setattr(total, name, sum(getattr(tally, name) for tally in tallies))
    return total
