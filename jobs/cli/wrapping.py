"""A line as several, each as wide as a terminal: words stay whole, and so do addresses."""

from collections.abc import Iterator
from textwrap import TextWrapper


def wrapped(text: str, width: int | None, *, further_in: str = "    ") -> Iterator[str]:
    """Give the lines of ``text``, each as it is where no ``width`` limits it.

    What a line begins with stays; what follows of it is ``further_in``. A word longer than the
    width goes beyond it: broken, an address could be neither clicked nor copied.
    """
    if width is None:
        yield text
        return
    wrapper = TextWrapper(
        width, subsequent_indent=further_in, break_long_words=False, break_on_hyphens=False
    )
    for line in text.splitlines():
        yield from wrapper.wrap(line) or [""]
