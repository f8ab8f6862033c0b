"""The circles of authorities that a grade is seen among."""

from dataclasses import dataclass

from monitor.context.words import listed
from monitor.model.authority import Authority, AuthorityId
from monitor.register import Register

_WIDER = {
    "the North": ("North East", "North West", "Yorkshire and the Humber"),
    "the Midlands": ("East Midlands", "West Midlands"),
}
_WITHOUT_ARTICLE = ("London", "Yorkshire and the Humber")


@dataclass(frozen=True, slots=True)
class Group:
    """Some authorities, and what they are together: "the 12 authorities of the North East"."""

    words: str
    members: tuple[Authority, ...]

    @property
    def ids(self) -> tuple[AuthorityId, ...]:
        """Who they are."""
        return tuple(member.id for member in self.members)


def england(register: Register) -> Group:
    """Return every authority of today's register."""
    return Group(f"{len(register.authorities)} authorities", register.authorities)


def region_of(authority: Authority, register: Register) -> Group:
    """Return the authorities of the same region, itself among them."""
    return _of_regions(_named(authority.region), (authority.region,), register)


def wider_area_of(authority: Authority, register: Register) -> Group | None:
    """Return the North or the Midlands, spelt out in regions, where the authority is there."""
    for name, regions in _WIDER.items():
        if authority.region in regions:
            return _of_regions(f"{name} ({listed(regions)})", regions, register)
    return None


def neighbours_of(authority: Authority, register: Register) -> Group:
    """Return its statistical neighbours, without itself."""
    found = (register.get(id_) for id_ in authority.neighbours)
    members = tuple(neighbour for neighbour in found if neighbour)
    return Group(f"the {len(members)} statistical neighbours of {authority.name}", members)


def _of_regions(name: str, regions: tuple[str, ...], register: Register) -> Group:
    members = tuple(a for a in register.authorities if a.region in regions)
    return Group(f"the {len(members)} authorities of {name}", members)


def _named(region: str) -> str:
    return region if region in _WITHOUT_ARTICLE else f"the {region}"
