"""How a message went, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.pipeline.deliver import Sent


def sent_line(sent: Sent) -> str:
    """Return to whom a message went, about what; or why it did not go, and what follows."""
    first = sent.deliveries[0]
    to = (
        f"{first.channel} to {first.recipient}"
        if first.recipient != first.channel
        else first.channel
    )
    if sent.error:
        again = "given up" if sent.permanent else "will be tried again"
        return f"{to}: {sent.error} ({again})"
    more = len(sent.deliveries) - 1
    about = first.event.summary + (f", and {more} more" if more else "")
    return f"{to}: sent: {about}"
