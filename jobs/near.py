"""The sources nearest to a name that is none."""

from collections.abc import Collection

from monitor.errors import UnknownSourceError
from monitor.register.naming import Words, words_of
from monitor.register.nearest import nearest_names


def unknown_source(text: str, sources: Collection[str]) -> UnknownSourceError:
    """Return the error that ``text`` is none of ``sources``, with those that may be meant."""
    written = {source: [_own_name(source)] for source in sources}
    return UnknownSourceError(text, nearest_names(_own_name(text), written) if written else ())


def _own_name(source: str) -> Words:
    """Return what stands behind the slash, which people leave out."""
    return words_of(source.rpartition("/")[2])
