from dataclasses import replace
from html.parser import HTMLParser

import pytest

from monitor.compose.mail import GRADE_COLOURS, compose_mail
from monitor.compose.plain import compose_plain
from monitor.model.event import Importance
from monitor.model.event_kind import EventKind
from monitor.model.judgement import Grade
from monitor.model.picture import Picture
from tests.support.events import (
    digest,
    inspection,
    notice,
    other,
    page_changed,
    sunderland,
    sunderland_2021,
    sunderland_2025,
)


class Page(HTMLParser):
    """The words of a page, and every tag with its attributes."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.words = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data.strip())

    @property
    def text(self):
        return " ".join(word for word in self.words if word)


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_makes_a_mail(kind):
    mail = compose_mail(notice(other(kind)))

    assert mail.subject == f"Sunderland: {kind.value.replace('.', ' ')}"
    assert mail.text.startswith(f"{mail.subject}\n")
    assert mail.text.endswith(f"\nEvent {other(kind).id}\n")
    assert "<h1 style=" in mail.html
    assert Page(mail.html).text.endswith(f"Event {other(kind).id}")


def test_the_two_parts_say_the_same():
    mail = compose_mail(notice(sunderland_2025()))
    text, page = " ".join(mail.text.split()), Page(mail.html).text

    for words in (
        "Help and protection: up 1 grade, from Good to Outstanding.",
        "previously judged together with care leavers: Outstanding, 9 July 2021",
        "inspection that ended on 9 July 2021",
        "27 to 31 January 2025",
        "11 March 2025",
        "Louise Walker",
        "The workloads of PAs in the Next Steps service. (Enabler two)",
        "SHA-256 of the file: 5f1a0c3e9b7d2486",
        "Page 1 of the document: “Overall effectiveness Outstanding”",
        "Noticed 11 March 2025, 09:42 GMT",
        "Sent by Children's desk, alert “desk”",
    ):
        assert words in text
        assert words in page


def test_the_html_needs_nothing_from_outside():
    page = Page(compose_mail(digest()).html)

    assert ("html", {"lang": "en-GB"}) in page.tags
    assert not {tag for tag, _ in page.tags} & {"script", "style", "link", "iframe", "img", "form"}
    links = [attributes["href"] for tag, attributes in page.tags if tag == "a"]
    assert "https://files.ofsted.gov.uk/v1/file/50167264" in links
    assert all(link.startswith("https://") for link in links)


@pytest.mark.parametrize("grade", Grade)
def test_every_grade_has_a_colour_and_its_word(grade):
    event = sunderland_2021()
    lines = tuple(replace(line, grade=grade) for line in event.lines)
    html = compose_mail(notice(replace(event, lines=lines))).html

    assert GRADE_COLOURS[grade] in html
    assert f">{grade.words}</span>" in html


@pytest.mark.parametrize("grade", Grade)
def test_white_words_stand_out_from_every_colour(grade):
    colour = GRADE_COLOURS[grade]
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    assert 1.05 / (luminance + 0.05) >= 5


def test_a_picture_is_shown_with_its_words():
    event = sunderland_2021()
    mail = compose_mail(
        notice(event), {event.id: Picture(b"png", 'All "outstanding"\n'), "x": None}
    )

    (image,) = mail.images
    assert image.png == b"png"
    (attributes,) = [attributes for tag, attributes in Page(mail.html).tags if tag == "img"]
    assert attributes["src"] == f"cid:{image.cid}"
    assert attributes["alt"] == 'All "outstanding"'


def test_a_digest_begins_with_what_matters_most():
    mail = compose_mail(digest())

    assert mail.subject.startswith("4 changes: Sunderland Inadequate → Outstanding, Somerset")
    assert mail.text.startswith("4 changes\n\n- Sunderland: Inadequate → Outstanding\n- Somerset")
    ids = ", ".join(
        event.id
        for event in sorted(digest().events, key=lambda e: list(Importance).index(e.importance))
    )
    assert " ".join(mail.text.split()).endswith(f"Events {ids}")


def test_a_digest_may_have_its_own_title():
    mail = compose_mail(notice(sunderland_2021(), page_changed(), title="2 changes since Monday"))

    assert mail.subject == "2 changes since Monday"
    assert mail.text.startswith("2 changes since Monday\n")


def test_a_great_burst_tells_some_in_full_and_every_one_in_a_line():
    events = [sunderland(EventKind.RATING_CHANGED, f"Place {count}: up") for count in range(300)]
    mail = compose_mail(notice(*events))

    assert mail.subject.startswith("300 changes: Place 0 up, Place 1 up")
    assert len(mail.subject) <= 140
    for event in events:
        assert f"- {event.summary}\n" in mail.text
        assert f">{event.summary}</li>" in mail.html
        assert event.id in mail.text
    assert mail.html.count("<h2") == 30
    assert len(mail.html) < 150_000


@pytest.mark.parametrize("summary", ["", " \r\n\t", "\u202e\u200b"])
def test_an_event_without_words_has_a_subject_all_the_same(summary):
    event = sunderland(EventKind.RATING_CHANGED, summary)
    assert compose_mail(notice(event)).subject == "Sunderland rating changed"


def test_nothing_to_tell_is_said_so():
    mail = compose_mail(notice())
    assert mail.subject == "Nothing new"
    assert mail.text.startswith("Nothing new\n")


def test_html_from_the_web_is_shown_as_text():
    evil = "<script>alert(1)</script>"
    event = sunderland(
        EventKind.REPORT_PUBLISHED,
        evil,
        authority_name=evil,
        details=(evil,),
        context=(evil,),
        report=inspection(
            label=evil, lead_inspector=evil, topic=evil, improvements=(evil,), warnings=(evil,)
        ),
    )
    mail = compose_mail(notice(event))

    assert "<script" not in mail.html
    assert Page(mail.html).text.count(evil) >= 8
    assert mail.subject == evil


def test_an_address_that_is_not_safe_is_shown_and_not_linked():
    event = sunderland(
        EventKind.REPORT_PUBLISHED, "x", report=inspection(url="javascript:alert(1)"), page_url=""
    )
    mail = compose_mail(notice(event))

    assert "href" not in mail.html
    assert "Address, not safe to link: javascript:alert(1)" in mail.text


def test_the_table_is_aligned_and_fits():
    text = compose_plain(notice(sunderland_2021()))
    start = text.index("Judgement")
    table = text[start : text.index("\n\n", start)].splitlines()

    assert {line[23:33].strip() for line in table} == {"Before", "Inadequate", "–", ""}
    assert {line[35:46].strip() for line in table} == {"Now", "Outstanding", "Good", ""}
    assert all(len(line) <= 78 for line in text.splitlines())
