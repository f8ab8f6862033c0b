"""Lines that stand among an article's paragraphs on its page and are no part of it.

Every pattern is of a whole line, so that none takes a sentence that happens to begin alike.
"""

import re
from collections.abc import Iterable, Iterator


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_LABELS = _any_of(
    r"(?:hide|remove|report this) ads?",
    r"ad(?:vert(?:isement|orial)?)?s?(?: feature)?",
    r"(?:sponsored|promoted|paid)(?: content| stories)?|continue reading(?: below)?",
    r"(?:article|story) continues below.*|scroll (?:down )?to continue.*",
    r"(?:top|bottom) of (?:the )?page|back to top|skip to (?:main )?content",
    r"(?:all|more|other) (?:features|news|stories|articles)|latest (?:\w+ ){0,3}news",
    r"(?:back to )?news(?: home| and press releases)?|home|menu|search(?: this site)?|breadcrumbs?",
    r"share(?: (?:this|on|via|with|article|page|story)\b.*)?|copy link|print(?: this)?(?: page)?",
    r"save|listen|(?:facebook|twitter|x|linkedin|whatsapp|e-?mail|instagram|tweet)",
    r"(?:by|words:|written by|author:?) [\w'’-]+ [\w'’-]+(?: [\w'’-]+)?(?:, [^.]{0,60})?",
    r"(?:first |date )?(?:published|posted|updated|last updated|release date)\b.{0,30}\d.{0,40}",
    r"\d+ (?:min(?:ute)?s?|hours?|days?|months?|years?) (?:read|ago)",
    r"(?:image|photo|picture|credit|caption)s?(?: credit)?: .{0,120}",
    r"getty images|stock (?:image|photo)",
)
_REQUESTS = _any_of(
    r"(?:we|this (?:web)?site) uses? cookies.*|accept (?:all )?cookies|cookie (?:policy|settings)",
    r"by (?:continuing|using)\b.{0,60}cookies.*|manage (?:cookie )?preferences",
    r"(?:sign up|subscribe|register)\b.{0,160}\b(?:newsletter|alerts?|updates|inbox|e-?mails?)\b.*",
    r"(?:follow|like|join) (?:us|our)\b.*|(?:download|get) (?:our|the) (?:free )?app\b.*",
    r"get (?:the )?latest .{0,80}(?:inbox|newsletter).*",
    r"(?:read|see|more|watch|listen|related)(?: (?:more|also|next|here|on this))* ?[:>»|].*",
    r"read more\b.{0,40}|read (?:the )?full (?:\w+ )?(?:report|judgement|story|letter)(?: here)?:?",
    r"(?:click|tap) here .{0,120}|(?:have you )?got a (?:news )?story\b.*|do you have a story\b.*",
    r"have you got a story\b.*|(?:was|did you find) this (?:page|article|information)\b.*",
    r"is there anything wrong with this page.*|view comments.*",
)
_ENDS = _any_of(
    r"(?:today'?s |the )?most (?:popular|read|viewed|shared|commented)\b.{0,30}",
    r"(?:trending|popular)(?: (?:now|today|this week|on .{2,30}|stories|articles|posts|news))?",
    r"(?:related|recommended|further|similar|more|other|latest|top|featured|recent)(?: \w+)?"
    r" (?:articles?|stories|news|topics|content|links|posts|reading|headlines|coverage):?",
    r"(?:related|recommended(?: for you)?|don'?t miss|what'?s new today):?",
    r"more (?:from|like this|on this)\b.{0,50}|you (?:may|might) (?:also )?(?:like|be)\b.{0,50}",
    r"(?:featured |latest |local |current |find (?:a )?)?(?:jobs?|vacanc(?:y|ies)|careers):?",
    r"jobs? (?:of the (?:week|month|day)|near you|board|alerts?|search|in .{2,30}):?",
    r"featured (?:events?|employers?|recruiters?)|upcoming events|about the author",
    r"(?:post|leave|add) (?:a|your) (?:comment|reply)|comments? ?(?:\(\d*\))?",
    r"there are no comments.*",
)
"""After one of these nothing belongs to the article."""

_ENOUGH_WORDS = 30
"""Before an end is believed: some pages have their "latest news" above the article."""


def without_furniture(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the lines that an author wrote; what a page repeats at once, once."""
    return tuple(_kept(lines))


def is_furniture(line: str) -> bool:
    """Return whether a line is a label, an advert's or a link's, and no part of any article."""
    return any(rule.fullmatch(line.strip()) for rule in (_LABELS, _REQUESTS, _ENDS))


def _kept(lines: Iterable[str]) -> Iterator[str]:
    written, last = 0, ""
    for line in (each.strip() for each in lines):
        if written >= _ENOUGH_WORDS and _ENDS.fullmatch(line):
            return
        if line and line != last and not is_furniture(line):
            yield line
            written += len(line.split())
        last = line
