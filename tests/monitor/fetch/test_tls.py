import pytest

from monitor.errors import PermanentFetchError, TransientFetchError
from tests.support.certificates import TestAuthority
from tests.support.http_site import HttpSite, Reply, redirect


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return TestAuthority(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def secure(authority):
    with HttpSite(certificate=authority.server_file()) as site:
        yield site


@pytest.fixture
def trusted(authority, monkeypatch):
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(authority.file))


def fetch(fetcher, site, path="/p"):
    return fetcher.fetch(f"{site.url}{path}", hosts=[site.host])


def test_a_certificate_that_nobody_vouches_for_is_refused_at_once(secure, fetcher):
    secure.script("/p", Reply(body=b"x"))
    with pytest.raises(TransientFetchError, match="certificate cannot be trusted"):
        fetch(fetcher, secure)
    assert secure.requests == []


@pytest.mark.usefixtures("trusted")
def test_the_certificates_that_the_environment_names_are_trusted(secure, fetcher):
    secure.script("/p", Reply(body=b"x"))
    assert fetch(fetcher, secure).body == b"x"
    assert fetch(fetcher, secure).body == b"x"
    assert len({request.client for request in secure.requests}) == 1


@pytest.mark.usefixtures("trusted")
def test_a_drip_is_given_up_over_tls_too(secure, fetcher, clock):
    secure.script("/p", Reply(body=b"x" * 50, drip=True))
    clock.tick_s = 4.0
    with pytest.raises(TransientFetchError, match="too slowly"):
        fetch(fetcher, secure)


@pytest.mark.usefixtures("trusted")
def test_a_redirect_to_plain_http_is_refused(secure, site, fetcher):
    secure.script("/p", redirect(f"{site.url}/p"))
    with pytest.raises(PermanentFetchError, match="from https to"):
        fetcher.fetch(f"{secure.url}/p", hosts=[secure.host, site.host])
    assert site.requests == []
