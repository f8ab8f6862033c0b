"""Lines that are no part of an article, and sentences that begin like them and are."""

import pytest

from monitor.readers.article.furniture import is_furniture, without_furniture

SENTENCE = " ".join(["Inspectors found that social workers knew the children well and"] * 4)


@pytest.mark.parametrize(
    "line",
    [
        "Hide Ad",
        "Advertisement",
        "Sponsored content",
        "Article continues below",
        "top of page",
        "Back to top",
        "All features",
        "Latest Public Sector News",
        "Share this article",
        "By Ada Reporter",
        "Published: 11 March 2025",
        "Last updated 3 hours ago at 10:01",
        "3 min read",
        "Image: PA",
        "We use cookies to improve your visit",
        "Sign up to our daily newsletter",
        "Follow us on X",
        "READ MORE: Kent drops to inadequate",
        "Related: Kent again",
        "Read the full Ofsted judgement:",
        "Click here to subscribe",
        "Have you got a story to tell? Would you like to write?",
        "Most popular articles today",
        "Related stories",
        "You might also like",
        "Featured jobs",
        "Job of the week",
        "More from News",
        "There are no comments. Why not be the first?",
        "Comments (3)",
    ],
)
def test_a_label_is_no_part_of_the_article(line):
    assert is_furniture(line)
    assert without_furniture([line, SENTENCE]) == (SENTENCE,)


@pytest.mark.parametrize(
    "line",
    [
        "Published today, the report says that Kent is inadequate.",
        "By every measure, services are better.",
        "More in need of help than ever",
        "Related services for adults were not inspected.",
        "Jobs have been filled and caseloads are lower.",
        "Comments by inspectors were positive throughout.",
        "Share of agency workers down to 4 per cent: report",
        "Listen to children, inspectors said.",
        "Registered managers were praised.",
        "Popular with young people",
        "Notes to editors",
        "Overall effectiveness | Good",
        "Latest inspection: good",
    ],
)
def test_a_sentence_that_begins_alike_is(line):
    assert without_furniture([SENTENCE, line, SENTENCE]) == (SENTENCE, line, SENTENCE)


def test_nothing_after_the_end_belongs_to_the_article():
    lines = [SENTENCE, "Most read", "Kent drops to inadequate", "Hackney is good"]
    assert without_furniture(lines) == (SENTENCE,)


def test_an_end_that_comes_before_the_article_is_none():
    assert without_furniture(["Latest stories", "Kent rated good", SENTENCE])[-1] == SENTENCE


def test_a_caption_that_is_repeated_is_read_once():
    assert without_furniture(["The civic centre", "The civic centre"]) == ("The civic centre",)
