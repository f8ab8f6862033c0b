import pytest

from monitor.errors import PermanentFetchError, TransientFetchError
from tests.support.http_site import HttpSite, Reply, redirect

DAY_S = 86_400


@pytest.fixture
def polite(make_fetcher):
    return make_fetcher(respect_robots=True)


def rules(site, text, **options):
    site.script("/robots.txt", Reply(body=text.encode(), **options))
    site.script("/p", Reply(body=b"page"))


def fetch(fetcher, site, path="/p"):
    return fetcher.fetch(f"{site.url}{path}", hosts=[site.host])


def test_what_robots_txt_forbids_is_not_asked_for(site, polite):
    rules(site, "User-agent: *\nDisallow: /private\n")
    with pytest.raises(PermanentFetchError, match=r"robots\.txt does not allow it"):
        fetch(polite, site, "/private/page")
    assert fetch(polite, site).body == b"page"
    assert site.paths == ["/robots.txt", "/p"]


def test_a_rule_for_this_program_by_name_is_kept(site, polite):
    rules(site, "User-agent: ofsted-monitor\nDisallow: /\n\nUser-agent: *\nAllow: /\n")
    with pytest.raises(PermanentFetchError):
        fetch(polite, site)


def test_a_redirect_to_a_forbidden_page_is_not_followed(site, polite):
    rules(site, "User-agent: *\nDisallow: /q\n")
    site.script("/p", redirect("/q"))
    with pytest.raises(PermanentFetchError, match=r"robots\.txt"):
        fetch(polite, site)
    assert "/q" not in site.paths


def test_the_rules_are_asked_once_a_day(site, polite, clock):
    rules(site, "")
    fetch(polite, site)
    clock.advance(DAY_S - 1)
    fetch(polite, site)
    assert site.paths.count("/robots.txt") == 1
    clock.advance(1)
    fetch(polite, site)
    assert site.paths.count("/robots.txt") == 2


def test_asking_for_the_rules_is_counted(site, polite):
    rules(site, "")
    fetch(polite, site)
    assert sum(count.requests for count in polite.take_counts().values()) == 2


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_without_rules_everything_is_allowed(site, polite, status):
    site.script("/robots.txt", Reply(status))
    site.script("/p", Reply(body=b"page"))
    assert fetch(polite, site).body == b"page"


@pytest.mark.parametrize("reply", [Reply(500), Reply(hang_up=True)])
def test_rules_that_cannot_be_had_allow_nothing_for_a_while(site, polite, clock, reply):
    site.script("/robots.txt", reply, reply, reply, Reply(404))
    site.script("/p", Reply(body=b"page"))
    for _ in range(2):
        with pytest.raises(TransientFetchError, match=r"robots\.txt cannot be read"):
            fetch(polite, site)
    assert site.paths == ["/robots.txt"] * 3

    clock.advance(300)
    assert fetch(polite, site).body == b"page"


def test_rules_of_a_busy_site_are_asked_for_when_it_said(site, polite, clock):
    site.script("/robots.txt", Reply(503, headers={"Retry-After": "40"}), Reply(404))
    site.script("/p", Reply(body=b"page"))
    with pytest.raises(TransientFetchError) as raised:
        fetch(polite, site)
    assert raised.value.retry_after_s == 40.0
    clock.advance(40)
    assert fetch(polite, site).body == b"page"


@pytest.mark.parametrize("other", ["elsewhere", "too large"])
def test_rules_are_subject_to_the_same_limits(site, polite, other):
    reply = redirect("http://elsewhere.example/robots.txt")
    if other == "too large":
        reply = Reply(body=b"#" * 512_001)
    site.script("/robots.txt", reply)
    with pytest.raises(PermanentFetchError, match=r"robots\.txt cannot be read"):
        fetch(polite, site)
    assert "/p" not in site.paths


def test_rules_may_move_within_the_hosts_allowed(site, polite):
    with HttpSite() as other:
        site.script("/robots.txt", redirect(f"{other.url}/robots.txt"))
        other.script("/robots.txt", Reply(body=b"User-agent: *\nDisallow: /p\n"))
        with pytest.raises(PermanentFetchError, match="does not allow"):
            polite.fetch(f"{site.url}/p", hosts=[site.host, other.host])


@pytest.mark.parametrize("text", ["<html>\x00 no rules", "\ufeffUser-agent: *\nDisallow:\n", "::"])
def test_strange_rules_forbid_nothing(site, polite, text):
    rules(site, text)
    assert fetch(polite, site).body == b"page"


@pytest.mark.parametrize(
    ("delay", "kept_s"), [("7", 7.0), ("9999", 30.0), ("nan", None), ("inf", None), ("-3", None)]
)
def test_a_crawl_delay_is_kept_within_reason(site, polite, clock, delay, kept_s):
    rules(site, f"User-agent: *\nCrawl-delay: {delay}\n")
    fetch(polite, site)
    clock.slept.clear()
    fetch(polite, site)
    assert clock.slept == ([kept_s] if kept_s else [])


def test_a_user_may_choose_not_to_ask(site, fetcher):
    rules(site, "User-agent: *\nDisallow: /\n")
    assert fetch(fetcher, site).body == b"page"
    assert site.paths == ["/p"]
