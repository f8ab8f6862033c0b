"""Which addresses may be requested, and how they are shown to people."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import SplitResult, urldefrag, urljoin, urlsplit

from requests.exceptions import RequestException
from requests.models import PreparedRequest

from monitor.errors import PermanentFetchError

_DEFAULT_PORTS = {"http": 80, "https": 443}
_SECRET = re.compile(
    r"(?<=[?&;])([^=&;]*(?:token|key|secret|passw|signature|sig|auth|code)[^=&;]*)=[^&;]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Address:
    """One address, exactly as it goes over the wire."""

    url: str
    scheme: str  # http or https
    name: str  # lower case; IPv6 in brackets
    port: int

    @property
    def host(self) -> str:
        """``name``, or ``name:port`` where the port is not the scheme's own."""
        return self.name if self._on_default_port else f"{self.name}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme and host: what one robots.txt speaks for."""
        return f"{self.scheme}://{self.host}"

    @property
    def shown(self) -> str:
        """The address as it may be printed: values of secret-looking parameters left out."""
        return _SECRET.sub(r"\1=…", self.url)

    @property
    def _on_default_port(self) -> bool:
        return self.port == _DEFAULT_PORTS[self.scheme]

    def require_one_of(self, hosts: Collection[str]) -> None:
        """Refuse an address on any other host than those (``name`` or ``name:port``).

        Raises:
            PermanentFetchError: on another host.
        """
        allowed = {host.lower().rstrip(".") for host in hosts}
        if not allowed & {self.host, f"{self.name}:{self.port}"}:
            raise PermanentFetchError(
                f"the host {self.host} is none of those that may be asked "
                f"({', '.join(sorted(allowed)) or 'there are none'})",
                url=self.shown,
            )


def address_of(url: str) -> Address:
    """Return the address that ``url`` gives, percent-encoded and without its fragment.

    Raises:
        PermanentFetchError: no http(s) address, or one that carries a user name or password.
    """
    prepared = PreparedRequest()
    try:
        prepared.prepare_url(urldefrag(url).url, None)
        wire = prepared.url or ""
        parts = urlsplit(wire)
        port = parts.port or _DEFAULT_PORTS.get(parts.scheme, 0)
    except (RequestException, ValueError) as error:  # ValueError: ports, brackets, IDNA labels
        raise PermanentFetchError(
            "this is no usable address", url=_without_userinfo(url)
        ) from error
    _refuse_strange(parts, wire)
    return Address(url=wire, scheme=parts.scheme, name=_name(parts), port=port)


def redirected(address: Address, location: str) -> Address:
    """Return where a Location header, as http.client hands it over, leads from ``address``.

    Raises:
        PermanentFetchError: nowhere usable, or from https to http.
    """
    try:
        target = urljoin(address.url, location.encode("latin-1").decode("utf-8"))
    except ValueError as error:  # not UTF-8, or an address that cannot be taken apart
        raise PermanentFetchError("redirects to no usable address", url=address.shown) from error
    found = address_of(target)
    if (address.scheme, found.scheme) == ("https", "http"):
        raise PermanentFetchError(f"redirects from https to {found.shown}", url=address.shown)
    return found


def _refuse_strange(parts: SplitResult, wire: str) -> None:
    shown = _without_userinfo(wire)
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        raise PermanentFetchError("only http and https addresses are fetched", url=shown)
    if "@" in parts.netloc:
        raise PermanentFetchError("an address must not carry a user name or password", url=shown)


def _name(parts: SplitResult) -> str:
    name = (parts.hostname or "").lower().rstrip(".")
    return f"[{name}]" if ":" in name else name


def _without_userinfo(url: str) -> str:
    return re.sub(r"^([^/?#]*//)?[^/?#]*@", r"\1", url)
