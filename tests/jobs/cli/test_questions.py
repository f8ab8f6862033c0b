"""`authorities`, `ratings`, `history` and `events`: answers as text, as JSON, and none at all."""

import re
from datetime import datetime

import pytest

RATING = {
    "authority",
    "urn",
    "region",
    "framework",
    "inspection_start",
    "inspection_end",
    "published",
    "judgements",
    "report_url",
    "basis",
}
EVENT = {
    "id",
    "kind",
    "authority",
    "urn",
    "summary",
    "occurred_on",
    "detected_at",
    "importance",
    "backfilled",
    "changes",
    "report",
    "evidence",
    "context",
}
CHANGE = {"area", "from", "from_area", "to", "steps", "comparability"}
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def answer(ran):
    """Return the answer of a question that went well."""
    assert (ran.code, ran.err) == (0, "")
    return ran.json


def refusal(ran):
    """Return the reason of a question that was wrong use."""
    assert (ran.code, ran.out) == (2, "")
    assert "Traceback" not in ran.err
    return ran.err


def test_the_register_is_searched_by_any_name_and_needs_no_configuration(run):
    (durham,) = answer(run("authorities", "county durham", "--json"))
    assert {key: durham[key] for key in ("authority", "urn", "region", "aliases")} == {
        "authority": "Durham",
        "urn": "80465",
        "region": "North East",
        "aliases": ["County Durham"],
    }
    assert len(answer(run("authorities", "--json"))) == 153
    region = answer(run("authorities", "--region", "north  east", "--json"))
    assert {each["region"] for each in region} == {"North East"}
    nobody = run("authorities", "atlantis")
    assert (nobody.code, nobody.out.count("\n")) == (0, 1)
    assert "no authority" in nobody.err
    assert answer(run("authorities", "atlantis", "--json")) == []
    assert "North East" in refusal(run("authorities", "--region", "Nort East"))


def test_what_stands_today(asked):
    (rating,) = answer(asked.run("ratings", "--json"))
    assert rating.keys() >= RATING
    assert (rating["authority"], rating["published"]) == ("Sunderland", "2025-03-11")
    assert rating["judgements"] == {
        "overall": "outstanding",
        "leadership": "outstanding",
        "help_protection": "outstanding",
        "in_care": "outstanding",
        "care_leavers": "good",
    }
    assert rating["basis"] == "latest graded report"
    table = asked.run("ratings")
    assert (table.code, table.err) == (0, "")
    assert table.out.splitlines()[1].split()[:4] == ["Sunderland", "North", "East", "Outstanding"]


@pytest.mark.parametrize(
    ("options", "published"),
    [
        pytest.param(["--as-of", "2019-01-01"], "2018-07-25", id="a day in between"),
        pytest.param(["--as-of", "2018-07-25"], "2018-07-25", id="the day it came out"),
        pytest.param(["--as-of", "2018-07-24"], "2015-07-20", id="the day before"),
        pytest.param(["--as-of", "2015-07-19"], None, id="before the first"),
        pytest.param(["--known-at", "2025-03-11"], "2018-07-25", id="as known on that evening"),
        pytest.param(["--known-at", "2025-03-12"], "2025-03-11", id="as known a day later"),
        pytest.param(["--known-at", "2025-03-10"], None, id="before the first check"),
        pytest.param(["--region", "north east"], "2025-03-11", id="of its region"),
        pytest.param(["--region", "London"], None, id="of another region"),
        pytest.param(["--grade", "Outstanding"], "2025-03-11", id="of its grade"),
        pytest.param(["--grade", "good"], None, id="good somewhere is not good overall"),
        pytest.param(["--grade", "good", "--grade", "outstanding"], "2025-03-11", id="of either"),
        pytest.param(["--as-of", "1 Jan 2019"], "2018-07-25", id="a day as people type it"),
        pytest.param(["--as-of", "July 2018"], "2018-07-25", id="the end of a month"),
        pytest.param(["--changed-since", "2025-03-11"], "2025-03-11", id="moved on that day"),
        pytest.param(["--changed-since", "2025-03-12"], None, id="moved before that day"),
        pytest.param(["--changed-since", "2015"], None, id="no rating stood before"),
        pytest.param(
            ["--changed-since", "2018", "--as-of", "2019"], "2018-07-25", id="moved by a day"
        ),
        pytest.param(["sunderland  city council"], "2025-03-11", id="by its official name"),
        pytest.param(["80465"], None, id="of one that has none"),
    ],
)
def test_what_stood_on_a_day_or_somewhere(ask, options, published):
    found = answer(ask("ratings", *options, "--json"))
    assert [rating["published"] for rating in found] == ([published] if published else [])


def test_what_moved_since_a_day_is_said(ask):
    (rating,) = answer(ask("ratings", "--changed-since", "1 Jan 2020", "--json"))
    moved = {change["area"]: change["steps"] for change in rating["changes"]}
    assert moved == {
        "overall": 3,
        "leadership": 3,
        "help_protection": 3,
        "in_care": 2,
        "care_leavers": 1,
    }
    assert "Outstanding▲▲▲" in ask("ratings", "--changed-since", "1 Jan 2020").out


