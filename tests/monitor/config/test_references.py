"""Values kept elsewhere are fetched, and never shown."""

import re

import pytest

from monitor.errors import ConfigError
from tests.monitor.config.samples import CONTRACT, ENVIRON, LEAST

SLACK = '[channels.chat]\ntype = "slack"\nwebhook_url = '
PLAIN_TEXTS = [match.span(1) for match in re.finditer(r'"([^"\n]*)"', CONTRACT)]


def hook(config):
    return config.channels["chat"].webhook_url.get_secret_value()


def test_a_value_may_be_an_environment_variable(load):
    config = load(LEAST + SLACK + '"env:HOOK"', {"HOOK": "https://hooks.example/1"})

    assert hook(config) == "https://hooks.example/1"


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_a_value_may_be_a_file_beside_the_configuration(load, tmp_path, ending):
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets/hook").write_bytes(f"https://hooks.example/1{ending}".encode())

    assert hook(load(LEAST + SLACK + '"file:secrets/hook"')) == "https://hooks.example/1"


def test_only_one_line_break_is_taken_from_a_file(load, tmp_path):
    (tmp_path / "password").write_text("hush\n\n")
    mail = """
        [channels.mail]
        type = "email"
        host = "localhost"
        username = "x"
        password = "file:password"
        sender = "a@example.org"
        to = ["b@example.org"]
        """

    password = load(LEAST + mail).channels["mail"].password

    assert password.get_secret_value() == "hush\n"


def test_any_value_anywhere_may_be_a_reference(load):
    config = load(
        """
        timezone = "env:ZONE"
        [ofsted]
        authorities = ["Leeds", "env:MINE"]
        [fetch]
        timeout = "env:SECONDS"
        max_bytes = "env:BYTES"
        respect_robots = "env:POLITE"
        """,
        {"ZONE": "UTC", "MINE": "York", "SECONDS": "2.5", "BYTES": "1000", "POLITE": "False"},
    )

    assert config.timezone == "UTC"
    assert [authority.name for authority in config.watched] == ["Leeds", "York"]
    assert (config.fetch.timeout, config.fetch.max_bytes) == (2.5, 1000)
    assert config.fetch.respect_robots is False


def test_a_number_by_reference_that_is_none(problems):
    text = LEAST + '[fetch]\ntimeout = "env:SECONDS"'

    assert problems(text, {"SECONDS": "soon"}) == ["fetch.timeout: must be a number"]


def test_a_reference_to_a_reference_is_not_followed(problems):
    (only,) = problems('timezone = "env:A"\n' + LEAST, {"A": "env:B", "B": "UTC"})

    assert only.startswith("timezone: this value is not a time zone")


@pytest.mark.parametrize(
    ("reference", "problem"),
    [
        ("env:NOT_SET", "environment variable NOT_SET is not set"),
        ("env:", "environment variable (no name) is not set"),
        ("env:EMPTY", "environment variable EMPTY is empty"),
        ("file:none", "there is no file "),
        ("file:", "there is no file "),
        ("file:.", "there is no file "),
        ("file:a\\u0000b", "there is no file "),
        ("file:latin", "latin is not text in UTF-8"),
        ("file:empty", "empty is empty"),
        (f"file:{'x' * 5000}", f"{'x' * 60} cannot be read: File name too long"),
    ],
)
def test_a_reference_that_leads_nowhere_is_one_problem_at_its_place(
    problems, tmp_path, reference, problem
):
    (tmp_path / "latin").write_bytes(b"\xe9")
    (tmp_path / "empty").write_text("\n")

    (only,) = problems(LEAST + SLACK + f'"{reference}"', {"EMPTY": ""})

    assert only.startswith(f"channels.chat.webhook_url: {problem}")


@pytest.mark.parametrize(("start", "end"), PLAIN_TEXTS)
def test_what_comes_by_reference_is_shown_neither_when_wrong_nor_when_right(load, start, end):
    text = CONTRACT[:start] + "env:HUSH" + CONTRACT[end:]
    for value in ("hush-hush", CONTRACT[start:end] if "env:" not in CONTRACT[start:end] else "x"):
        try:
            told = repr(load(text, {**ENVIRON, "HUSH": value}))
        except ConfigError as error:
            told = str(error)

        assert "hush-hush" not in told


def test_secrets_are_shown_neither_by_repr_nor_by_str(load):
    database = 'database = "postgresql://me:hush-pg@db.example/watch"\n'
    text = database + CONTRACT.partition("\n")[2].replace("env:SMTP_PASSWORD", "hush-plain")
    config = load(text)

    shown = f"{config!r} {config} {config.channels['desk-mail']!r}"

    assert "hush" not in shown
    assert config.database_url == "postgresql+psycopg://me:hush-pg@db.example/watch"


def test_a_host_that_came_by_reference_is_usable_and_hidden(load):
    text = CONTRACT.replace('"smtp.example.org"', '"env:HOST"')
    mail = load(text, {**ENVIRON, "HOST": "Relay.Example.org"}).channels["desk-mail"]

    assert f"{mail.host}:{mail.port}" == "relay.example.org:587"
    assert "relay" not in repr(mail).lower()
