"""What a visit or a joint inspection looked at, in the letter's own words."""

import re

from monitor.model.document import DocumentKind
from monitor.readers.report.text import one_line

MAX_LENGTH = 300

_FORMS = {
    DocumentKind.JTAI: (
        r"[‘'“\"]?deep\s+dive[’'”\"]?\s+(?:focus\s+)?(?:on|into)\s+(?:the\s+response\s+to\s+)?(?P<topic>[^.]+)\.",
        r"multi[-\s]agency\s+response\s+to\s+(?P<topic>[^.]+?)\s+in\s+[A-Z][^.]*\.",
        r"multi[-\s]agency\s+response\s+to\s+(?P<topic>[^.\n]+(?:\n[^.\n]+)?)",
    ),
    DocumentKind.FOCUSED_VISIT: (
        r"inspectors\s+(?:looked\s+at|evaluated|considered|reviewed|focused\s+on)\s+(?:the\s+)?"
        r"(?:local\s+authority['’]s\s+)?"
        r"(?:arrangements\s+for\s+|effectiveness\s+of\s+)?(?P<topic>[^.:]+)[.:]",
        r"(?:visit\s+)?(?:focused|looked)\s+(?:on|at)\s+(?P<topic>[^.:]+)\.",
    ),
    DocumentKind.MONITORING_VISIT: (
        r"(?:inspectors\s+)?reviewed\s+(?:the\s+)?progress\s+(?:that\s+has\s+been\s+)?made\s+(?:in"
        r"|by)\s+"
        r"(?:the\s+(?:following\s+)?areas?\s+of\s+)?(?P<topic>[^.:]+)[.:]",
        r"(?:with\s+a\s+)?(?:particular\s+)?focus(?:ed|ing)?\s+on\s+(?P<topic>[^.:]+)[.:]",
        r"Areas\s+covered\s+by\s+(?:the|this)\s+visit\s+(?P<topic>[^.:]+)[.:]",
    ),
}
_KNOWN = {
    kind: tuple(
        re.compile(form, re.IGNORECASE if kind is not DocumentKind.JTAI else 0) for form in forms
    )
    for kind, forms in _FORMS.items()
}


def topic_of(head: str, kind: DocumentKind) -> str | None:
    """Return the topic as one line, where the letter states one."""
    for form in _KNOWN[kind]:
        found = form.search(head)
        if found:
            return one_line(found["topic"]).strip(" ,;")[:MAX_LENGTH]
    return None
