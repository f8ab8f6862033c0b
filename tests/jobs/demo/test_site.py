from datetime import date

import pytest
import requests

from jobs.demo.catalogue import Provider
from jobs.demo.routes import Habits, Page
from jobs.demo.site import OfstedSite
from monitor.readers.listing import read_listing
from monitor.readers.provider import read_provider
from tests.jobs.demo.conftest import DURHAM, SUNDERLAND, document

SEARCH = "/search?q=&level_1_types=3&level_2_types%5B%5D=12"
CROWD = [Provider(str(70000 + n), f"Council {n:03}") for n in range(153)]


def listed(get, url):
    return read_listing(get(url).content, url=url)


def latest(get, site, urn):
    page = listed(get, f"{site.base_url}{SEARCH}&start=0&rows=100")
    return next(p.latest_report for p in page.providers if p.urn == urn)


@pytest.mark.parametrize(
    "target", ["/robots.txt", f"{SEARCH}&start=0&rows=100", f"/provider/44/{DURHAM.urn}"]
)
def test_a_page_that_has_not_changed_is_not_sent_again(site, get, target):
    first = get(site.base_url + target)
    again = get(site.base_url + target, **{"If-None-Match": first.headers["ETag"]})

    assert (first.status_code, again.status_code) == (200, 304)
    assert again.content == b""
    assert [served.status for served in site.requests] == [200, 304]


def test_a_file_that_has_not_changed_is_not_sent_again(site, get):
    site.publish(document("50000001"))
    first = get(site.file_url("50000001"))
    again = get(site.file_url("50000001"), **{"If-None-Match": first.headers["ETag"]})

    assert first.headers["Content-Type"] == "application/pdf"
    assert first.content == b"%PDF-1.4 50000001"
    assert again.status_code == 304


def test_publishing_changes_the_authoritys_page_and_the_list_and_nothing_else(site, get):
    targets = [f"{SEARCH}&rows=100", f"/provider/44/{DURHAM.urn}", f"/provider/44/{SUNDERLAND.urn}"]
    before = [get(site.base_url + target).headers["ETag"] for target in targets]

    site.publish(document())

    after = [get(site.base_url + target).headers["ETag"] for target in targets]
    assert [a == b for a, b in zip(before, after, strict=True)] == [False, False, True]


def test_publishing_makes_the_latest_report_of_the_list_move(site, get):
    assert latest(get, site, DURHAM.urn) is None

    site.publish(document("1", published=date(2022, 7, 5)))
    assert latest(get, site, DURHAM.urn) == date(2022, 7, 5)

    site.publish(document("2", published=date(2025, 3, 11)))
    assert latest(get, site, DURHAM.urn) == date(2025, 3, 11)


def test_letters_can_leave_the_list_as_it_is(get):
    letter = document("2", label="Children's services focused visit", published=date(2023, 1, 1))
    with OfstedSite([DURHAM], habits=Habits(letters_move_the_list=False)) as site:
        site.publish(document("1", published=date(2022, 7, 5)))
        site.publish(letter)

        assert latest(get, site, DURHAM.urn) == date(2022, 7, 5)


def test_a_hundred_rows_are_the_most_and_the_rest_is_on_the_next_page(get):
    with OfstedSite(CROWD) as site:
        first = listed(get, f"{site.base_url}{SEARCH}&start=0&rows=200")
        second = listed(get, first.next)

    assert (len(first.providers), len(second.providers)) == (100, 53)
    assert first.results == second.results == 153
    assert second.next is None
    assert {p.urn for p in (*first.providers, *second.providers)} == {p.urn for p in CROWD}


def test_ten_rows_are_shown_to_whom_asks_for_no_number(get):
    with OfstedSite(CROWD) as site:
        assert len(listed(get, f"{site.base_url}/search?q=").providers) == 10


@pytest.mark.parametrize("sought", ["sunder", SUNDERLAND.urn])
def test_the_list_can_be_searched(site, get, sought):
    assert [p.urn for p in listed(get, f"{site.base_url}/search?q={sought}").providers] == [
        SUNDERLAND.urn
    ]


def test_files_are_on_a_host_of_their_own(site, get):
    site.publish(document())
    url = f"{site.base_url}/provider/44/{DURHAM.urn}"

    (shown,) = read_provider(get(url).content, url=url).documents

    assert shown.url.startswith(f"http://{site.file_host}/v1/file/")
    assert site.file_host not in site.base_url
    assert get(shown.url).ok
    assert get(shown.url.replace(site.file_host, site.base_url[7:])).status_code == 404


@pytest.mark.parametrize("status", [200, 404])
def test_a_withdrawn_report_leaves_a_page_of_html_at_its_address(get, status):
    with OfstedSite([DURHAM], habits=Habits(dead_status=status)) as site:
        site.publish(document("1"))
        site.withdraw("1")
        answer = get(site.file_url("1"))

    assert answer.status_code == status
    assert "Report not found" in answer.text


@pytest.mark.parametrize("target", ["/", "/provider/44/1", "/provider/21/80464", "/v1/file/1"])
def test_other_addresses_are_not_found(site, get, target):
    assert get(site.base_url + target).status_code == 404


def test_both_hosts_have_a_robots_file(site, get):
    for base in (site.base_url, f"http://{site.file_host}"):
        assert "User-agent: *" in get(f"{base}/robots.txt").text


def test_an_outage_can_be_played_and_ended(site, get):
    target = f"/provider/44/{DURHAM.urn}"
    site.instead(target, Page(b"busy", status=503))
    assert get(site.base_url + target).status_code == 503

    site.as_usual()
    assert get(site.base_url + target).ok


def test_the_log_says_what_was_asked_and_with_which_headers(site, get):
    url = f"{site.base_url}/robots.txt"
    get(url, **{"User-Agent": "somebody/1.0"})

    (served,) = site.requests
    assert (served.url, served.status) == (url, 200)
    assert served.headers["user-agent"] == "somebody/1.0"


def test_a_stopped_site_answers_nobody_and_a_waiting_connection_does_not_hold_it_up():
    with requests.Session() as session:
        with OfstedSite([DURHAM]) as site:
            session.get(f"{site.base_url}/robots.txt", timeout=5)
        with pytest.raises(requests.ConnectionError):
            session.get(f"{site.base_url}/robots.txt", timeout=5)


def test_a_site_that_was_never_started_can_be_put_away():
    OfstedSite([DURHAM]).__exit__(None, None, None)
