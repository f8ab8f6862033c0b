import pytest

from monitor.errors import PermanentFetchError
from monitor.fetch.addresses import address_of, redirected
from tests.support.http_site import HttpSite, Reply, redirect


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_and_the_last_address_named(site, fetcher, status):
    url = site.script("/old", redirect("/new?x=1#part", status))
    site.script("/new?x=1", Reply(body=b"here"))
    page = fetcher.fetch(url, hosts=[site.host])
    assert (page.url, page.body) == (f"{site.url}/new?x=1", b"here")


def test_a_location_may_be_utf8_and_hold_blanks(site, fetcher):
    url = site.script("/old", redirect("/ä b".encode().decode("latin-1")))
    site.script("/%C3%A4%20b", Reply(body=b"here"))
    assert fetcher.fetch(url, hosts=[site.host]).body == b"here"


def test_another_host_is_never_contacted(site, fetcher):
    with HttpSite() as other:
        other.script("/p", Reply(body=b"elsewhere"))
        url = site.script("/p", redirect(f"{other.url}/p"))
        with pytest.raises(PermanentFetchError, match=f"the host {other.host} is none of"):
            fetcher.fetch(url, hosts=[site.host])
        assert other.requests == []


def test_another_host_that_is_allowed_is_contacted(site, fetcher):
    with HttpSite() as other:
        other.script("/p", Reply(body=b"elsewhere"))
        url = site.script("/p", redirect(f"{other.url}/p"))
        assert fetcher.fetch(url, hosts=[site.host, other.host]).body == b"elsewhere"


def test_a_first_address_on_another_host_is_not_contacted(site, fetcher):
    with pytest.raises(PermanentFetchError, match="none of those"):
        fetcher.fetch(f"{site.url}/p", hosts=["reports.ofsted.gov.uk"])
    assert site.requests == []


def test_a_circle_is_left(site, fetcher):
    url = site.script("/a", redirect("/b"))
    site.script("/b", redirect("/a"))
    with pytest.raises(PermanentFetchError, match="circle"):
        fetcher.fetch(url, hosts=[site.host])
    assert site.paths == ["/a", "/b"]


def test_five_redirects_are_followed_and_no_more(site, fetcher):
    for i in range(7):
        site.script(f"/{i}", redirect(f"/{i + 1}"))
    with pytest.raises(PermanentFetchError, match="more than 5 redirects"):
        fetcher.fetch(f"{site.url}/0", hosts=[site.host])
    site.script("/6", Reply(body=b"here"))
    assert fetcher.fetch(f"{site.url}/1", hosts=[site.host]).body == b"here"


@pytest.mark.parametrize(
    "location",
    ["ftp://{host}/p", "http://me:hush@{host}/p", "javascript:alert(1)", "http://[::1", "/\xff"],
)
def test_a_redirect_to_nothing_usable_is_refused(site, fetcher, location):
    url = site.script("/p", redirect(location.format(host=site.host)))
    with pytest.raises(PermanentFetchError) as raised:
        fetcher.fetch(url, hosts=[site.host])
    assert "hush" not in str(raised.value)
    assert site.paths == ["/p"]


def test_a_redirect_with_an_endless_body_costs_nothing(site, fetcher):
    url = site.script("/p", Reply(302, b"x", {"Location": "/q"}, drip=True))
    site.script("/q", Reply(body=b"here"))
    assert fetcher.fetch(url, hosts=[site.host]).body == b"here"


def test_from_https_to_http_is_refused():
    secure = address_of("https://reports.ofsted.gov.uk/p")
    with pytest.raises(PermanentFetchError, match="from https to"):
        redirected(secure, "http://reports.ofsted.gov.uk/p")
    assert redirected(secure, "/q").url == "https://reports.ofsted.gov.uk/q"
