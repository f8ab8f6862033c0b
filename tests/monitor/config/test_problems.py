"""Every fault is told in one line that begins with its place."""

import pytest

from tests.monitor.config.samples import CONTRACT, LEAST

MAIL = """
[channels.mail]
type = "email"
host = "localhost"
sender = "monitor@example.org"
to = ["desk@example.org"]
"""
CHAT = """
[channels.chat]
type = "slack"
webhook_url = "https://hooks.slack.example/T"
"""
NEWS = """
[[news]]
name = "Gazette"
url = "https://gazette.example/feed"
"""
PAGE = """
[[pages]]
name = "Notices"
url = "https://www.gov.uk/notices"
"""
ALERT = f"""
{CHAT}
[[alerts]]
name = "desk"
channels = ["chat"]
"""
CHAT_ONLY = '[channels.chat]\ntype = "slack"\n'
ALERT_ONLY = f'{CHAT}\n[[alerts]]\nname = "desk"\n'
MAIL_WITHOUT = {
    "sender": MAIL.replace('sender = "monitor@example.org"\n', ""),
    "to": MAIL.replace('to = ["desk@example.org"]\n', ""),
    "host": MAIL.replace('host = "localhost"\n', ""),
}
LOGIN = 'username = "me"\npassword = "hush"\n'


@pytest.fixture
def problem(problems):
    """Write a configuration with one fault and return its only problem."""

    def write_and_hear(text):
        (only,) = problems(text)
        return only

    return write_and_hear


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('databse = "x"', "databse: unknown key; did you mean database?"),
        ("xyz = 1", "xyz: unknown key"),
        ('"a b" = 1', "'a b': unknown key"),
        ('database = "mysql://me:hush@h/x"', "database: this value must begin with sqlite:///"),
        ("database = 3", "database: must be text in quotes"),
        (
            'timezone = "Europe/Londn"',
            "timezone: 'Europe/Londn' is not a time zone; did you mean Europe/London?",
        ),
        ('timezone = "../../etc/passwd"', "timezone: '../../etc/passwd' is not a time zone"),
        ('timezone = "Europe"', "timezone: 'Europe' is not a time zone"),
        ('instance = "two\\nlines"', "instance: 'two\\nlines' must be one line of text"),
        ('instance = " "', "instance: ' ' must be one line of text"),
        ('contact = "me@example.org"', "contact: 'me@example.org' must begin with mailto:"),
        ('contact = "mailto:me"', "contact: 'mailto:me' is not an e-mail address"),
        ("fetch = 3", "fetch: must be a section with keys of its own"),
        ("channels = 3", "channels: must be a section with keys of its own"),
        ("channels.x = 3", "channels.x: must be a section with keys of its own"),
        ("pages = 3", "pages: must be written [[pages]], in double brackets"),
        ("alerts.name = 'x'", "alerts: must be written [[alerts]], in double brackets"),
        ("news = [3]", "news[0]: must be a section with keys of its own"),
    ],
)
def test_outside_the_sections(problem, line, told):
    assert problem(f"{line}\n{LEAST}").startswith(told)


