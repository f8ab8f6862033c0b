"""One local authority, known by our own id: URNs, names and boundaries change."""

from dataclasses import dataclass
from typing import NewType

AuthorityId = NewType("AuthorityId", str)
"""Lower-case words of the name joined by "-": ``bath-and-north-east-somerset``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """An authority of the register (``monitor/register/authorities.csv``)."""

    id: AuthorityId
    name: str
    urn: str  # Ofsted's number today; an attribute with a history, not the identity
    official_name: str = ""
    ons_code: str = ""
    la_code: str = ""
    region: str = ""
    aliases: tuple[str, ...] = ()
    trusts: tuple[str, ...] = ()  # companies that run services now; Ofsted judges the authority
    neighbours: tuple[AuthorityId, ...] = ()  # statistical neighbours, nearest first
