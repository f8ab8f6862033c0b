"""Whatever stands on the web, the messages are sound: any text in any field."""

import unicodedata
from datetime import UTC, date, datetime
from email import message_from_bytes
from email.policy import default as default_policy

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.compose.line import compose_line
from monitor.compose.mail import compose_mail
from monitor.compose.slack import compose_slack
from monitor.model.event import ArticleFacts, Event, Notice, ReportFacts
from monitor.model.judgement_line import Earlier, JudgementLine
from monitor.model.news import Claim
from monitor.model.picture import Picture
from monitor.model.report import Evidence, SendOutcome
from monitor.model.window import Window
from monitor.notify.addresses import mailbox
from monitor.notify.mime import build_message
from tests.monitor.compose.slack_limits import check_slack, texts_of

NASTY = [
    "?b→…→:0¡;=@[0b<א)(b( ]b<(?א,",
    "<script>alert(1)</script>",
    "\r\nBcc: thief@example.org\r\n\r\nbody",
    "=?utf-8?q?=0D=0ABcc:_thief?=",
    "=?utf-8?b?DQpCY2M6IHRoaWVm?=",
    "\u202e\u2066\u200f",
    "\x00\x1b[2J\x7f\x85",
    "\ud800",
    "{{ 7 * 7 }}{% raw %}",
    "<!channel> & <https://evil.example|x>",
    "\u0301" * 50,
    'https://a.uk/"><script>',
    "javascript:alert(1)",
    "x" * 100_000,
    "&" * 5000,
    "é" * 3000,
    "- \n.\n..\n",
]

texts = st.text(st.characters(), max_size=60) | st.sampled_from(NASTY)
some = st.lists(texts, max_size=6).map(tuple)
days = st.dates(date(1, 1, 1), date(9999, 12, 31))
windows = st.lists(st.builds(Window, days, days), max_size=3).map(tuple)
moments = st.datetimes(timezones=st.just(UTC))
outcomes = st.builds(SendOutcome, st.integers(-1, 5), texts)
earlier = st.builds(Earlier, on=days)
judgements = st.lists(st.builds(JudgementLine, earlier=st.none() | earlier), max_size=12).map(tuple)
reports = st.builds(
    ReportFacts,
    id=texts,
    url=texts,
    label=texts,
    published=st.none() | days,
    sha256=st.none() | texts,
    windows=windows,
    lead_inspector=st.none() | texts,
    topic=st.none() | texts,
    outcome=st.none() | outcomes,
    improvements=some,
    warnings=some,
)
claims = st.lists(st.builds(Claim, authority=texts, quote=texts), max_size=12).map(tuple)
articles = st.builds(
    ArticleFacts,
    url=texts,
    title=texts,
    site=texts,
    published=st.none() | days,
    quote=texts,
    claims=claims,
)
events = st.builds(
    Event,
    key=st.text(max_size=9, alphabet="abc123"),
    source=texts,
    summary=texts,
    occurred_on=st.none() | days,
    detected_at=moments,
    authority=st.none(),
    authority_name=texts,
    urn=texts,
    region=texts,
    page_url=texts,
    lines=judgements,
    report=st.none() | reports,
    article=st.none() | articles,
    evidence=st.none() | st.builds(Evidence, st.integers(0, 999), texts),
    context=some,
    details=some,
)
notices = st.builds(
    Notice,
    instance=texts,
    timezone=texts | st.just("Europe/London"),
    alert=texts,
    events=st.lists(events, max_size=4).map(tuple),
    title=st.none() | texts,
)


def visible(text):
    """Without the line ends that we wrote ourselves, nothing that a reader cannot see."""
    return not {unicodedata.category(character) for character in text.replace("\n", "")} & {
        "Cc",
        "Cf",
        "Cs",
        "Zl",
        "Zp",
    }


@settings(max_examples=150, deadline=None)
@given(notice=notices, reference=texts)
def test_any_text_makes_a_valid_mail(notice, reference):
    pictures = {event.id: Picture(b"png", event.summary) for event in notice.events}
    mail = compose_mail(notice, pictures)
    sent = build_message(
        mail,
        notice,
        sender=mailbox("Ofsted monitor <monitor@example.org>"),
        recipient=mailbox("desk@example.org"),
        sent_at=datetime(2021, 8, 20, tzinfo=UTC),
        reference=reference,
    ).as_bytes()
    read = message_from_bytes(sent.replace(b"\r\n", b"\n"), policy=default_policy)

    assert 1 <= len(mail.subject) <= 140
    assert mail.subject.strip() == mail.subject
    assert read["Subject"] == mail.subject.replace("=?", "= ?")
    assert {name.lower() for name in read.keys()} <= {  # noqa: SIM118
        *("from", "to", "subject", "date", "message-id", "list-id", "auto-submitted"),
        *("x-ofsted-monitor-event", "mime-version", "content-type"),
    }
    assert len(read.keys()) == len(set(read.keys()))
    assert read.defects == []
    text, html = read.iter_parts()
    assert text.get_content() == mail.text
    if mail.images:
        html, *images = html.iter_parts()
        assert [image.get_content() for image in images] == [i.png for i in mail.images]
    assert html.get_content() == mail.html
    assert "<script" not in mail.html.lower()
    assert visible(mail.text)
    assert visible(mail.html)


@settings(max_examples=150, deadline=None)
@given(notice=notices)
def test_any_text_makes_a_valid_slack_message(notice):
    payload = compose_slack(notice)

    check_slack(payload)
    assert all(visible(text) for text in texts_of(payload))


@settings(max_examples=100, deadline=None)
@given(event=events)
def test_any_text_makes_one_line(event):
    line = compose_line(event)

    assert "\n" not in line
    assert visible(line)
    assert line.endswith(event.id)
