"""A clock that is put back is noticed, and nothing waits for the old times."""

from datetime import timedelta

import pytest

from jobs.schedule.put_back import PutBack


class Clocks:
    def __init__(self):
        self.wall, self.steady = 1_800_000_000.0, 5.0

    def pass_by(self, seconds, *, put_back=0.0):
        self.wall += seconds - put_back
        self.steady += seconds


@pytest.fixture
def clocks():
    return Clocks()


@pytest.fixture
def put_back(clocks):
    return PutBack(lambda: clocks.wall, lambda: clocks.steady)


@pytest.mark.parametrize(
    ("seconds", "back", "expected"),
    [
        pytest.param(10, 0, timedelta(0), id="as time goes by"),
        pytest.param(10, 86_400, timedelta(days=1), id="put back by a day"),
        pytest.param(10, 2, timedelta(0), id="a little"),
        pytest.param(10, -86_400, timedelta(0), id="put forward, or slept"),
    ],
)
def test_it_says_by_how_much(clocks, put_back, seconds, back, expected):
    clocks.pass_by(seconds, put_back=back)
    assert put_back.since_last() == expected
    clocks.pass_by(seconds)
    assert put_back.since_last() == timedelta(0)
