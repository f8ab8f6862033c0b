"""A picture that goes with a message, and the same in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """What a report's page shows, for the reader's own eyes."""

    png: bytes
    alt: str  # the same in words