def test_history_tells_what_moved_from_report_to_report(asked):
    rows = answer(asked.run("history", "sunderland", "--json"))
    assert [row["published"] for row in rows] == [
        "2015-07-20",
        "2018-07-25",
        "2021-08-20",
        "2025-03-11",
    ]
    assert all(row.keys() >= RATING | {"changes"} for row in rows)
    assert all(change.keys() == CHANGE for row in rows for change in row["changes"])
    overall = rows[2]["changes"][0]
    assert (overall["from"], overall["to"], overall["steps"]) == ("inadequate", "outstanding", 3)
    text = asked.run("history", "sunderland")
    assert (text.code, text.err) == (0, "")
    assert "Overall effectiveness                I━━━━" in text.out
    assert "▲▲▲ from Inadequate" in text.out
    assert "Focused visit letter" in text.out


def test_events_come_newest_first_and_say_what_is_history(asked):
    events = answer(asked.run("events", "--json"))
    assert all(event.keys() >= EVENT for event in events)
    assert [event["backfilled"] for event in events] == [False] * 3 + [True] * 4
    newest = events[0]
    assert (newest["kind"], newest["occurred_on"]) == ("rating.changed", "2025-03-11")
    assert newest["report"].keys() >= {"url", "label", "published", "sha256"}
    assert newest["evidence"].keys() == {"page", "quote"}
    assert datetime.fromisoformat(newest["detected_at"]).utcoffset().total_seconds() == 0
    assert all(re.fullmatch(r"[0-9a-f]{12}", event["id"]) for event in events)
    assert all(change.keys() == CHANGE for event in events for change in event["changes"])
    text = asked.run("events", "--limit", "1")
    assert (text.code, text.err, text.out.count("\n")) == (0, "", 2)


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--limit", "2"], 2),
        (["--kind", "rating.*", "--kind", "report.published"], 7),
        (["--kind", "rating.first"], 1),
        (["--kind", "news.*"], 0),
        (["--since", "2025-03-12"], 3),
        (["--until", "2025-03-11"], 4),
        (["--since", "2025-03-13"], 0),
        (["--since", "March 2025", "--until", "March 2025"], 7),
        (["--since", "12 March 2025", "--until", "12/03/2025"], 3),
        (["--until", "last week"], 7),
        (["--since", "today"], 0),
        (["--authority", "Durham"], 0),
        (["--authority", "80566"], 7),
    ],
)
def test_events_are_narrowed(ask, options, count):
    assert len(answer(ask("events", *options, "--json"))) == count


@pytest.mark.parametrize("question", [["history", "Durham"], ["ratings", "Durham"]])
def test_no_rows_are_an_answer_with_a_word_beside_it(ask, question):
    assert answer(ask(*question, "--json")) == []
    ran = ask(*question)
    assert ran.code == 0
    assert "is known" in ran.err


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param(["ratings", "Sunderlnd"], "did you mean Sunderland?", id="a slip"),
        pytest.param(["history", "Newcastle-under"], "Newcastle upon Tyne", id="another place"),
        pytest.param(["ratings", "--region", "Narnia"], "region:North East", id="no region"),
        pytest.param(["events", "--authority", "Derbys"], "Derbyshire", id="half a name"),
        pytest.param(["ratings", "--as-of", "2021-02-30"], "is no day", id="30 February"),
        pytest.param(["ratings", "--as-of", "next week"], "is no day", id="words"),
        pytest.param(["ratings", "--known-at", "9999-12-31"], "is no day", id="the last of days"),
        pytest.param(["events", "--until", "9999-12-31"], "is no day", id="until the last"),
        pytest.param(["events", "--since", "0001-01-01"], "is no day", id="since the first"),
        pytest.param(
            ["events", "--since", "2025-01-02", "--until", "2025-01-01"], "is before", id="reversed"
        ),
        pytest.param(["events", "--since", "nexr week"], "31 Aug 2021", id="what is accepted"),
        pytest.param(["events", "--limit", "0"], "--limit", id="none at most"),
        pytest.param(["events", "--limit", "9" * 30], "--limit", id="more than all"),
        pytest.param(["events", "--json", "--csv"], "ask for one", id="two answers"),
        pytest.param(["ratings", "--sort", "size"], "one of name, region", id="no column"),
        pytest.param(["events", "--kind", "rating.chnged"], "rating.changed", id="no kind"),
        pytest.param(["ratings", "Durham", "--grade", "super"], "outstanding", id="no grade"),
        pytest.param(["check", "Sunderlnd"], "did you mean Sunderland?", id="a slip in check"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_what_could_be(ask, question, said):
    assert said in refusal(ask(*question))


@pytest.mark.parametrize("question", [["ratings"], ["history", "Durham"], ["events"], ["due"]])
def test_a_question_before_the_first_check_says_what_to_run(run, tmp_path, question):
    run("init")
    ran = run(*question, "--json")
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "run `ofsted-monitor check` first" in ran.err
    assert [file.name for file in tmp_path.iterdir()] == ["config.toml"]
