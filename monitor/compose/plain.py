"""A whole message as plain text made for reading: the text part of a mail, and other channels."""

from itertools import zip_longest
from textwrap import wrap

from monitor.compose.rows import Row, shared_notes
from monitor.compose.story import TOLD_IN_FULL, Story, heading_of, ordered, sender_line, story_of
from monitor.model.event import Notice

WIDTH = 76  # characters; what a mail shows without breaking lines itself
AREA_WIDTH = 22

_HEADINGS = ("Judgement", "Before", "Now", "Change")
_RULE = "-" * WIDTH


def compose_plain(notice: Notice) -> str:
    """Return the message: headline first, each event in full, event ids at the very end."""
    stories = [story_of(event, notice.timezone) for event in ordered(notice)]
    parts = [heading_of(notice)]
    if len(stories) > 1:
        parts.append(_contents(stories))
    parts += [_event(story, alone=len(stories) == 1) for story in stories[:TOLD_IN_FULL]]
    parts.append(f"{_RULE}\n{sender_line(notice)}")
    if stories:
        parts.append(closing_line([story.id for story in stories]))
    return "\n\n".join(part for part in parts if part) + "\n"


def closing_line(ids: list[str]) -> str:
    """Return the last line of every message, by which a rare repeat is recognised."""
    return f"{'Event' if len(ids) == 1 else 'Events'} {', '.join(ids)}"


def _contents(stories: list[Story]) -> str:
    return "\n".join(_bullet(story.headline) for story in stories)


def _event(story: Story, *, alone: bool) -> str:
    heading = "" if alone else f"{_RULE}\n{_paragraph(story.headline)}"
    parts = [
        heading,
        _paragraph(story.opening),
        _paragraph(story.alarm, first="! ", rest="  "),
        table(story.rows),
        "\n".join(_paragraph(note) for note in shared_notes(story.rows)),
        _paragraph(story.remark),
        "\n".join(map(_paragraph, story.details)),
        _facts(story),
        _section("Could not be read with certainty", story.warnings),
        _section("What needs to improve", story.improvements),
        _section("In context", story.context),
        _links(story),
        "\n".join(map(_paragraph, story.evidence)),
        "" if alone else closing_line([story.id]),
    ]
    return "\n\n".join(part for part in parts if part)


def table(rows: tuple[Row, ...]) -> str:
    """Return the judgements in aligned columns under their headings; empty without rows."""
    if not rows:
        return ""
    cells = [_HEADINGS, *((row.area, row.before, row.now, row.move) for row in rows)]
    wrapped = [(wrap(area, AREA_WIDTH), *rest) for area, *rest in cells]
    widths = [max(len(line) for lines, *_ in wrapped for line in lines)]
    widths += [max(len(row[column]) for row in cells) for column in (1, 2)]
    lines = []
    for area_lines, *rest in wrapped:
        for part, values in zip_longest(area_lines, [rest]):
            before, now, change = values or ("", "", "")
            line = f"{part:<{widths[0]}}  {before:<{widths[1]}}  {now:<{widths[2]}}  {change}"
            lines.append(line.rstrip())
    return "\n".join(lines)


def _facts(story: Story) -> str:
    if not story.facts:
        return ""
    width = max(len(fact.label) for fact in story.facts) + 2
    return "\n".join(
        _paragraph(fact.value, first=f"{fact.label + ':':<{width}}", rest=" " * width)
        for fact in story.facts
    )


def _section(title: str, lines: tuple[str, ...]) -> str:
    return "\n".join([f"{title}:", *map(_bullet, lines)]) if lines else ""


def _links(story: Story) -> str:
    return "\n".join(f"{link.label}:\n{link.url}" for link in story.links)


def _bullet(line: str) -> str:
    return _paragraph(line, first="- ", rest="  ")


def _paragraph(text: str, first: str = "", rest: str = "") -> str:
    if not text:
        return ""
    # long words are addresses and hashes: broken ones could not be copied
    lines = wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)
