"""What is tried again of articles that could not be read."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from monitor.errors import (
    BeyondLimitsError,
    NotAnArticleError,
    PermanentFetchError,
    ReaderFailedError,
    TransientFetchError,
    WorkersFailedError,
)
from monitor.pipeline.read_articles import FIRST_WAIT, TRIES, _next_try

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
URL = "https://gazette.example/1"


@pytest.mark.parametrize(
    ("error", "failures", "wait"),
    [
        (TransientFetchError("busy", url=URL), 0, FIRST_WAIT),
        (BeyondLimitsError("took longer than 20 seconds"), 0, FIRST_WAIT),
        (ReaderFailedError("made the reader fail"), 1, 2 * FIRST_WAIT),
        (WorkersFailedError("the processes cannot start"), 2, 4 * FIRST_WAIT),
        (WorkersFailedError("the processes cannot start"), TRIES - 1, None),
        (PermanentFetchError("gone", url=URL), 0, None),
        (NotAnArticleError("no words"), 0, None),
    ],
)
def test_what_may_pass_is_tried_again_ever_later_and_nothing_else(error, failures, wait):
    again = _next_try(SimpleNamespace(failures=failures), error, NOW)
    assert again == (NOW + wait if wait else None)
