"""A notice as a mail: subject, text for reading, HTML for phones, pictures with their words."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from jinja2 import Environment, PackageLoader, StrictUndefined

from monitor.compose.cleaning import one_line
from monitor.compose.plain import closing_line, compose_plain
from monitor.compose.story import (
    TOLD_IN_FULL,
    Story,
    heading_of,
    ordered,
    sender_line,
    story_of,
    title_of,
)
from monitor.model.event import Event, Notice
from monitor.model.judgement import Grade
from monitor.model.picture import Picture

GRADE_COLOURS = {
    Grade.OUTSTANDING: "#12613a",
    Grade.GOOD: "#2f6f9f",
    Grade.REQUIRES_IMPROVEMENT: "#8a5a00",
    Grade.ADEQUATE: "#8a5a00",
    Grade.INADEQUATE: "#a61b1b",
    Grade.NOT_JUDGED: "#5f6368",
}
"""Backgrounds under white words: contrast at least 5 to 1 on a light and on a dark page."""

_TEMPLATES = Environment(
    loader=PackageLoader("monitor", "compose/templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineImage:
    """A picture inside the HTML, which names it ``cid:<cid>``."""

    cid: str
    png: bytes
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """Everything of a mail that does not depend on who gets it."""

    subject: str  # one line, never empty
    text: str
    html: str
    images: tuple[InlineImage, ...] = ()


_NO_PICTURES: Mapping[str, Picture] = MappingProxyType({})


def compose_mail(notice: Notice, pictures: Mapping[str, Picture] = _NO_PICTURES) -> Mail:
    """Return the mail that tells ``notice``; ``pictures`` are kept by event id."""
    events = ordered(notice)
    shown = [event for event in events[:TOLD_IN_FULL] if event.id in pictures]
    images = {event.id: _image(event, pictures) for event in shown}
    return Mail(
        subject=title_of(notice),
        text=compose_plain(notice),
        html=_html(notice, [story_of(event, notice.timezone) for event in events], images),
        images=tuple(images.values()),
    )


def _image(event: Event, pictures: Mapping[str, Picture]) -> InlineImage:
    picture = pictures[event.id]
    return InlineImage(
        cid=f"{event.id}@ofsted-monitor", png=picture.png, alt=one_line(picture.alt, 1000)
    )


def _html(notice: Notice, stories: list[Story], images: Mapping[str, InlineImage]) -> str:
    return _TEMPLATES.get_template("mail.html").render(
        title=title_of(notice),
        heading=heading_of(notice),
        stories=stories,
        told_in_full=TOLD_IN_FULL,
        images=images,
        colours=GRADE_COLOURS,
        sender=sender_line(notice),
        closing=closing_line([story.id for story in stories]) if stories else "",
    )
