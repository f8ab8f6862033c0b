import pytest

from monitor.errors import PermanentFetchError
from monitor.fetch.addresses import address_of


@pytest.mark.parametrize(
    ("url", "hosts"),
    [
        ("https://reports.ofsted.gov.uk/p", ["reports.ofsted.gov.uk"]),
        ("https://REPORTS.ofsted.gov.uk:443/p", ["Reports.Ofsted.gov.uk"]),
        ("https://reports.ofsted.gov.uk/p", ["reports.ofsted.gov.uk:443"]),
        ("http://reports.ofsted.gov.uk./p", ["reports.ofsted.gov.uk"]),
        ("http://127.0.0.1:8080/p", ["127.0.0.1:8080"]),
        ("http://[::1]:8080/p", ["[::1]:8080"]),
    ],
)
def test_hosts_are_compared_without_case_and_default_ports(url, hosts):
    address_of(url).require_one_of(hosts)


@pytest.mark.parametrize(
    ("url", "hosts"),
    [
        ("http://127.0.0.1:8080/p", ["127.0.0.1"]),
        ("http://127.0.0.1/p", ["127.0.0.1:8080"]),
        ("http://reports.ofsted.gov.uk:443/p", ["reports.ofsted.gov.uk"]),
        ("https://reports.ofsted.gov.uk.evil.example/p", ["reports.ofsted.gov.uk"]),
        ("https://evil.example/reports.ofsted.gov.uk", ["reports.ofsted.gov.uk"]),
        ("https://reports.ofsted.gov.uk", []),
    ],
)
def test_other_hosts_and_ports_are_refused(url, hosts):
    with pytest.raises(PermanentFetchError, match="none of those"):
        address_of(url).require_one_of(hosts)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "reports.ofsted.gov.uk/p",
        "file:///etc/passwd",
        "http://",
        "http:///p",
        "http://host:99999/p",
        "http://host:port/p",
        "http://[::1/p",
        "http://*.example/p",
        "http://exa mple/p",
        "http://\udcff.example/",
        "http://me@host/p",
        "http://me:hush@host/p",
    ],
)
def test_what_is_no_plain_web_address_is_refused(url):
    with pytest.raises(PermanentFetchError) as raised:
        address_of(url)
    assert "hush" not in str(raised.value)


def test_a_backslash_does_not_hide_another_host():
    address = address_of("http://host\\@evil.example/")
    assert (address.host, address.url) == ("host", "http://host/%5C@evil.example/")


def test_the_address_is_encoded_and_has_no_fragment():
    assert address_of("http://host/ä b#c").url == "http://host/%C3%A4%20b"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://host/feed?page=2", "https://host/feed?page=2"),
        ("https://host/feed?api_key=abc&page=2", "https://host/feed?api_key=…&page=2"),
        ("https://host/feed?page=2&TOKEN=abc", "https://host/feed?page=2&TOKEN=…"),
    ],
)
def test_secrets_are_not_shown(url, shown):
    assert address_of(url).shown == shown
