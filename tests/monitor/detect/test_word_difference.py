"""What differs between two texts: "[-went-]" and "{+came+}", line by line."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.detect.word_difference import Mark, word_difference

SIGNS = {Mark.SAME: "{}", Mark.REMOVED: "[-{}-]", Mark.ADDED: "{{+{}+}}"}


def shown(before, after, **more):
    """Return each hunk as its lines, one below the other."""
    return [
        [" ".join(SIGNS[piece.mark].format(piece.text) for piece in line) for line in hunk]
        for hunk in word_difference(before, after, **more)
    ]


@pytest.mark.parametrize(
    ("before", "after", "hunks"),
    [
        pytest.param([], [], [], id="nothing and nothing"),
        pytest.param(["a b"], ["a b"], [], id="the same"),
        pytest.param([], ["new"], [["{+new+}"]], id="all is new"),
        pytest.param(["old"], [], [["[-old-]"]], id="all is gone"),
        pytest.param(
            ["the plan is good"], ["the plan is better"], [["the plan is [-good-] {+better+}"]]
        ),
        pytest.param(["one", "two"], ["one", "new", "two"], [["one", "{+new+}", "two"]]),
        pytest.param(
            ["a b c", "d e f"], ["a b x", "d y f"], [["a b [-c-] {+x+}", "d [-e-] {+y+} f"]]
        ),
        pytest.param(["a b c d", "e f"], ["a b", "c d e f"], [], id="only the line breaks moved"),
        pytest.param(
            ["a b c d", "e f"], ["a b", "c x e f"], [["a b", "c [-d-] {+x+} e f"]], id="set anew"
        ),
    ],
)
def test_words_that_went_and_words_that_came(before, after, hunks):
    assert shown(before, after) == hunks


def test_only_the_lines_near_a_change_are_given():
    before = [f"line {number}" for number in range(20)]
    after = [*before[:3], "line three", *before[4:15], *before[16:]]
    assert shown(before, after, context=1) == [
        ["line 2", "line [-3-] {+three+}", "line 4"],
        ["line 14", "[-line 15-]", "line 16"],
    ]


LINES = st.lists(st.lists(st.sampled_from("abcde"), max_size=5).map(" ".join), max_size=8)


@given(LINES, LINES)
def test_what_is_marked_leads_from_one_text_to_the_other(before, after):
    hunks = word_difference(before, after, context=100)
    words = {mark: [] for mark in Mark}
    for piece in (piece for hunk in hunks for line in hunk for piece in line):
        words[piece.mark] += [(piece.text, word) for word in piece.text.split()]
    if not hunks:
        assert " ".join(before).split() == " ".join(after).split()
        return
    now = [
        word
        for hunk in hunks
        for line in hunk
        for piece in line
        if piece.mark is not Mark.REMOVED
        for word in piece.text.split()
    ]
    assert now == " ".join(after).split()
    then = len(words[Mark.SAME]) + len(words[Mark.REMOVED])
    assert then == len(" ".join(before).split())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(["a"] * 40_000, ["b"] * 40_000, id="many lines"),
        pytest.param(["a b " * 40_000], ["b a " * 40_000], id="one long line"),
        pytest.param([f"{n}" for n in range(15_000)], [f"{n}x" for n in range(15_000)]),
    ],
)
def test_however_large_two_texts_are_they_are_compared_at_once(before, after):
    started = time.process_time()
    assert word_difference(before, after)
    assert time.process_time() - started < 10
