"""What a configuration gives, what is taken where it is silent, and files that are none."""

from datetime import time, timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError

from monitor.config import Deliver, load_config, starter_text
from monitor.errors import ConfigError
from monitor.model.event_kind import EventKind
from monitor.register import default_register
from tests.monitor.config.samples import CONTRACT, LEAST

REPOSITORY = Path(__file__).parents[3]


def names(authorities):
    return [authority.name for authority in authorities]


def test_every_section_of_the_contract_is_read(load, tmp_path):
    config = load(CONTRACT)

    assert config.database_url == f"sqlite:///{tmp_path}/ofsted-monitor.db"
    assert config.zone.key == "Europe/London"
    assert len(config.watched) == 12
    assert config.ofsted.hosts == {
        "reports.ofsted.gov.uk",
        "files.ofsted.gov.uk",
        "files.api.ofsted.gov.uk",
    }
    assert [news.every for news in config.news] == [timedelta(minutes=30)] * 2
    assert config.news[1].hosts == ("cdn.gazette.example",)
    assert [each.source for each in (*config.news, *config.pages)] == [
        "news/community-care",
        "news/gazette",
        "page/improvement-notices",
    ]
    assert config.pages[0].hosts == {"www.gov.uk"}
    assert list(config.channels) == ["desk-mail", "desk-slack", "desk-teams"]
    assert config.channels["desk-mail"].password.get_secret_value() == "hush-mail"
    assert config.channels["desk-slack"].webhook_url.get_secret_value().endswith("hush-slack")
    assert config.service.listen_at == ("127.0.0.1", 9464)
    assert config.alerts[0].deliver == Deliver("now")


def test_only_the_authorities_need_be_named(load, tmp_path):
    config = load(LEAST)

    assert names(config.watched) == ["Durham", "Sunderland"]
    assert config.database_url == f"sqlite:///{tmp_path}/ofsted-monitor.db"
    assert config.timezone == "Europe/London"
    assert config.contact == ""
    assert config.ofsted.base_url == "https://reports.ofsted.gov.uk"
    assert config.ofsted.sweep == ("30 6 * * *",)
    assert (config.fetch.min_interval, config.fetch.timeout) == (1.0, 30.0)
    assert config.fetch.max_bytes == 30_000_000
    assert config.fetch.respect_robots
    assert config.service is None
    assert (config.news, config.pages, dict(config.channels), config.alerts) == ((), (), {}, ())


def test_the_defaults_are_those_of_the_starter(load):
    silent = load('[ofsted]\nauthorities = ["Sunderland"]\n[service]')

    assert dict(load(starter_text())) == dict(silent)


def test_the_starter_switched_on_is_sound_too(load):
    switched_on = "\n".join(
        line.removeprefix("# ") if " = " in line or line.startswith("# [") else line
        for line in starter_text().splitlines()
        if not line.startswith("# #")
    )

    config = load(switched_on)

    assert set(config.channels) == {"desk-mail", "desk-slack", "desk-teams"}
    assert config.alerts[0].channels == ("desk-mail", "desk-slack")
    assert [page.name for page in config.pages] == ["Improvement notices"]


def test_the_example_of_the_repository_needs_no_secret():
    config = load_config(REPOSITORY / "config.toml", environ={})

    assert len(config.watched) == 12


def test_national_context_keeps_all_and_watches_some(load):
    config = load(LEAST + 'context = "national"')

    assert names(config.watched) == ["Durham", "Sunderland"]
    assert config.ofsted.kept == default_register().authorities


def test_an_alert_speaks_of_the_watched_among_those_it_names(load):
    config = load(
        LEAST
        + """
        [channels.chat]
        type = "slack"
        webhook_url = "http://127.0.0.1:8000/hook"
        [[alerts]]
        name = "all"
        channels = ["chat"]
        [[alerts]]
        name = "region"
        channels = ["chat"]
        authorities = ["region:north east"]
        [[alerts]]
        name = "one"
        channels = ["chat"]
        authorities = ["80566"]
        events = ["rating.*", "report.published"]
        deliver = "weekly Mon 08:30"
        """
    )
    everything, region, one = config.alerts

    assert names(config.authorities_of(everything)) == ["Durham", "Sunderland"]
    assert names(config.authorities_of(region)) == ["Durham", "Sunderland"]
    assert names(config.authorities_of(one)) == ["Sunderland"]
    assert everything.kinds == set(EventKind) - {EventKind.NEWS_ARTICLE, EventKind.SERVICE_ALIVE}
    assert one.kinds == {
        EventKind.RATING_CHANGED,
        EventKind.RATING_UNCHANGED,
        EventKind.RATING_FIRST,
        EventKind.REPORT_PUBLISHED,
    }
    assert one.deliver == Deliver("weekly", time(8, 30), 0)


@pytest.mark.parametrize(("security", "port"), [("starttls", 587), ("tls", 465), ("none", 25)])
def test_the_port_of_mail_follows_its_security(load, security, port):
    config = load(
        LEAST
        + f"""
        [channels.mail]
        type = "email"
        host = "smtp.example.org"
        security = "{security}"
        sender = "monitor@example.org"
        to = ["desk@example.org"]
        """
    )

    assert config.channels["mail"].port == port


def test_nothing_in_it_can_be_changed(load):
    config = load(CONTRACT)

    with pytest.raises(ValidationError):
        config.timezone = "UTC"
    with pytest.raises(TypeError):
        config.channels["new"] = None


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"a = \n", "Invalid value (at line 1, column 5)", id="not TOML"),
        pytest.param(b"[ofsted]\n[ofsted]", "(at line 2, column 8)", id="a section twice"),
        pytest.param(b"a = 1\nb = '\xff'", "is not UTF-8 (at line 2)", id="not UTF-8"),
        pytest.param(b"a = " + b"[" * 5000, "is beyond what", id="a thousand brackets"),
        pytest.param(b"a = " + b"9" * 5000, "is beyond what", id="an endless number"),
        pytest.param(b"#" * 2_000_000, "is too long", id="too long"),
    ],
)
def test_a_file_that_is_no_configuration(tmp_path, content, problem):
    path = tmp_path / "config.toml"
    path.write_bytes(content)

    with pytest.raises(ConfigError) as raised:
        load_config(path, environ={})

    (only,) = raised.value.problems
    assert only.startswith(f"{path}: ")
    assert problem in only


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(ConfigError, match="there is no such file"):
        load_config(tmp_path / "none.toml", environ={})


def test_a_folder(tmp_path):
    with pytest.raises(ConfigError, match="is a folder, not a file"):
        load_config(tmp_path, environ={})


def test_a_name_that_no_file_can_have():
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config(Path("a\0b"), environ={})


def test_a_byte_order_mark_does_no_harm(tmp_path):
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbf" + LEAST.encode())

    assert load_config(path, environ={}).watched


def test_keys_nested_a_thousand_deep_are_one_unknown_key(problems):
    assert problems(".".join(["a"] * 3000) + " = 1\n" + LEAST) == ["a: unknown key"]
