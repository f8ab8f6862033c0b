import threading
from datetime import date
from pathlib import Path

import pytest

from monitor.errors import PermanentFetchError, TransientFetchError
from monitor.model.source import RequestCount, Validators
from tests.support.http_site import HttpSite, Reply, gzipped


def fetch(fetcher, site, path="/p", validators=None):
    return fetcher.fetch(f"{site.url}{path}", hosts={site.host}, validators=validators)


def test_a_page_comes_whole_with_its_type_time_and_validators(site, fetcher, clock):
    headers = {"Content-Type": "text/html", "ETag": '"1"', "Last-Modified": "Tue, 11 Mar 2025"}
    url = site.script("/p", Reply(body=b"<h1>Sunderland</h1>", headers=headers))

    page = fetch(fetcher, site)

    assert (page.url, page.body, page.content_type) == (url, b"<h1>Sunderland</h1>", "text/html")
    assert page.fetched_at == clock.now()
    assert page.validators == Validators('"1"', "Tue, 11 Mar 2025")


def test_it_says_who_is_asking_and_how_to_reach_them(site, make_fetcher):
    site.script("/p", Reply())
    fetch(make_fetcher(contact="https://example.org/über uns\r\n"), site)
    assert site.requests[0].headers["user-agent"] == (
        "ofsted-monitor/0.1.0 (+https://example.org/%C3%BCber%20uns)"
    )


def test_known_validators_are_sent_and_not_modified_is_none(site, fetcher):
    site.script("/p", Reply(status=304))

    assert fetch(fetcher, site, validators=Validators('"1"', "Tue, 11 Mar 2025")) is None
    assert site.requests[0].headers["if-none-match"] == '"1"'
    assert site.requests[0].headers["if-modified-since"] == "Tue, 11 Mar 2025"


def test_not_modified_without_being_asked_is_no_page(site, fetcher):
    site.script("/p", Reply(status=304))
    with pytest.raises(TransientFetchError, match="unchanged, though"):
        fetch(fetcher, site)


@pytest.mark.parametrize("etag", ['"a"\r\n b', '"\xfc"', "", "  "])
def test_a_validator_that_no_header_can_carry_is_not_sent(site, fetcher, etag):
    site.script("/p", Reply(body=b"x"))
    assert fetch(fetcher, site, validators=Validators(etag)) is not None
    assert "if-none-match" not in site.requests[0].headers


def test_a_compressed_page_is_unpacked(site, fetcher):
    site.script("/p", gzipped(b"a" * 5000))
    assert fetch(fetcher, site).body == b"a" * 5000
    assert site.requests[0].headers["accept-encoding"] == "gzip"


def test_gzip_may_come_in_several_parts_with_padding_at_the_end(site, fetcher):
    body = gzipped(b"a").body + gzipped(b"b").body + b"\0" * 9
    site.script("/p", Reply(body=body, headers={"Content-Encoding": "gzip"}))
    assert fetch(fetcher, site).body == b"ab"


def test_an_empty_body_said_to_be_gzip_is_empty(site, fetcher):
    site.script("/p", Reply(headers={"Content-Encoding": "gzip"}))
    assert fetch(fetcher, site).body == b""


def test_one_connection_serves_many_requests(site, fetcher):
    site.script("/p", Reply(body=b"x"))
    site.script("/q", Reply(status=304))
    fetch(fetcher, site)
    fetch(fetcher, site, "/q", Validators('"1"'))
    fetch(fetcher, site)
    assert len({request.client for request in site.requests}) == 1


def test_cookies_are_not_kept(site, fetcher):
    site.script("/p", Reply(headers={"Set-Cookie": "seen=1"}))
    fetch(fetcher, site)
    fetch(fetcher, site)
    assert "cookie" not in site.requests[1].headers


def test_passwords_in_netrc_stay_there(site, fetcher, tmp_path, monkeypatch):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password hush\n")
    monkeypatch.setenv("NETRC", str(netrc))
    site.script("/p", Reply())
    fetch(fetcher, site)
    assert "authorization" not in site.requests[0].headers


def test_a_proxy_of_the_environment_is_used(site, fetcher, monkeypatch):
    monkeypatch.setenv("http_proxy", site.url)
    site.script("http://reports.example/p", Reply(body=b"by proxy"))
    page = fetcher.fetch("http://reports.example/p", hosts={"reports.example"})
    assert page.body == b"by proxy"


def test_what_was_asked_is_counted_for_each_host_and_day_until_taken(site, fetcher, clock):
    site.script("/p", gzipped(b"a" * 5000))
    site.script("/q", Reply(status=304))
    received = len(gzipped(b"a" * 5000).body)

    fetch(fetcher, site)
    fetch(fetcher, site, "/q", Validators('"1"'))
    clock.advance(86_400)
    fetch(fetcher, site)

    assert fetcher.take_counts() == {
        (site.host, date(2025, 3, 11)): RequestCount(requests=2, not_modified=1, bytes=received),
        (site.host, date(2025, 3, 12)): RequestCount(requests=1, bytes=received),
    }
    assert fetcher.take_counts() == {}


