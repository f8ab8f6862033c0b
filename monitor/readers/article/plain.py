"""An article saved as plain text → its title and paragraphs.

Saved text has lost the markup that told the article from what was around it. What is left to go
by is how prose looks: whole sentences. Short lines above the first are labels and the title;
short lines below the last are what the page advertised.
"""

import re
from collections.abc import Iterator, Sequence

from monitor.errors import NotAnArticleError
from monitor.model.news import ArticleText
from monitor.readers.article.furniture import is_furniture, without_furniture
from monitor.readers.article.paragraphs import CELLS, joined
from monitor.readers.article.published import first_stamp
from monitor.readers.html import absolute
from monitor.readers.web_address import plain_address

MOST_CHARACTERS = 1_000_000

_LONGEST_TITLE = 200  # characters
_FIELD = re.compile(  # what somebody who saved it has noted above it
    r"(?P<name>title|headline|url|link|source|site|publication|publisher|date|published|"
    r"published on|author|byline|summary|text|body|content|article)\s*:\s*(?P<value>.*)"
    r"|date (?P<day>\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"^(?:#{1,6}\s+|>\s+|[-*•·]\s+)+|\*\*|__")
_CELL_END = re.compile(r"[|\t]")
_RULED = re.compile(r"[\s|:+=_*-]+")  # the line under a table's heading, or between two parts
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$|[\"”’]$|[:,;]$")
_GRADED_LAST = re.compile(
    r".[:|–—-]\s*(?:outstanding|good|requires improvement(?: to be good)?|inadequate)\W*$",
    re.IGNORECASE,
)
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"'‘])")
_BODY = re.compile(r"\b(?:council|borough|children['’]s (?:services|trust))\b", re.IGNORECASE)
_DATED = re.compile(r"(?:inspection )?dates?\b", re.IGNORECASE)
_BODY_ALONE = re.compile(  # "Royal Borough of Kingston upon Thames", "Kent County Council"
    r"(?:(?:[A-Z][\w'’-]*,?|and|of|upon|the) ){1,6}(?:Council|Borough)|"
    r"(?:[A-Z]\w+ )?Borough of (?:[\w'’-]+ ?){1,4}"
)
_NARROWEST = 55  # characters of a line that was broken for its width

_ABOVE = 6
"""Lines above the first sentence among which the title is looked for."""

_FEW_WORDS, _PROSE_WORDS = 3, 8
_MUCH_PROSE = 5
"""Sentences; from here on a text is long enough for its last line to be one of them."""

_TEXT = "text"
_NAMES = {
    **dict.fromkeys(("title", "headline"), "title"),
    **dict.fromkeys(("url", "link"), "url"),
    **dict.fromkeys(("source", "site", "publication", "publisher"), "site"),
    **dict.fromkeys(("date", "published", "published on"), "date"),
    **dict.fromkeys(("author", "byline"), "author"),
}


def read_plain(text: str, *, url: str = "") -> ArticleText:
    """Return the article that ``text`` is; what stands above it as ``Name: value`` is taken in.

    Raises:
        NotAnArticleError: no words, or more than any article has.
    """
    if len(text) > MOST_CHARACTERS:
        raise NotAnArticleError(f"the text has {len(text):,} characters: no article has")
    lines = [line for line in map(_cleaned, _unwrapped(text.splitlines())) if line]
    fields = _take_fields(lines)
    title, rest = _titled(lines, fields.get("title", ""))
    return ArticleText(
        title=title,
        paragraphs=_without_tail(without_furniture(rest)),
        url=_address(fields) or url,
        site=fields.get("site", ""),
        published=first_stamp([fields.get("date", "")]),
    )


def first_sentence(lines: Sequence[str]) -> str:
    """Return what stands in for the title of a text that has none; empty for no text."""
    sentence = _BETWEEN_SENTENCES.split(lines[0], maxsplit=1)[0] if lines else ""
    return sentence if len(sentence) <= _LONGEST_TITLE else f"{sentence[: _LONGEST_TITLE - 1]}…"


def _unwrapped(lines: Sequence[str]) -> Iterator[str]:
    """Join the lines of a paragraph that was broken to fit a width; the first is a title's."""
    whole, count = "", 0
    for line in lines:
        if count > 1 and _goes_on(whole, line):
            whole = f"{whole} {line}"
            continue
        yield whole
        whole, count = line.rstrip(), count + bool(line.strip())
    yield whole


def _goes_on(line: str, following: str) -> bool:
    wide = len(line) >= _NARROWEST and not _SENTENCE_END.search(line)
    return wide and following[:1].islower()


def _cleaned(line: str) -> str:
    """Return a line without marks of formatting; the cells of a table's row parted by bars."""
    if _RULED.fullmatch(line):
        return ""
    cells = (" ".join(_MARKS.sub("", cell).split()) for cell in _CELL_END.split(line.strip(" |")))
    return joined(cells)


def _take_fields(lines: list[str]) -> dict[str, str]:
    """Take the noted fields off the top of ``lines``; text that follows a name stays there."""
    fields: dict[str, str] = {}
    for line in lines[:_ABOVE]:
        if not (field := _FIELD.fullmatch(line)):
            continue
        name = _NAMES.get((field["name"] or "date").lower(), _TEXT)
        value = field["value"] or field["day"] or ""
        at = lines.index(line)
        lines[at : at + 1] = [value] if name == _TEXT and value else []
        if name != _TEXT:
            fields.setdefault(name, value)
    return fields


def _address(fields: dict[str, str]) -> str:
    given = (fields.get("url", ""), fields.get("site", ""))
    found = (absolute(text, url="") for text in given)
    return next((plain_address(address) for address in found if address), "")


def _titled(lines: Sequence[str], title: str) -> tuple[str, Sequence[str]]:
    """Return the title, and the lines below it together with the council's name above it.

    The title is the first line that may be one: not the name of a council, of a site or of a
    part of it, as far as these can be told.
    """
    if title:
        return title, [line for line in lines if line.casefold() != title.casefold()]
    above = [line for line in lines[:_ABOVE] if _may_be_title(line)]
    title = next(filter(_is_headline, above), above[0] if above else "")
    if len(title) > _LONGEST_TITLE or len(lines) < 2:
        return first_sentence([title] if title else lines), lines
    at = lines.index(title) if title else -1
    named = [line for line in lines[: max(at, 0)] if _BODY.search(line)]
    return title, [*named, *(line for line in lines[at + 1 :] if line != title)]


def _may_be_title(line: str) -> bool:
    return not (is_furniture(line) or CELLS in line or _DATED.match(line))


def _is_headline(line: str) -> bool:
    wordy = len(line.split()) >= _FEW_WORDS and not line.endswith(".")
    return wordy and not _BODY_ALONE.fullmatch(line)


def _is_prose(line: str) -> bool:
    return len(line.split()) >= _PROSE_WORDS and bool(_SENTENCE_END.search(line))


def _without_tail(lines: Sequence[str]) -> tuple[str, ...]:
    """Leave out the short lines below the last sentence, where there is prose enough to tell."""
    prose = [at for at, line in enumerate(lines) if _is_prose(line)]
    if len(prose) < _MUCH_PROSE:
        return tuple(lines)
    end = prose[-1] + 1
    return (*lines[:end], *filter(_is_told, lines[end:]))


def _is_told(line: str) -> bool:
    """Return whether a short line is a sentence, or of a list of grades: "Leadership: good"."""
    short = len(line.split()) >= _FEW_WORDS and line.endswith((".", "!", "?"))
    return short or bool(_GRADED_LAST.search(line))
