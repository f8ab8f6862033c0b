"""Addresses of pages, hosts, people and databases."""

from pathlib import Path

import pytest

from monitor.config import addresses
from monitor.config.database import database_url

FOLDER = Path("/etc/monitor")


@pytest.mark.parametrize(
    "text",
    [
        "https://reports.ofsted.gov.uk/search?a=1#b",
        "http://localhost:8000",
        "http://127.0.0.5/",
        "http://[::1]:8000/x",
        "https://10.0.0.1:8443",
    ],
)
def test_a_web_address_is_https_or_on_this_machine(text):
    assert addresses.web_address(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "reports.ofsted.gov.uk",
        "ftp://x.example",
        "https://",
        "https:///x",
        "http://x.example",
        "http://127.0.0.1.example.org",
        "http://localhost.example.org",
        "http://127.0.0.1@evil.example",
        "https://user:hush@x.example",
        "https://x.example:port",
        "https://x.example:99999",
        "https://[::1",
        "https://x .example",
        "https://x.example/\n",
        "javascript:alert(1)",
        "https://-x.example",
    ],
)
def test_what_is_no_safe_web_address_is_refused(text):
    with pytest.raises(ValueError, match=r"^(must|is) "):
        addresses.web_address(text)


def test_a_site_has_no_closing_slash():
    assert addresses.site_address("http://127.0.0.1:80/demo/") == "http://127.0.0.1:80/demo"


@pytest.mark.parametrize(
    "text", ["files.ofsted.gov.uk", "127.0.0.1:8000", "smtp_server", "[::1]:5"]
)
def test_hosts_with_and_without_ports(text):
    assert addresses.host_and_perhaps_port(text.upper()) == text


@pytest.mark.parametrize("text", ["", "x:", ":80", "x:y", "x:65536", "x/y", "*.example.org", "a b"])
def test_what_is_no_host(text):
    with pytest.raises(ValueError, match="is not HOST or HOST:PORT"):
        addresses.host_and_perhaps_port(text)


@pytest.mark.parametrize(
    "text",
    [
        "desk@example.org",
        "Ofsted monitor <monitor@example.org>",
        '"Smith, Jo" <jo.smith+desk@council.gov.uk>',
        "Zoë <zoe@example.org>",
        "<desk@localhost>",
        "o'neil@example.org",
    ],
)
def test_mail_addresses(text):
    assert addresses.mail_address(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "desk",
        "@example.org",
        "desk@",
        "a@b@c.example",
        "a b@example.org",
        "a@example.org, b@example.org",
        "Smith, Jo <jo@example.org>",
        "a@example.org\nBcc: b@example.org",
        "Desk\r\n <a@example.org>",
        "Desk <a@example.org> <b@example.org>",
        "Desk <a@example..org>",
        "a@exämple.org",
    ],
)
def test_what_is_no_one_mail_address(text):
    with pytest.raises(ValueError, match="is not an e-mail address"):
        addresses.mail_address(text)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("sqlite:///x.db", "sqlite:////etc/monitor/x.db"),
        ("sqlite:///data/x.db", "sqlite:////etc/monitor/data/x.db"),
        ("sqlite:////var/x.db", "sqlite:////var/x.db"),
        ("sqlite+pysqlite:///x.db?timeout=3", "sqlite:////etc/monitor/x.db?timeout=3"),
        ("postgresql://me:p%40ss@db/watch", "postgresql+psycopg://me:p%40ss@db/watch"),
        ("postgresql+psycopg://db:5433/watch", "postgresql+psycopg://db:5433/watch"),
        ("postgresql+psycopg:///watch", "postgresql+psycopg:///watch"),
    ],
)
def test_databases(text, url):
    assert database_url(text, folder=FOLDER) == url


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "must be an address such as"),
        ("ofsted-monitor.db", "must be an address such as"),
        ("mysql://db/watch", "must begin with sqlite:/// or postgresql"),
        ("postgres://db/watch", "must begin with sqlite:/// or postgresql"),
        ("postgresql+psycopg2://db/watch", "must begin with sqlite:/// or postgresql"),
        ("sqlite+aiosqlite:///x.db", "must begin with sqlite:/// or postgresql"),
        ("sqlite://x.db", "must have three slashes"),
        ("sqlite://", "must have three slashes"),
        ("sqlite:///", "must name a file"),
        ("sqlite:///:memory:", "must name a file"),
        ("sqlite:///file:x.db?uri=true", "must name a file"),
        ("postgresql://db", "must end in the name of a database"),
        ("postgresql://db:port/watch", "cannot be read"),
    ],
)
def test_what_is_no_database_of_ours(text, fault):
    with pytest.raises(ValueError, match=fault):
        database_url(text, folder=FOLDER)


def test_a_folder_whose_name_would_cut_the_address_short():
    with pytest.raises(ValueError, match=r"folder with a \?"):
        database_url("sqlite:///x.db", folder=Path("/why?"))
