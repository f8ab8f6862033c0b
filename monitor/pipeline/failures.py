"""How a check that failed is remembered."""

from datetime import datetime
from urllib.parse import urlsplit

from monitor.errors import FetchError, MonitorError, TransientFetchError
from monitor.model.memory import Outcome
from monitor.model.source import Failure, SourceId, Verdict


def failed(source: SourceId, error: MonitorError, *, url: str, at: datetime) -> Outcome:
    """Return the outcome of a check of ``url`` that ended in ``error``."""
    return Outcome(
        source=source,
        verdict=Verdict.FAILED,
        at=at,
        error=str(error),
        failure=failure_of(error),
        host=host_of(url),
    )


def failure_of(error: MonitorError) -> Failure:
    """Return whether nothing came, a clear no came, or what came was wrong."""
    if isinstance(error, TransientFetchError):
        return Failure.TRANSPORT
    return Failure.REFUSED if isinstance(error, FetchError) else Failure.STRUCTURE


def host_of(url: str) -> str:
    """Return the host, with its port where one is named."""
    return urlsplit(url).netloc.lower()
