"""The lines of a text that are quoted: those that answer most of what was asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.excerpt import excerpt
from storage.search import unmarked
from storage.search_query import parse_query

FILLING = "Nothing here is of any use. " * 20


def quoted(marked, typed, often=()):
    """Return the quote, its matches between brackets."""
    query = parse_query(typed)
    counts = {tuple(words.split()): number for words, number in dict(often).items()}
    text, marks = excerpt(
        *unmarked(marked.replace("[", "\x02").replace("]", "\x03")), query, counts
    )
    for start, end in reversed(marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def test_a_short_text_is_quoted_whole():
    assert quoted("Their [leaders] know.", "leader") == "Their [leaders] know."
    assert quoted("(Only in the heading.)", "durham") == "(Only in the heading.)"
    assert quoted("—", "durham") == "—"


def test_the_lines_with_the_most_different_words_are_chosen():
    text = f"[Leaders] lead [leaders]. {FILLING}[Leaders] reduce [neglect]. {FILLING}[Leaders]."
    assert "[Leaders] reduce [neglect]." in quoted(text, "leaders neglect")


def test_of_as_many_words_the_rarer_are_chosen():
    text = f"[Leaders] lead. {FILLING}There is [neglect]. {FILLING}[Leaders] lead [leaders]."
    often = {"leaders": 900, "neglect": 30}
    assert "There is [neglect]." in quoted(text, "leaders neglect", often.items())
    often = {"leaders": 30, "neglect": 900}
    assert "[Leaders] lead" in quoted(text, "leaders neglect", often.items())


def test_a_phrase_is_more_than_its_words():
    text = f"[care] in [homes]. {FILLING}[care homes] close. {FILLING}[homes] and [care]."
    assert "[care homes] close" in quoted(text, '"care homes"')


def test_a_quote_begins_with_a_sentence_where_one_fits_and_says_what_it_leaves_out():
    shown = quoted(f"{FILLING}“Here” we are: [gulls] sing. {FILLING}", "gulls")
    assert shown.startswith("…[gulls] sing. Nothing")
    assert shown.endswith("…")
    words = "and so on " * 30
    middle = quoted(f"{words}[gulls] {words}", "gulls")
    assert 20 < middle.index("[gulls]") < len(middle) - 20


@pytest.mark.parametrize("typed", ["gulls", "gulls terns", '"gulls terns"', "gull OR tern"])
@given(
    st.lists(st.sampled_from(["[gulls]", "[tern]", "[gulls terns]", "a", "b.", "é"]), max_size=90)
)
def test_a_quote_is_of_the_text_and_never_long(typed, words):
    whole = " ".join(words)
    shown = quoted(whole, typed).strip("…")
    assert shown.replace("[", "").replace("]", "") in whole.replace("[", "").replace("]", "")
    assert len(shown.split()) <= 40
