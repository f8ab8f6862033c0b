import logging

import pytest

from monitor.notify.hidden import hidden_in_logs, secrets_in, without

URL = "discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3d%2FV_js?footer=TOPSECRET"


@pytest.mark.parametrize(
    "said",
    [
        f"POST URL: {URL}",
        "https://discord.com/api/webhooks/4174216298abc/x JHMHI8qBe7bk2ZwO5U711o3d%2FV_js",
        "token JHMHI8qBe7bk2ZwO5U711o3d/V_js",
        "footer TOPSECRET",
    ],
)
def test_no_part_of_an_address_is_left(said):
    shown = without(said, secrets_in(URL))
    assert "JHM" not in shown
    assert "TOPSECRET" not in shown
    assert "***" in shown


def test_the_machine_may_be_named():
    assert without("no answer from 127.0.0.1:8080", secrets_in("json://127.0.0.1:8080/tok")) == (
        "no answer from 127.0.0.1:8080"
    )


def test_libraries_log_on_but_without_the_secret(caplog):
    caplog.set_level(logging.DEBUG)
    log = logging.getLogger("urllib3.connectionpool")
    with hidden_in_logs(["/services/TOPSECRET"]):
        log.debug('%s "POST %s" %d', "127.0.0.1", "/services/TOPSECRET", 200)
    log.debug("plain %s", "words")
    assert caplog.messages == ['127.0.0.1 "POST ***" 200', "plain words"]
