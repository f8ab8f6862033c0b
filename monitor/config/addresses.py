"""Addresses of pages, hosts and people: refused where they would surprise later.

Each function takes the text, returns it ready for use, and raises ValueError with the rest
of a sentence that begins with the value ("'ftp://x' must be an https address").
"""

import re
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST_NAME = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.?", re.IGNORECASE)
_MAILBOX = re.compile(rf"[^\s@<>()\[\],;:\\\"]{{1,64}}@{_LABEL}(?:\.{_LABEL})*", re.IGNORECASE)
_NAMED_MAILBOX = re.compile(r"(?P<name>\"[^\"\\]*\"|[^\"<>@,;:\\\[\]]*)\s*<(?P<mailbox>[^<>]*)>")


def web_address(text: str) -> str:
    """Return an https address, or one of http on this machine."""
    parts = _split(text)
    if parts.scheme not in ("http", "https"):
        raise ValueError("must be an https:// address")
    if not _is_host(parts.hostname or ""):
        raise ValueError("must name a host after ://")
    if parts.username is not None:
        raise ValueError("must not hold a user or password")
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        raise ValueError("must be https://, as http:// is only for this machine")
    return text


def site_address(text: str) -> str:
    """Return the address of a whole site, without a closing slash."""
    parts = _split(web_address(text))
    if parts.query or parts.fragment or "?" in text or "#" in text:
        raise ValueError("must not have a ? or #: addresses are made by adding to it")
    return text.rstrip("/")


def contact_address(text: str) -> str:
    """Return ``mailto:`` an address or the address of a page, or nothing where none is given."""
    if text.lower().startswith("mailto:"):
        mail_address(text.partition(":")[2])
    elif text:
        if _MAILBOX.fullmatch(text):
            raise ValueError(f"must begin with mailto: (mailto:{text})")
        web_address(text)
    return text


def host(text: str) -> str:
    """Return the name or number of a host, in lower case."""
    if not _is_host(text):
        raise ValueError("is not the name of a host, without https:// and without a path")
    return text.lower()


def host_and_perhaps_port(text: str) -> str:
    """Return ``name`` or ``name:port``, in lower case."""
    if not _is_host(text):
        try:
            host_and_port(text)
        except ValueError:
            raise ValueError("is not HOST or HOST:PORT, such as files.example.org") from None
    return text.lower()


def host_and_port(text: str) -> tuple[str, int]:
    """Return the host and the port of ``127.0.0.1:9464`` or ``[::1]:9464``."""
    name, colon, port = text.rpartition(":")
    plain = name[1:-1] if name.startswith("[") and name.endswith("]") else name
    if not colon or not _is_host(plain) or (":" in plain and plain == name):
        raise ValueError("must be HOST:PORT, such as 127.0.0.1:9464")
    if not (port.isascii() and port.isdigit() and len(port) <= 5 and int(port) <= 65_535):
        raise ValueError("must end in a port from 0 to 65535")
    return plain.lower(), int(port)


def host_of(url: str) -> str:
    """Return the host of an address, with its port where one is written: ``127.0.0.1:8000``."""
    return urlsplit(url).netloc.lower()


def mail_address(text: str) -> str:
    """Return ``desk@example.org`` or ``Desk <desk@example.org>``."""
    named = _NAMED_MAILBOX.fullmatch(text)
    mailbox = named["mailbox"] if named else text
    if not (text.isprintable() and mailbox.isascii() and _MAILBOX.fullmatch(mailbox)):
        raise ValueError("is not an e-mail address, such as Desk <desk@example.org>")
    return text


def is_loopback(name: str) -> bool:
    """Return True for this machine itself."""
    if name.lower().rstrip(".") == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def _is_host(name: str) -> bool:
    if _HOST_NAME.fullmatch(name):
        return len(name) <= 253
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _split(text: str) -> SplitResult:
    if not text.isprintable() or " " in text:
        raise ValueError("must not hold spaces or line breaks")
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        raise ValueError("is not a web address") from None
    return parts
