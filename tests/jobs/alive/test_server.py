import socket

import pytest
import requests

from jobs.alive.server import AliveServer, Page
from monitor.errors import ConfigError


@pytest.fixture
def server():
    server = AliveServer(("127.0.0.1", 0), {"/healthz": lambda: Page(b"all is lost\n", 503)})
    yield server
    server.close()


def url(server, path):
    return f"http://127.0.0.1:{server.port}{path}"


def test_a_page_is_answered_with_its_status_and_text(server):
    reply = requests.get(url(server, "/healthz?now"), timeout=5)
    assert (reply.status_code, reply.text) == (503, "all is lost\n")
    assert reply.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_head_has_the_status_alone(server):
    reply = requests.head(url(server, "/healthz"), timeout=5)
    assert (reply.status_code, reply.content) == (503, b"")


def test_any_other_path_says_what_there_is(server):
    reply = requests.get(url(server, "/"), timeout=5)
    assert (reply.status_code, reply.text) == (404, "nothing here but /healthz and /metrics\n")


@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_nothing_can_be_done_by_it(server, method):
    assert requests.request(method, url(server, "/healthz"), timeout=5).status_code == 501


def test_an_address_that_is_taken_is_named(server):
    with pytest.raises(ConfigError, match=f"service.listen: 127.0.0.1:{server.port}: Address"):
        AliveServer(("127.0.0.1", server.port), {})


def test_it_closes_while_a_client_hangs(server):
    with socket.create_connection(("127.0.0.1", server.port)) as hanging:
        hanging.sendall(b"GET /healthz")
        other = AliveServer(("127.0.0.1", 0), {})
        other.close()