@pytest.mark.parametrize(
    ("reply", "error", "says"),
    [
        pytest.param(Reply(404), PermanentFetchError, "HTTP 404 Not Found", id="missing"),
        pytest.param(Reply(410), PermanentFetchError, "HTTP 410 Gone", id="gone"),
        pytest.param(Reply(403), PermanentFetchError, "refuse our User-Agent", id="forbidden"),
        pytest.param(Reply(204), PermanentFetchError, "HTTP 204", id="nothing to say"),
        pytest.param(Reply(302), PermanentFetchError, "does not say where", id="redirect nowhere"),
        pytest.param(Reply(599), TransientFetchError, "HTTP 599", id="unknown server error"),
        pytest.param(Reply(429), TransientFetchError, "HTTP 429", id="too often"),
        pytest.param(Reply(503), TransientFetchError, "HTTP 503", id="overloaded"),
        pytest.param(Reply(hang_up=True), TransientFetchError, "closed", id="hung up"),
        pytest.param(
            Reply(raw=b"hello\r\n\r\n"), TransientFetchError, "no proper HTTP", id="not HTTP"
        ),
        pytest.param(
            Reply(raw=b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n"),
            TransientFetchError,
            "no proper HTTP",
            id="too many headers",
        ),
        pytest.param(
            Reply(body=b"half", length=8), TransientFetchError, "closed", id="body cut short"
        ),
        pytest.param(
            Reply(raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf"),
            TransientFetchError,
            "closed",
            id="chunk cut short",
        ),
        pytest.param(
            Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 1, 2\r\n\r\nx"),
            TransientFetchError,
            "no proper HTTP",
            id="two lengths",
        ),
        pytest.param(Reply(body=b"x" * 2001), PermanentFetchError, "2,000 bytes", id="too big"),
        pytest.param(
            Reply(body=b"x" * 2001, sized=False), PermanentFetchError, "2,000", id="big, no length"
        ),
        pytest.param(Reply(length=10**30), PermanentFetchError, "2,000", id="absurd length"),
        pytest.param(
            gzipped(b"x" * 20_000_000), PermanentFetchError, "2,000 bytes", id="a bomb, unlit"
        ),
        pytest.param(gzipped(b"x" * 900_000), PermanentFetchError, "2,000 bytes", id="a bomb"),
        pytest.param(
            Reply(body=b"no gzip", headers={"Content-Encoding": "gzip"}),
            TransientFetchError,
            "garbled",
            id="garbled gzip",
        ),
        pytest.param(
            Reply(
                body=gzipped(bytes(range(256)) * 5).body[:-30],
                headers={"Content-Encoding": "gzip"},
                sized=False,
            ),
            TransientFetchError,
            "half-way",
            id="gzip cut short",
        ),
        pytest.param(
            Reply(headers={"Content-Encoding": "br"}), PermanentFetchError, "'br'", id="brotli"
        ),
    ],
)
def test_failures_become_our_errors(site: HttpSite, make_fetcher, reply, error, says):
    url = site.script("/p", reply)
    with pytest.raises(error, match=says) as raised:
        fetch(make_fetcher(max_bytes=2000), site)
    assert raised.value.url == url


def test_a_failure_carries_its_status(site, fetcher):
    site.script("/p", Reply(404))
    with pytest.raises(PermanentFetchError) as raised:
        fetch(fetcher, site)
    assert raised.value.status == 404


def test_the_cause_is_chained_and_its_text_is_not_repeated(site, fetcher):
    url = site.script("/feed?token=hush&page=2", Reply(hang_up=True))
    with pytest.raises(TransientFetchError) as raised:
        fetcher.fetch(url, hosts={site.host})
    assert raised.value.__cause__ is not None
    assert str(raised.value) == (
        f"{site.url}/feed?token=…&page=2: the connection was closed before the reply was whole"
    )


def test_a_host_that_nobody_answers_for_is_transient(fetcher):
    with HttpSite() as gone:
        pass
    with pytest.raises(TransientFetchError, match="refuses connections"):
        fetch(fetcher, gone)


def test_a_name_that_does_not_exist_is_transient(fetcher):
    with pytest.raises(TransientFetchError, match="cannot be resolved"):
        fetcher.fetch("http://nowhere.invalid/", hosts={"nowhere.invalid"})


@pytest.mark.parametrize("name", ["a" * 64 + ".example", "a..example"])
def test_a_name_that_cannot_exist_is_permanent(fetcher, name):
    with pytest.raises(PermanentFetchError, match="cannot be requested"):
        fetcher.fetch(f"http://{name}/", hosts={name})


def test_headers_that_do_not_come_are_not_waited_for(site, make_fetcher):
    let_go = threading.Event()
    site.script("/p", Reply(after=let_go))
    with pytest.raises(TransientFetchError, match="no reply in time"):
        fetch(make_fetcher(timeout=0.05), site)
    let_go.set()


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(Reply(body=b"x" * 50, drip=True), id="body"),
        pytest.param(Reply(raw=b"HTTP/1.1 200 OK\r\nX: " + b"y" * 60_000), id="headers"),
        pytest.param(
            Reply(
                body=b"1\r\nx\r\n", drip=True, headers={"Transfer-Encoding": "chunked"}, sized=False
            ),
            id="chunks",
        ),
    ],
)
def test_a_reply_that_drips_for_ever_is_given_up(site, make_fetcher, clock, reply):
    site.script("/p", reply)
    fetcher = make_fetcher(timeout=5.0)
    clock.tick_s = 4.0  # each look at the clock finds it later: 20 s pass in a few reads
    with pytest.raises(TransientFetchError, match="too slowly"):
        fetch(fetcher, site)
    assert len(site.requests) == 1


def test_a_closed_fetcher_can_be_closed_again(make_fetcher):
    fetcher = make_fetcher()
    fetcher.close()
    fetcher.close()


def test_only_this_room_imports_requests_for_pages():
    root = Path(__file__).parents[3] / "monitor"
    importing = {
        path.relative_to(root).parts[0]
        for path in root.rglob("*.py")
        if "import requests" in path.read_text(encoding="utf-8")
    }
    assert importing <= {"fetch", "notify"}