def test_a_file_that_watches_nobody(problem):
    assert problem("").startswith("ofsted: missing: [ofsted] with authorities")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", "authorities: missing: name them, or write"),
        ("authorities = []", "authorities: must not be empty"),
        ('authorities = "all"', "authorities: must be a list in square brackets"),
        ("authorities = [80566]", "authorities[0]: must be text in quotes"),
        (
            'authorities = ["Leeds", "Sunderlnd"]',
            "authorities[1]: 'Sunderlnd' is not the name of one authority; "
            "did you mean Sunderland?",
        ),
        (
            'authorities = ["Kingston"]',
            "authorities[0]: 'Kingston' is not the name of one authority; "
            "did you mean Kingston upon Thames or Kingston upon Hull?",
        ),
        (
            'authorities = ["Cumbria"]',
            "authorities[0]: 'Cumbria' is not the name of one authority; "
            "did you mean Cumberland or Westmorland and Furness?",
        ),
        (
            'authorities = ["region:North Est"]',
            "authorities[0]: 'region:North Est' is not a region; the nearest first, they are "
            "North East, North West, East Midlands, East of England, London, South East,",
        ),
        (
            'authorities = ["North East"]',
            "authorities[0]: 'North East' is not the name of one authority; "
            "did you mean region:North East?",
        ),
    ],
)
def test_whom_to_watch(problem, line, told):
    assert problem(f"[ofsted]\n{line}").startswith(f"ofsted.{told}")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("pol = []", "pol: unknown key; did you mean poll?"),
        ('poll = "* * * * *"', "poll: must be a list in square brackets"),
        ('poll = ["0 0 31 2 *"]', "poll[0]: '0 0 31 2 *' names a day that never comes"),
        ('sweep = ["0 0 * * *", "@daily"]', "sweep[1]: '@daily' is not the five fields of cron"),
        ('base_url = "http://x.example"', "base_url: 'http://x.example' must be https://"),
        ('base_url = "https://x.example/?a"', "base_url: 'https://x.example/?a' must not have"),
        ('file_hosts = ["https://x"]', "file_hosts[0]: 'https://x' is not HOST or HOST:PORT"),
        ('context = "nation"', "context: 'nation' is not 'watched' or 'national'"),
    ],
)
def test_where_and_when_to_look(problem, line, told):
    assert problem(LEAST + line).startswith(f"ofsted.{told}")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("min_interval = true", "min_interval: must be a number"),
        ("min_interval = -1", "min_interval: must be at least 0"),
        ("timeout = 0", "timeout: must be more than 0"),
        ("timeout = nan", "timeout: must be a number with an end"),
        ("timeout = inf", "timeout: must be a number with an end"),
        ('timeout = "30"', "timeout: must be a number"),
        ("max_bytes = 1.5", "max_bytes: must be a whole number"),
        ("max_bytes = true", "max_bytes: must be a whole number"),
        ("max_bytes = 0", "max_bytes: must be at least 1"),
        ("respect_robots = 1", "respect_robots: must be true or false"),
    ],
)
def test_how_to_fetch(problem, line, told):
    assert problem(f"{LEAST}[fetch]\n{line}") == f"fetch.{told}"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('every = "30"', "every: '30' is not a length of time such as 30m, 6h or 1d"),
        ("every = 30", "every: this value is not a length of time such as 30m, 6h or 1d"),
        ('every = ""', "every: '' must be more than nothing"),
        ('every = "0m"', "every: '0m' must be more than nothing"),
        ('every = "9999d"', "every: '9999d' must be more than nothing and at most 366d"),
        ('kind = "rss"', "kind: 'rss' is not 'feed', 'listing' or 'page'"),
        ('kind = "listing"', "links: missing: a listing needs the CSS selector"),
        ('links = "a"', 'links: is only for kind = "listing"'),
        ('kind = "listing"\nlinks = " "', "links: ' ' must not be blank"),
        ('kind = "listing"\nlinks = "a["', "links: 'a[' is not a CSS selector: Malformed attr"),
        ('hosts = ["a/b"]', "hosts[0]: 'a/b' is not HOST or HOST:PORT"),
    ],
)
def test_news(problem, line, told):
    assert problem(LEAST + NEWS + line).startswith(f"news[0].{told}")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PAGE + 'ignore = ["("]', "pages[0].ignore[0]: '(' is not a regular expression"),
        (PAGE + 'selct = "main"', "pages[0].selct: unknown key; did you mean select?"),
        (PAGE + 'select = "p:nope"', "pages[0].select: 'p:nope' is not a CSS selector: ':nope'"),
        (PAGE + 'select = "p::before"', "pages[0].select: 'p::before' is not a CSS selector"),
        ('[[pages]]\nname = "x"', "pages[0].url: missing"),
        ('[[pages]]\nname = "x"\nurl = "ftp://x"', "pages[0].url: 'ftp://x' must be an https://"),
    ],
)
def test_pages(problem, text, told):
    assert problem(LEAST + text).startswith(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (NEWS + NEWS.replace("Gaz", "gAZ"), "news[1].name: 'gAZette' is the name of news[0]"),
        (PAGE + PAGE, "pages[1].name: 'Notices' is the name of pages[0] already"),
        (PAGE + PAGE.replace("Notices", "notices!"), "pages[1].name: 'notices!' is the name of"),
        (ALERT + ALERT.replace(CHAT, ""), "alerts[1].name: 'desk' is the name of alerts[0]"),
    ],
)
def test_a_name_used_twice(problem, text, told):
    assert problem(LEAST + text).startswith(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[channels.x]", "x.type: missing: 'email', 'slack' or 'apprise'"),
        (
            '[channels.x]\ntype = "mail"',
            "x.type: 'mail' is no type of channel; did you mean email?",
        ),
        ("[channels.x]\ntype = 3", "x.type: this value is no type of channel, but email"),
        ('[channels."a b"]\ntype = "slack"', "'a b'.webhook_url: missing"),
        (CHAT_ONLY + 'webhook_url = "http://x.example/hush"', "chat.webhook_url: this value must"),
        (CHAT_ONLY + "webhook_url = 3", "chat.webhook_url: must be text in quotes"),
        ('[channels.x]\ntype = "apprise"\nurl = " "', "x.url: this value must not be blank"),
        (MAIL + "prt = 25", "mail.prt: unknown key; did you mean port?"),
        (MAIL + "port = 0", "mail.port: must be at least 1"),
        (MAIL + "port = 65536", "mail.port: must be at most 65535"),
        (MAIL + 'security = "ssl"', "mail.security: 'ssl' is not 'starttls', 'tls' or 'none'"),
        (MAIL + 'password = "hush"', "mail.username: missing, though there is a password"),
        (MAIL + 'username = "me"', "mail.password: missing, though there is a username"),
        (
            MAIL_WITHOUT["host"] + LOGIN + 'security = "none"\nhost = "smtp.example.org"',
            "mail.security: must be starttls or tls: the password would cross the network",
        ),
        (MAIL_WITHOUT["host"] + 'host = "https://x"', "mail.host: 'https://x' is not the name of"),
        (MAIL_WITHOUT["to"], "mail.to: missing"),
        (MAIL_WITHOUT["to"] + "to = []", "mail.to: must not be empty"),
        (MAIL_WITHOUT["to"] + 'to = "a@b.example"', "mail.to: must be a list in square brackets"),
        (MAIL_WITHOUT["to"] + 'to = ["a@b.c", "A@b.c"]', "mail.to[1]: 'A@b.c' is there twice"),
        (
            MAIL_WITHOUT["sender"] + 'sender = "a@b.c\\nBcc: d@e.f"',
            "mail.sender: 'a@b.c\\nBcc: d@e.f' is not an e-mail address",
        ),
    ],
)
def test_channels(problem, text, told):
    assert problem(LEAST + text).startswith(f"channels.{told}")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('listen = "9464"', "listen: '9464' must be HOST:PORT, such as 127.0.0.1:9464"),
        ('listen = "127.0.0.1:x"', "listen: '127.0.0.1:x' must end in a port from 0 to 65535"),
        ('heartbeat_url = "http://x.example/hush"', "heartbeat_url: this value must be https://"),
        ('log_format = "xml"', "log_format: 'xml' is not 'text' or 'json'"),
    ],
)
def test_the_service(problem, line, told):
    assert problem(f"{LEAST}[service]\n{line}").startswith(f"service.{told}")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('authorities = ["Leeds"]', "authorities[0]: 'Leeds' is not watched: add it to ofsted."),
        ('authorities = ["region:London"]', "authorities[0]: 'region:London' is not watched"),
        ('authorities = ["Sunderlnd"]', "authorities[0]: 'Sunderlnd' is not the name of one"),
        ('events = ["ratng.*"]', "events[0]: 'ratng.*' is no kind of event; did you mean rating.*"),
        ('events = ["rating.change"]', "events[0]: 'rating.change' is no kind of event"),
        ("events = []", "events: must not be empty"),
        ('deliver = "daily"', "deliver: 'daily' is not now, daily HH:MM or weekly DAY HH:MM"),
        ('deliver = "daily 24:00"', "deliver: 'daily 24:00' is not now"),
        ('deliver = "weekly mox 08:30"', "deliver: 'weekly mox 08:30' has a day that is none of"),
        ("deliver = 08:30:00", "deliver: this value is not now"),
        ('chanels = "x"', "chanels: unknown key; did you mean channels?"),
    ],
)
def test_alerts(problem, line, told):
    assert problem(LEAST + ALERT + line).startswith(f"alerts[0].{told}")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", "channels: missing"),
        ("channels = []", "channels: must not be empty"),
        (
            'channels = ["chat", "chats"]',
            "channels[1]: no channel named 'chats'; did you mean chat",
        ),
        ('channels = ["chat", "chat"]', "channels[1]: 'chat' is there twice"),
    ],
)
def test_the_channels_of_an_alert(problem, line, told):
    assert problem(LEAST + ALERT_ONLY + line).startswith(f"alerts[0].{told}")


