"""Addresses on Ofsted's site: ``/provider/44/{urn}`` and ``/v1/file/{id}``."""

import re
from urllib.parse import urlsplit

AUTHORITY_TYPE = "44"  # the site's code for a local authority; 2 is children's homes, 21 primary

_PROVIDER = re.compile(r"/provider/([^/]+)/([^/]+)")
_URN = re.compile(r"[0-9]{3,8}")  # 5 digits, 7 for councils made since 2019; 3 before March 2024
_FILE = re.compile(r"/file/([0-9]+)(?:\.pdf)?/?$", re.IGNORECASE)


def provider_urn(address: str) -> str | None:
    """Return the URN of the authority whose page this is, or None when it is another page.

    Raises:
        ValueError: a provider page, but of no local authority or without a proper URN.
    """
    match = _PROVIDER.search(_path(address))
    if match is None:
        return None
    kind, urn = match.groups()
    if kind != AUTHORITY_TYPE:
        raise ValueError(f"{address!r} is the page of another kind of provider")
    if not _URN.fullmatch(urn):
        raise ValueError(f"{address!r} carries no URN")
    return urn


def file_id(address: str) -> str | None:
    """Return the number that identifies a published file, or None when there is none."""
    match = _FILE.search(_path(address))
    return match[1] if match else None


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:
        return ""
