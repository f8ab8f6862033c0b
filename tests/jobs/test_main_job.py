"""The main job with real reports: watched, noticed, told once, and to be asked for ever after."""

import pytest

from jobs.demo.catalogue import Provider
from monitor.register import default_register
from tests.support.corpus import documents, needs_corpus
from tests.support.databases import fresh_database
from tests.support.desk import desk

FIVE = ("80566", "80460", "80471", "80516", "80580")
OUTSTANDING_2021 = "2021-08-20"

pytestmark = needs_corpus


@pytest.fixture(params=["sqlite", "postgresql"])
def five(tmp_path, request):
    """Five authorities with all their real reports of before August 2021."""
    register = default_register()
    authorities = [register.find(urn) for urn in FIVE]
    providers = [Provider.of(authority) for authority in authorities]
    names = [authority.name for authority in authorities]
    with (
        fresh_database(request.param, tmp_path) as url,
        desk(tmp_path, providers, authorities=names, database=url) as it,
    ):
        for urn in FIVE:
            for document in documents(urn):
                if document.published.isoformat() < OUTSTANDING_2021:
                    it.site.publish(document)
        yield it


def sunderland_2021():
    return next(d for d in documents("80566") if d.published.isoformat() == OUTSTANDING_2021)


def test_a_new_report_is_told_once_by_mail_and_slack(five):
    first = five.run("check")
    assert (first.code, first.err) == (0, "")
    assert (five.mails(), five.messages()) == ([], [])

    five.site.publish(sunderland_2021())
    five.requests()
    second = five.run("check")
    assert (second.code, second.err) == (0, "")
    asked = five.requests()
    assert len([path for path in asked if "provider/" in path]) == 1
    assert len([path for path in asked if "v1/file/" in path]) == 1
    (mail,), (message,) = five.mails(), five.messages()
    assert mail.message["Subject"] == "Sunderland: Inadequate → Outstanding"
    plain = " ".join(mail.message.get_body(preferencelist=("plain",)).get_content().split())
    for line in (
        "Overall effectiveness",
        "up 3 grades",
        "inspection that ended on 18 May 2018",
        "28 June to 9 July 2021",
        "20 August 2021",
        "Neil Penswick",
        sunderland_2021().id,
    ):
        assert line in plain
    assert message["text"].startswith("Sunderland: Inadequate → Outstanding")

    third = five.run("check")
    assert (third.code, five.mails(), five.messages()) == (0, [], [])
    assert "nothing new" in third.out


def test_what_was_seen_can_be_asked_for(five):
    five.site.publish(sunderland_2021())
    five.run("check")
    (rating,) = five.run("ratings", "Sunderland", "--as-of", "2019-01-01", "--json").json
    assert rating["judgements"] == {
        "overall": "inadequate",
        "leadership": "inadequate",
        "help_protection": "inadequate",
        "looked_after": "requires_improvement",
        "adoption": "good",
        "care_leavers": "requires_improvement",
    }
    assert (rating["published"], rating["framework"]) == ("2018-07-25", "sif")
    assert len(five.run("ratings", "--json").json) == len(FIVE)
    history = five.run("history", "Sunderland", "--json").json
    assert [row["published"] for row in history] == ["2015-07-20", "2018-07-25", "2021-08-20"]
    overall = history[-1]["changes"][0]
    assert overall == {
        "area": "overall",
        "from": "inadequate",
        "from_area": "overall",
        "to": "outstanding",
        "steps": 3,
        "comparability": "other_framework",
    }
