"""One address for one page: what is only there to count visitors, or to jump within it, gone."""

import re
from urllib.parse import parse_qsl, quote, unquote, urlsplit, urlunsplit

_PORTS = {"http": 80, "https": 443}
_TRACKING = re.compile(  # named one by one: a wider net would take the number of an article with it
    r"utm_\w+|at_\w+|ns_\w+|itm_\w+|pk_\w+|mtm_\w+|hsa_\w+|_hs\w+|mc_[ce]id|cmpid|cmp|ocid|ito|icid"
    r"|CMP|smid|xtor|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|igshid|yclid|ttclid"
    r"|mkt_tok|vero_id|oly_\w+_id|s_cid|wt\.mc_id|spm|share|shared|social|ref_src|ref_url|_ga|_gl",
    re.IGNORECASE,
)
_AMP_PARAMETER = re.compile(r"amp(=(1|true)?)?|outputType=amp", re.IGNORECASE)
_AMP_PATH = re.compile(r"(?<=[^/]-)([^/]*)(?:/amp/?|\.amp)$", re.IGNORECASE)  # after a headline
_KEPT = "/%:@!$&'()*+,;=~-._"
_WWW = re.compile(r"^(?:www\d?|m|amp|mobile)\.")


def plain_address(url: str) -> str:
    """Return ``url`` without fragment, tracking parameters and default port; the host small.

    The order of the other parameters stays: some sites mean something by it. What is no
    address of the web comes back as it is, without white space around it.
    """
    try:
        parts = urlsplit(url.strip())
        scheme, host, port = parts.scheme.lower(), (parts.hostname or ""), parts.port
    except ValueError:  # an unclosed bracket, a port that is no number
        return url.strip()
    if scheme not in _PORTS or not host:
        return url.strip()
    path = _AMP_PATH.sub(r"\1", quote(parts.path, safe=_KEPT)) or "/"
    return urlunsplit((scheme, _netloc(host, port, scheme), path, _query(parts.query), ""))


def address_key(url: str) -> str:
    """Return what two addresses of one page have in common, for comparing and never for fetching.

    ``http`` or ``https``, ``www.`` or not, a slash at the end or none: the same page.
    """
    parts = urlsplit(plain_address(url))
    path = unquote(parts.path).rstrip("/")
    query = "&".join(sorted(f"{name}={value}" for name, value in parse_qsl(parts.query)))
    return _WWW.sub("", parts.netloc) + path + (f"?{query}" if query else "")


def _netloc(host: str, port: int | None, scheme: str) -> str:
    named = f"[{host}]" if ":" in host else host.rstrip(".")
    return named if port in (None, _PORTS[scheme]) else f"{named}:{port}"


def _query(query: str) -> str:
    return "&".join(
        quote(part, safe=_KEPT + "?") for part in query.split("&") if part and not _is_noise(part)
    )


def _is_noise(part: str) -> bool:
    name = unquote(part.partition("=")[0])
    return bool(_TRACKING.fullmatch(name) or _AMP_PARAMETER.fullmatch(part))
