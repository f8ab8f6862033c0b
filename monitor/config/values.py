"""Short texts with a meaning: lengths of time, times of delivery, kinds of event."""

import re
import warnings
from dataclasses import dataclass
from datetime import time, timedelta
from fnmatch import fnmatchcase
from typing import Literal
from zoneinfo import ZoneInfo, available_timezones

from monitor.config.problems import Hidden, did_you_mean
from monitor.errors import UnknownAuthorityError
from monitor.model.event_kind import EventKind
from monitor.register.register import REGION, default_register

_LENGTH = re.compile(r"(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?(?:(\d{1,7})s)?")
_DELIVER = re.compile(r"(?:weekly (?P<day>[a-z]{3})|daily) (?P<hour>\d\d):(?P<minute>\d\d)")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LONGEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Deliver:
    """When an alert is told: at once, or gathered until a time of day in ``timezone``."""

    how: Literal["now", "daily", "weekly"] = "now"
    at: time | None = None
    weekday: int | None = None  # 0 is Monday


def length_of_time(value: object) -> timedelta:
    """Return the length of "30m", "6h", "1d" or "1h30m"."""
    if isinstance(value, timedelta):
        return value
    found = _LENGTH.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found:
        raise ValueError("is not a length of time such as 30m, 6h or 1d")
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    length = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    if not timedelta(0) < length <= LONGEST:
        raise ValueError(f"must be more than nothing and at most {LONGEST.days}d")
    return length


def time_of_delivery(value: object) -> Deliver:
    """Return what "now", "daily 08:30" or "weekly mon 08:30" means."""
    if isinstance(value, Deliver):
        return value
    text = " ".join(value.lower().split()) if isinstance(value, str) else ""
    if text == "now":
        return Deliver()
    found = _DELIVER.fullmatch(text)
    if not found or found["hour"] > "23" or found["minute"] > "59":
        raise ValueError("is not now, daily HH:MM or weekly DAY HH:MM, such as weekly mon 08:30")
    at = time(int(found["hour"]), int(found["minute"]))
    if found["day"] is None:
        return Deliver("daily", at)
    if found["day"] not in WEEKDAYS:
        raise ValueError(f"has a day that is none of {', '.join(WEEKDAYS)}")
    return Deliver("weekly", at, WEEKDAYS.index(found["day"]))


def kinds_like(pattern: str) -> frozenset[EventKind]:
    """Return the kinds of event that a pattern such as ``rating.*`` covers."""
    return frozenset(kind for kind in EventKind if fnmatchcase(kind.value, pattern))


def event_pattern(text: str) -> str:
    """Return a pattern that covers some kind of event."""
    if not kinds_like(text):
        families = {f"{kind.partition('.')[0]}.*" for kind in EventKind}
        raise ValueError(f"is no kind of event{did_you_mean(text, [*EventKind, *families])}")
    return text


def authority_form(text: str) -> str:
    """Return a form that the register takes: a name, ``region:NAME`` or ``all``."""
    try:
        default_register().select([text])
    except UnknownAuthorityError as error:
        if text.strip().casefold().startswith(REGION):
            names = ", ".join(region.removeprefix(REGION) for region in error.nearest)
            raise ValueError(f"is not a region; the nearest first, they are {names}") from None
        hint = f"; did you mean {' or '.join(error.nearest)}?" if error.nearest else ""
        raise ValueError(f"is not the name of one authority{hint}") from None
    return text


def time_zone(text: str) -> str:
    """Return the name of a time zone that this machine knows."""
    try:
        ZoneInfo(text)
    except (LookupError, ValueError, OSError):
        hint = did_you_mean(text, available_timezones()) or ", such as Europe/London"
        raise ValueError(f"is not a time zone{hint}") from None
    return text


def regular_expression(text: str) -> str:
    """Return a pattern that compiles."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of patterns that may mean otherwise some day
            re.compile(text)
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(f"is not a regular expression: {error}") from None
    return text


def css_selector(text: str) -> str:
    """Return a CSS selector that can be used."""
    # Imported late: it is only needed where something is selected, and slow to load.
    import soupsieve

    try:
        soupsieve.compile(not_blank(text))
    except (soupsieve.SelectorSyntaxError, NotImplementedError) as error:
        why = str(error).partition("\n")[0]
        raise ValueError(f"is not a CSS selector: {why}") from None
    return text


def slug(name: str) -> str:
    """Return a name as it stands in a source's: its lower-case words joined by "-"."""
    return "-".join(re.findall(r"[^\W_]+", name.casefold()))


def source_name(text: str) -> str:
    """Return the name of something that is watched."""
    if not slug(one_line(text)):
        raise ValueError("must hold a letter or a number")
    return text


def one_line(text: str) -> str:
    """Return a name that may stand in a message's first line."""
    if not text.strip() or not text.isprintable() or len(text) > 200:
        raise ValueError("must be one line of text, of at most 200 characters")
    return text


def not_blank(text: str) -> str:
    """Return a text that says something."""
    if not text.strip():
        raise ValueError("must not be blank")
    return text


def from_reference(value: object) -> object:
    """Return the number, true or false that came as text by ``env:`` or ``file:``."""
    if not isinstance(value, Hidden):
        return value
    if value.lower() in ("true", "false"):
        return value.lower() == "true"
    for number in (int, float):
        try:
            return number(value)
        except ValueError:
            continue
    return value
