import requests

from jobs.demo.loopback import LoopbackServer, Reply, Request

WAIT = 5


def echo(request: Request) -> Reply:
    return Reply(f"{request.method} {request.target}".encode(), 201, {"X-Seen": "yes"})


def test_it_answers_with_what_it_was_told_to():
    with LoopbackServer(echo) as server:
        answer = requests.get(f"{server.url}/a?b=c", timeout=WAIT)

    assert (answer.status_code, answer.text) == (201, "GET /a?b=c")
    assert answer.headers["X-Seen"] == "yes"


def test_a_head_request_gets_the_length_and_no_body():
    with LoopbackServer(echo) as server:
        answer = requests.head(f"{server.url}/a", timeout=WAIT)

    assert answer.headers["Content-Length"] == str(len("HEAD /a"))
    assert answer.content == b""


def test_the_body_of_a_post_is_read():
    seen = []

    def remember(request: Request) -> Reply:
        seen.append(request.body)
        return Reply()

    with LoopbackServer(remember) as server:
        requests.post(server.url, data=b"payload", timeout=WAIT)

    assert seen == [b"payload"]


def test_one_connection_serves_many_requests():
    with LoopbackServer(echo) as server, requests.Session() as session:
        for _ in range(3):
            assert session.get(server.url, timeout=WAIT).status_code == 201
