"""Which articles are one story."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from monitor.detect.stories import stays_in_story, story_of
from monitor.model.authority import AuthorityId
from monitor.model.coverage import Coverage
from monitor.model.event import ArticleFacts
from monitor.model.judgement import Area, Grade
from monitor.model.news import ArticleKind, Claim, Role
from monitor.model.source import SourceId

WHO = AuthorityId("sunderland")
DAY = date(2021, 8, 20)


def article(number=1, *, kind=ArticleKind.INSPECTION_OUTCOME, day=DAY, story="", **grades):
    claims = tuple(
        Claim(authority=WHO, area=Area(area), grade=grade) for area, grade in grades.items()
    )
    return Coverage(
        article=number,
        authority=WHO,
        role=Role.SUBJECT,
        kind=kind,
        day=day,
        story=story,
        source=SourceId("news/gazette"),
        facts=ArticleFacts(url=f"https://gazette.example/{number}", title="T", claims=claims),
    )


FIRST = article(1, story="first", overall=Grade.OUTSTANDING)


@pytest.mark.parametrize(
    ("second", "joins"),
    [
        pytest.param(article(2, overall=Grade.OUTSTANDING), True, id="the same claim"),
        pytest.param(article(2, leadership=Grade.GOOD), True, id="another area, nothing against"),
        pytest.param(article(2), True, id="the same inspection, without a grade"),
        pytest.param(article(2, overall=Grade.GOOD), False, id="another grade"),
        pytest.param(article(2, kind=ArticleKind.JTAI), False, id="another kind of inspection"),
        pytest.param(article(2, day=DAY + timedelta(30)), True, id="a month later"),
        pytest.param(article(2, day=DAY + timedelta(31)), False, id="later than that"),
        pytest.param(article(2, day=DAY - timedelta(31)), False, id="long before"),
        pytest.param(article(2, overall=None), True, id="only a move"),
    ],
)
def test_an_article_joins_the_story_of_the_same_outcome(second, joins):
    assert (story_of(second, [FIRST]) == "first") is joins


def test_what_is_about_no_inspection_is_a_story_by_itself():
    budget = article(1, kind=ArticleKind.OTHER, story="budget")
    director = article(2, kind=ArticleKind.OTHER)
    assert story_of(director, [budget]) not in ("budget", story_of(budget, []))


def test_a_story_of_its_own_is_always_called_the_same():
    assert story_of(article(1), []) == story_of(article(1), [])
    assert story_of(article(1), []) != story_of(article(2), [])


def test_an_edited_article_stays_in_its_story_while_it_says_the_same():
    assert stays_in_story(article(1, overall=Grade.OUTSTANDING, leadership=Grade.GOOD), FIRST)
    assert not stays_in_story(article(1, overall=Grade.GOOD), FIRST)
    assert not stays_in_story(article(1), replace(FIRST, story=""))
