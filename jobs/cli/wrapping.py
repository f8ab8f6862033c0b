"""A line as several, each as wide as a terminal: words stay whole, and so do addresses."""

import re
from collections.abc import Iterator
from textwrap import TextWrapper

_COMMAND = re.compile(r"`[^`\n]*`")
_GLUE = "\N{NO-BREAK SPACE}"


def wrapped(text: str, width: int | None, *, further_in: str = "    ") -> Iterator[str]:
    """Give the lines of ``text``, each as it is where no ``width`` limits it.

    What a line begins with stays; what follows of it is ``further_in``. A word longer than the
    width goes beyond it: broken, an address could be neither clicked nor copied. Nor could a
    command, so what stands between backticks counts as one word.
    """
    if width is None:
        yield text
        return
    wrapper = TextWrapper(
        width, subsequent_indent=further_in, break_long_words=False, break_on_hyphens=False
    )
    glued = _COMMAND.sub(lambda command: command[0].replace(" ", _GLUE), text)
    for line in glued.splitlines() or [""]:
        yield from (part.replace(_GLUE, " ") for part in wrapper.wrap(line) or [""])
