"""From what somebody types to what each database is asked."""

import pytest

from storage.search_query import Query, for_postgresql, for_sqlite, parse_query


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        pytest.param("care leavers", "care, leavers", "", id="all words"),
        pytest.param('"care leavers" housing', "care leavers, housing", "", id="a phrase"),
        pytest.param("care -leavers", "care", "leavers", id="a word left out"),
        pytest.param('care -"too long"', "care", "too long", id="a phrase left out"),
        pytest.param("homes OR housing care", "homes | housing, care", "", id="either"),
        pytest.param("a OR b OR c", "a | b | c", "", id="one of three"),
        pytest.param("OR care OR", "care", "", id="nothing to choose from"),
        pytest.param("care or leavers", "care, or, leavers", "", id="a small or is a word"),
        pytest.param('"care OR leavers"', "care or leavers", "", id="in a phrase it is a word"),
        pytest.param("children’s well-being", "children s, well being", "", id="marks part words"),
        pytest.param("Renée RENÉE", "renee", "", id="accents and capitals do not matter"),
        pytest.param("care care", "care", "", id="once is enough"),
        pytest.param('say "care leavers', "say, care leavers", "", id="a quotation mark too few"),
        pytest.param('""', "", "", id="an empty phrase"),
        pytest.param("😀 – !? ()", "", "", id="no letters at all"),
        pytest.param("", "", "", id="nothing"),
        pytest.param("- -- ---", "", "", id="minus signs"),
        pytest.param("x", "x", "", id="one letter"),
        pytest.param("NEAR(a b)", "near a, b", "", id="a sign of FTS5 is text"),
        pytest.param("text:care*", "text care", "", id="a column and a star are text"),
        pytest.param("a&b|!c:*", "a b c", "", id="a sign of PostgreSQL is text"),
        pytest.param("'; DROP TABLE x;--", "drop, table, x", "", id="a statement is text"),
    ],
)
def test_what_is_typed_asks_for(typed, wanted, unwanted):
    query = parse_query(typed)
    assert ", ".join(" | ".join(map(" ".join, group)) for group in query.wanted) == wanted
    assert ", ".join(map(" ".join, query.unwanted)) == unwanted


def test_each_database_is_asked_in_its_own_signs():
    query = parse_query('"care leavers" homes OR housing -costs -"at night"')
    assert for_sqlite(query) == (
        '(("care leavers") AND ("homes" OR "housing")) NOT ("costs" OR "at night")'
    )
    assert for_postgresql(query) == (
        "((('care' <-> 'leavers')) & (('homes') | ('housing'))) & !(('costs') | ('at' <-> 'night'))"
    )


def test_ten_thousand_words_are_read():
    assert len(parse_query(" ".join(f"word{n}" for n in range(10_000))).wanted) == 10_000
    assert parse_query('"' * 10_001) == Query()
