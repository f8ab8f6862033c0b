"""What must agree between keys and between sections, checked on the file as it stands.

These checks read the plain tables and pass over what has the wrong shape, so that one
fault elsewhere does not keep an undefined channel or a name used twice from being told.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from monitor.config.addresses import is_loopback
from monitor.config.problems import Place, Problem, did_you_mean, shown
from monitor.config.values import slug
from monitor.errors import UnknownAuthorityError
from monitor.model.authority import AuthorityId
from monitor.register import default_register

Table = dict[str, Any]
Key = TypeVar("Key")


def disagreements(raw: Table) -> Iterator[Problem]:
    """Yield every fault that no key shows by itself."""
    for section, key in (("news", slug), ("pages", slug), ("alerts", str.casefold)):
        yield from _names_used_twice(raw, section, key)
    for index, news in _tables(raw, "news"):
        yield from _links(news, ("news", index))
    for name, channel in _entries(_table(raw, "channels")):
        if channel.get("type") == "email":
            yield from _credentials(channel, ("channels", name))
            yield from _told_twice(channel, ("channels", name), "to")
    for index, alert in _tables(raw, "alerts"):
        yield from _told_twice(alert, ("alerts", index), "channels")
        yield from _undefined_channels(raw, alert, ("alerts", index))
        yield from _unwatched(raw, alert, ("alerts", index))


def _names_used_twice(raw: Table, section: str, key: Callable[[str], str]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for index, table in _tables(raw, section):
        name = table.get("name")
        if isinstance(name, str):
            first = seen.setdefault(key(name), index)
            if first != index:
                place = (section, index, "name")
                yield Problem(place, f"{shown(name)} is the name of {section}[{first}] already")


def _links(news: Table, place: Place) -> Iterator[Problem]:
    if news.get("kind") == "listing" and "links" not in news:
        text = "missing: a listing needs the CSS selector of its links to articles"
        yield Problem((*place, "links"), text)
    if news.get("kind", "feed") in ("feed", "page") and "links" in news:
        yield Problem((*place, "links"), 'is only for kind = "listing"')


def _credentials(channel: Table, place: Place) -> Iterator[Problem]:
    if "password" in channel and "username" not in channel:
        yield Problem((*place, "username"), "missing, though there is a password")
    if "username" in channel and "password" not in channel:
        yield Problem((*place, "password"), "missing, though there is a username")
    if "password" in channel and channel.get("security") == "none" and not _is_local(channel):
        text = "must be starttls or tls: the password would cross the network unprotected"
        yield Problem((*place, "security"), text)


def _is_local(channel: Table) -> bool:
    host = channel.get("host")
    return isinstance(host, str) and is_loopback(host)


def _told_twice(table: Table, place: Place, key: str) -> Iterator[Problem]:
    seen = set()
    for index, text in _texts(table.get(key)):
        if text.casefold() in seen:
            yield Problem((*place, key, index), f"{shown(text)} is there twice")
        seen.add(text.casefold())


def _undefined_channels(raw: Table, alert: Table, place: Place) -> Iterator[Problem]:
    defined = _table(raw, "channels")
    for index, name in _texts(alert.get("channels")):
        if name not in defined:
            hint = did_you_mean(name, defined) or "; no channel is defined" * (not defined)
            text = f"no channel named {shown(name)}{hint}"
            yield Problem((*place, "channels", index), text)


def _unwatched(raw: Table, alert: Table, place: Place) -> Iterator[Problem]:
    """Yield the authorities of an alert that nobody watches, where all that are is known."""
    watched: set[AuthorityId] = set()
    for _, form in _texts(_table(raw, "ofsted").get("authorities")):
        meant = _meant_by(form)
        if not meant:
            return
        watched |= meant
    for index, form in _texts(alert.get("authorities")):
        meant = _meant_by(form)
        if watched and meant and not meant & watched:
            text = f"{shown(form)} is not watched: add it to ofsted.authorities"
            yield Problem((*place, "authorities", index), text)


def _meant_by(form: str) -> set[AuthorityId]:
    try:
        return {authority.id for authority in default_register().select([form])}
    except UnknownAuthorityError:
        return set()


def _table(raw: Table, key: str) -> Table:
    value = raw.get(key)
    return value if isinstance(value, dict) else {}


def _tables(raw: Table, key: str) -> Iterator[tuple[int, Table]]:
    value = raw.get(key)
    return _entries_of(enumerate(value if isinstance(value, list) else ()))


def _entries(table: Table) -> Iterator[tuple[str, Table]]:
    return _entries_of(table.items())


def _entries_of(pairs: Iterable[tuple[Key, Any]]) -> Iterator[tuple[Key, Table]]:
    return ((key, value) for key, value in pairs if isinstance(value, dict))


def _texts(value: Any) -> Iterator[tuple[int, str]]:
    for index, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, str):
            yield index, item
