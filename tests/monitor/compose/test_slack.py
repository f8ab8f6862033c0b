import pytest

from monitor.compose.slack import compose_slack
from monitor.compose.slack_text import escaped
from monitor.model.event_kind import EventKind
from monitor.model.judgement import Area, Grade
from tests.monitor.compose.slack_limits import check_slack, texts_of
from tests.support.events import (
    digest,
    inspection,
    line,
    notice,
    other,
    sunderland,
    sunderland_2021,
)


def words(payload):
    return "\n".join(texts_of(payload["blocks"]))


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_makes_a_message(kind):
    payload = compose_slack(notice(other(kind)))

    check_slack(payload)
    assert payload["text"] == f"Sunderland: {kind.value.replace('.', ' ')}"
    assert words(payload).endswith(f"Event {other(kind).id}")


def test_a_message_has_its_parts_in_order():
    payload = compose_slack(notice(sunderland_2021()))
    kinds = [block["type"] for block in payload["blocks"]]

    assert kinds[0] == "header"
    assert "fields" in payload["blocks"][2]
    assert kinds[-3:] == ["actions", "context", "context"]
    assert payload["blocks"][-3]["elements"][0]["url"] == inspection().url
    assert "*Overall effectiveness*\nInadequate → *Outstanding*\n▲ up 3 grades" in words(payload)


def test_more_judgements_than_a_block_holds_go_on_in_the_next():
    lines = tuple(line(area, Grade.GOOD) for area in Area)
    payload = compose_slack(notice(sunderland(EventKind.RATING_FIRST, "x", lines=lines)))

    check_slack(payload)
    assert [len(block["fields"]) for block in payload["blocks"] if "fields" in block] == [10, 1]


def test_a_digest_tells_each_event_with_its_link():
    payload = compose_slack(digest())

    check_slack(payload)
    assert "Sunderland: Inadequate → Outstanding\nOverall effectiveness: up 3" in words(payload)
    assert sum(block["type"] == "actions" for block in payload["blocks"]) == 4
    assert payload["text"].startswith("4 changes: Sunderland Inadequate")


def test_a_great_burst_stays_inside_the_limits():
    events = [sunderland(EventKind.RATING_CHANGED, f"Place {count}: up") for count in range(300)]
    payload = compose_slack(notice(*events))

    check_slack(payload)
    assert "… and 280 more" in words(payload)


def test_nothing_from_the_web_is_markup():
    evil = "<!channel> *bold* <https://evil.example|Ofsted> &lt;"
    event = sunderland(EventKind.REPORT_PUBLISHED, evil, details=(evil,), context=(evil,))
    payload = compose_slack(notice(event))

    check_slack(payload)
    marked = [field for block in payload["blocks"] for field in block.get("fields", [])]
    marked += [block["text"] for block in payload["blocks"] if "text" in block]
    assert all("bold" not in text["text"] for text in marked if text["type"] == "mrkdwn")
    assert "&lt;!channel&gt; *bold*" in words(payload)
    assert "&amp;lt;" in words(payload)


@pytest.mark.parametrize(
    ("text", "limit", "sent"),
    [
        ("a & b", 20, "a &amp; b"),
        ("&&&", 15, "&amp;&amp;&amp;"),
        ("&&&", 14, "&amp;&amp;…"),
        ("&&&", 10, "&amp;…"),
        ("abc def", 5, "abc…"),
        ("", 5, "–"),
    ],
)
def test_an_escape_is_never_cut_in_two(text, limit, sent):
    assert escaped(text, limit) == sent