def test_an_alert_where_no_channel_is_defined(problem):
    text = LEAST + ALERT.replace(CHAT, "")

    assert problem(text) == "alerts[0].channels[0]: no channel named 'chat'; no channel is defined"


def test_every_fault_is_told_at_once_in_the_order_of_the_sections(problems):
    text = """
        nonsense = 1
        timezone = "Mars"
        [ofsted]
        authorities = ["Leeds", "Sunderlnd"]
        poll = ["* * *"]
        [fetch]
        timeout = -1
        [channels.chat]
        type = "slack"
        webhook_url = "env:NOT_SET"
        [[alerts]]
        name = "desk"
        channels = ["chat", "mail"]
        deliver = "never"
        """

    places = [problem.partition(": ")[0] for problem in problems(text)]

    assert places == [
        "nonsense",
        "timezone",
        "ofsted.authorities[1]",
        "ofsted.poll[0]",
        "fetch.timeout",
        "channels.chat.webhook_url",
        "alerts[0].deliver",
        "alerts[0].channels[1]",
    ]


def test_a_very_long_value_is_cut_short(problem):
    assert len(problem(f'timezone = "{"x" * 5000}"\n{LEAST}')) < 200


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(CONTRACT, id="the contract's example"),
        pytest.param(LEAST + MAIL + LOGIN + 'security = "tls"', id="password over TLS"),
        pytest.param(LEAST + MAIL + LOGIN + 'security = "none"', id="password to this machine"),
        pytest.param(LEAST + CHAT_ONLY + 'webhook_url = "http://[::1]:8000/"', id="local webhook"),
        pytest.param(LEAST + 'base_url = "http://localhost:8000/"', id="local site"),
        pytest.param(LEAST + 'file_hosts = ["127.0.0.1:8001"]', id="host with a port"),
        pytest.param(LEAST + "[fetch]\nmin_interval = 0\ntimeout = 5", id="whole seconds"),
        pytest.param(LEAST + "poll = []\nsweep = []", id="never by the clock"),
        pytest.param(LEAST + '[service]\nlisten = "[::1]:0"', id="IPv6 and any free port"),
        pytest.param(LEAST + ALERT + 'events = ["*"]', id="everything"),
        pytest.param(LEAST + ALERT + 'deliver = "Daily  08:30"', id="daily"),
        pytest.param(LEAST + PAGE + 'every = "1d12h"', id="a day and a half"),
        pytest.param(LEAST + PAGE + 'ignore = ["[[a]"]', id="a pattern that Python only doubts"),
        pytest.param('contact = "https://example.org/about"\n' + LEAST, id="a page for contact"),
    ],
)
def test_is_accepted(load, text):
    assert load(text)
