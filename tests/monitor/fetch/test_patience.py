from email.utils import format_datetime

import pytest

from monitor.errors import PermanentFetchError, TransientFetchError
from tests.support.http_site import Reply


def busy(seconds="120", status=503):
    return Reply(status, headers={"Retry-After": seconds})


def fetch(fetcher, site, path="/p"):
    return fetcher.fetch(f"{site.url}{path}", hosts=[site.host])


@pytest.mark.parametrize(
    "hiccup", [Reply(500), Reply(502), Reply(503), Reply(429), Reply(hang_up=True)]
)
def test_a_hiccup_is_tried_again_a_little_later(site, fetcher, clock, hiccup):
    site.script("/p", hiccup, hiccup, Reply(body=b"at last"))
    assert fetch(fetcher, site).body == b"at last"
    assert clock.slept == [1.0, 3.0]


def test_three_tries_are_all(site, fetcher):
    site.script("/p", Reply(500))
    with pytest.raises(TransientFetchError):
        fetch(fetcher, site)
    assert len(site.requests) == 3


def test_each_try_is_counted(site, fetcher):
    site.script("/p", Reply(500))
    with pytest.raises(TransientFetchError):
        fetch(fetcher, site)
    assert next(iter(fetcher.take_counts().values())).requests == 3


def test_what_is_not_there_is_not_asked_for_again(site, fetcher):
    with pytest.raises(PermanentFetchError):
        fetch(fetcher, site)
    assert len(site.requests) == 1


def test_a_host_in_trouble_gets_one_try_for_a_minute(site, fetcher, clock):
    site.script("/p", Reply(500))
    for _ in range(2):
        with pytest.raises(TransientFetchError):
            fetch(fetcher, site)
    assert len(site.requests) == 4
    clock.advance(61)
    with pytest.raises(TransientFetchError):
        fetch(fetcher, site)
    assert len(site.requests) == 7


@pytest.mark.parametrize("status", [429, 503])
def test_a_short_wish_to_wait_is_kept_at_once(site, fetcher, clock, status):
    site.script("/p", busy("7", status), Reply(body=b"thanks"))
    assert fetch(fetcher, site).body == b"thanks"
    assert clock.slept == [7.0]


@pytest.mark.parametrize("status", [429, 503])
def test_a_long_wish_closes_the_host_until_then(site, fetcher, clock, status):
    site.script("/p", busy("120", status), Reply(body=b"thanks"))
    site.script("/q", Reply())
    with pytest.raises(TransientFetchError, match="left alone for 120 s") as raised:
        fetch(fetcher, site)
    assert (raised.value.retry_after_s, raised.value.status) == (120.0, status)

    clock.advance(50)
    with pytest.raises(TransientFetchError, match="another 70 s") as raised:
        fetch(fetcher, site, "/q")
    assert raised.value.retry_after_s == 70.0
    assert site.paths == ["/p"]
    assert clock.slept == []

    clock.advance(70)
    assert fetch(fetcher, site).body == b"thanks"


def test_other_hosts_stay_open(site, fetcher, clock):
    site.script("/p", busy())
    with pytest.raises(TransientFetchError):
        fetch(fetcher, site)
    with pytest.raises(TransientFetchError, match=r"refuses|in time"):
        fetcher.fetch("http://127.0.0.1:9/p", hosts=["127.0.0.1:9"])


def test_a_wish_may_be_a_date(site, fetcher, clock):
    until = format_datetime(clock.now().replace(hour=10, minute=0), usegmt=True)
    site.script("/p", busy(until))
    with pytest.raises(TransientFetchError) as raised:
        fetch(fetcher, site)
    assert raised.value.retry_after_s == 1800.0


@pytest.mark.parametrize("nonsense", ["soon", "-5", "", "1e9", "Tue, 99 Foo"])
def test_a_wish_that_cannot_be_read_is_none(site, fetcher, nonsense):
    site.script("/p", busy(nonsense), Reply(body=b"fine"))
    assert fetch(fetcher, site).body == b"fine"


@pytest.mark.parametrize("for_ever", ["9" * 400, "99999999", "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_no_host_is_left_alone_for_more_than_a_day(site, fetcher, for_ever):
    site.script("/p", busy(for_ever))
    with pytest.raises(TransientFetchError) as raised:
        fetch(fetcher, site)
    assert raised.value.retry_after_s == 86_400.0
