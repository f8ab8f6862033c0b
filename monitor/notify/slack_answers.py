"""What Slack's answers to a webhook mean: taken, come back later, or never.

The words: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

LONGEST_WAIT_S = 24 * 3600.0
"""However long a server asks us to wait, we look again after a day."""

_PASSING = (408, 425, 429)  # of the 4xx: not about the webhook or the message


class Answer(NamedTuple):
    """The parts of a reply that matter."""

    status: int
    body: str  # its beginning
    retry_after: str | None  # the header as sent


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a message was not taken."""

    reason: str
    permanent: bool
    retry_after_s: float | None = None


def refusal(answer: Answer, now: datetime) -> Refusal | None:
    """Return why ``answer`` is a refusal, or None where the message was taken.

    A 200 that does not say "ok" is permanent: the address is not a Slack webhook, and asking
    it again might post again. So is a redirect: it is never followed, and Slack sends none.
    """
    if answer.status == 200 and answer.body.strip() == "ok":
        return None
    if answer.status >= 500 or answer.status in _PASSING:
        return Refusal(_said(answer), False, _wait_s(answer.retry_after, now))
    return Refusal(_said(answer), True)


def _said(answer: Answer) -> str:
    word = answer.body.strip()
    if re.fullmatch(r"[a-z_]{1,60}", word):  # its own error words; anything else may be ours
        return f"answered {answer.status} {word}"
    if answer.status == 200:
        return 'answered 200 but not "ok"; is it a Slack webhook?'
    if 300 <= answer.status <= 399:
        return f"answered {answer.status}, a redirect, which is not followed"
    return f"answered {answer.status}"


def _wait_s(header: str | None, now: datetime) -> float | None:
    seconds = _seconds(header.strip(), now) if header else None
    return None if seconds is None else min(max(seconds, 0.0), LONGEST_WAIT_S)


def _seconds(header: str, now: datetime) -> float | None:
    if re.fullmatch(r"[0-9]{1,9}", header):
        return float(header)
    try:
        at = parsedate_to_datetime(header)
    except (ValueError, IndexError, OverflowError):
        return None
    return (at - now).total_seconds() if at.tzinfo else None
