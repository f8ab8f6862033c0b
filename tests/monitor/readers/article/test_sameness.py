"""A copy of an article is one, and another's story about the same thing is not."""

import re
from pathlib import Path

import pytest

from monitor.model.news import ArticleText
from monitor.readers.article.sameness import ALIKE, fingerprint, is_copy, likeness

PAGES = Path(__file__).parents[3] / "pages" / "same"


def paragraphs(name: str) -> list[str]:
    return (PAGES / f"{name}.txt").read_text(encoding="utf-8").splitlines()


STORY, OTHER = paragraphs("story"), paragraphs("other-story")


def mark(paragraphs, title="Seaport rated good"):
    return fingerprint(ArticleText(title=title, paragraphs=tuple(paragraphs)))


COPIES = {
    "the same": STORY,
    "under another's first paragraph": ["Good news came to Seaport today.", *STORY[1:]],
    "with a paragraph added and one left out": [*STORY[:4], *STORY[5:], "By the Press Agency."],
    "with straight quotes and other breaks": [" ".join(STORY).replace("“", '"').upper()],
    "cut by a third": STORY[:7],
    "with a name corrected": [re.sub("Ida Clerk", "Ida Clarke", line) for line in STORY],
}


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_one(name):
    assert is_copy(mark(STORY), mark(COPIES[name]))


def test_a_title_makes_no_difference():
    assert mark(STORY, "One") == mark(STORY, "Another")


OTHERS = {
    "another paper's own story": OTHER,
    "another that quotes the same words at length": [*OTHER, *STORY[3:4], *STORY[6:7]],
    "the same template about another council": [
        "Kent is good, Ofsted says.",
        "It was inadequate before.",
    ],
    "nothing": [],
}


@pytest.mark.parametrize("name", OTHERS)
def test_anothers_story_is_not(name):
    assert likeness(mark(STORY), mark(OTHERS[name])) < ALIKE - 0.1
    assert not is_copy(mark(STORY), mark(OTHERS[name]))


def test_short_texts_must_be_all_but_the_same():
    short = [
        "Kent's services for children have been rated good by Ofsted, the inspectors said today."
    ]
    assert is_copy(mark(short), mark(short))
    assert not is_copy(
        mark(short), mark([short[0].replace("Kent", "Bury").replace("good", "inadequate")])
    )
    assert not is_copy(mark([]), mark([]))


def test_a_fingerprint_is_short_text_that_never_changes():
    assert mark(["Kent is rated good."]) == "0" * 110 + "0b" + "0" * 16


def test_long_texts_have_no_likeness_by_chance():
    one, other = ([f"{word}{n} is here" for n in range(4000)] for word in ("a", "b"))
    assert likeness(mark(one), mark(other)) < 0.1
