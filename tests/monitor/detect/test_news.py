"""What is told of an article, and of its claims."""

from datetime import date

import pytest

from monitor.detect.claim_words import claims_in_words
from monitor.detect.news import (
    Answer,
    Subject,
    article_event,
    claim_event,
    confirmed_event,
    contradicted_event,
)
from monitor.detect.standing import steps
from monitor.model.coverage import Coverage
from monitor.model.event import ArticleFacts
from monitor.model.judgement import Area, Grade
from monitor.model.news import ArticleKind, Claim, Direction, Role
from monitor.model.report import Evidence
from monitor.model.source import SourceId
from tests.monitor.detect.build import NOW, SUNDERLAND, graded, read_document

OUT, GOOD, BAD = Grade.OUTSTANDING, Grade.GOOD, Grade.INADEQUATE
PAGE = "https://reports.ofsted.gov.uk/provider/44/80566"
ABOUT = Subject(authority=SUNDERLAND, page_url=PAGE)


def claim(grade, area=Area.OVERALL, **more):
    quote = f"It is {grade.words.lower()}." if grade else ""
    return Claim(authority=SUNDERLAND.id, area=area, grade=grade, quote=quote, **more)


def article(*claims):
    return Coverage(
        article=1,
        authority=SUNDERLAND.id,
        role=Role.SUBJECT,
        kind=ArticleKind.INSPECTION_OUTCOME,
        day=date(2026, 11, 20),
        story="0123456789ab",
        source=SourceId("news/gazette"),
        facts=ArticleFacts(url="https://g.example/1", title="T", site="Gazette", claims=claims),
    )


def answer(text):
    (step,) = steps([graded(text, year=2026)])
    return Answer(step=step, reading=read_document(text, year=2026).reading, sha256="0" * 64)


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        ([claim(OUT)], "Outstanding"),
        ([claim(OUT, previous_grade=BAD, direction=Direction.UP)], "Inadequate → Outstanding"),
        ([claim(OUT, previous_grade=OUT, direction=Direction.SAME)], "still Outstanding"),
        ([claim(GOOD, Area.LEADERSHIP), claim(OUT)], "Outstanding, leadership Good"),
        ([claim(GOOD, area) for area in (Area.LEADERSHIP, Area.IN_CARE, Area.CARE_LEAVERS)],
         "leadership Good, children in care Good and 1 more"),
        ([claim(None, previous_grade=BAD, direction=Direction.UP)], "no longer Inadequate"),
        ([claim(None, direction=Direction.DOWN)], "worse than before"),
    ],
)  # fmt: skip
def test_claims_in_few_words(claims, words):
    assert claims_in_words(claims) == words


@pytest.mark.parametrize(
    ("claims", "importance"),
    [
        pytest.param([claim(OUT)], "high", id="outstanding"),
        pytest.param([claim(BAD)], "high", id="inadequate"),
        pytest.param([claim(GOOD)], "normal", id="good"),
        pytest.param([claim(GOOD, direction=Direction.DOWN)], "high", id="a fall"),
        pytest.param([claim(GOOD, direction=Direction.SAME)], "normal", id="no move"),
        pytest.param([claim(GOOD), claim(BAD, Area.IN_CARE)], "high", id="one is inadequate"),
    ],
)
def test_how_loudly_a_claim_is_told(claims, importance):
    assert claim_event(article(*claims), ABOUT, NOW).importance == importance


def test_a_claim_says_who_claims_what_in_which_words():
    event = claim_event(article(claim(OUT)), ABOUT, NOW)
    assert event.summary == (
        "Sunderland: Gazette reports Outstanding; Ofsted's page does not show it yet"
    )
    assert event.details == ("“It is outstanding.”",)
    assert (event.occurred_on, event.page_url) == (date(2026, 11, 20), PAGE)
    assert event.article.claims == (claim(OUT),)


def test_a_confirmation_names_the_report_and_shows_where_it_is_printed():
    event = confirmed_event(article(claim(OUT)), ABOUT, answer("overall=O"), NOW)
    assert (
        event.summary == "Sunderland: Ofsted's report confirms what Gazette reported: Outstanding"
    )
    assert (event.report.id, event.occurred_on) == ("2026", date(2026, 3, 1))
    assert event.evidence == Evidence(1, "Overall effectiveness")


def test_a_contradiction_quotes_both_sides_and_only_what_differs():
    claimed = article(claim(OUT), claim(GOOD, Area.LEADERSHIP))
    event = contradicted_event(claimed, ABOUT, answer("overall=I leadership=G"), NOW)
    assert event.summary == (
        "Sunderland: Ofsted's report contradicts Gazette: "
        "overall effectiveness is Inadequate, not Outstanding"
    )
    assert event.details == (
        "Gazette on overall effectiveness: Outstanding: “It is outstanding.”",
        "Ofsted's report on overall effectiveness: Inadequate: “Overall effectiveness” (page 1)",
    )
    assert (event.importance, event.evidence.quote) == ("high", "Overall effectiveness")


def test_that_there_is_an_article_is_said_softly():
    event = article_event(article(), ABOUT, NOW)
    assert (event.summary, event.importance) == ("Sunderland: “T” (Gazette)", "low")


def test_one_story_makes_one_event_of_a_kind_and_answer():
    same = {claim_event(article(claim(g)), ABOUT, NOW).id for g in (OUT, GOOD)}
    assert len(same) == 1
    others = {
        article_event(article(), ABOUT, NOW).id,
        *same,
        confirmed_event(article(claim(OUT)), ABOUT, answer("overall=O"), NOW).id,
        contradicted_event(article(claim(OUT)), ABOUT, answer("overall=I"), NOW).id,
    }
    assert len(others) == 4
