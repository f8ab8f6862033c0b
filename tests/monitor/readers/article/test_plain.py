"""Articles saved as text: the title found, the labels above and the adverts below left out."""

from datetime import date

import pytest

from monitor.readers.article.page import read_page

PROSE = [f"This is whole sentence number {n} of what the inspectors wrote." for n in range(6)]


def read(*lines: str):
    return read_page("\n\n".join(lines).encode())


@pytest.mark.parametrize(
    "lines",
    [
        ("Kent rated good", *PROSE),
        ("# Kent rated good", *PROSE),
        ("**Kent rated good**", *PROSE),
        ("Title: Kent rated good", *PROSE),
        ("top of page", "All features", "Kent rated good", PROSE[0], "Kent rated good", *PROSE[1:]),
        ("Latest Sector News", "Kent rated good", *PROSE),
        ("Headline: Kent rated good", "Text: " + PROSE[0], *PROSE[1:]),
    ],
)
def test_the_title_is_told_from_labels_and_text(lines):
    article = read(*lines)
    assert (article.title, article.paragraphs) == ("Kent rated good", tuple(PROSE))


def test_what_was_noted_above_the_text_is_taken_in():
    article = read(
        "Title: Kent rated good",
        "URL: https://kent.example/n?utm_source=x",
        "Source: Kent Courier",
        "Date: 11 March 2025",
        PROSE[0],
    )
    assert (article.url, article.site) == ("https://kent.example/n", "Kent Courier")
    assert (article.published, article.paragraphs) == (date(2025, 3, 11), (PROSE[0],))


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("Kent rated good", "Inspectors say that the county's services are better than they were"),
        ("Ofsted 2019", "Ofsted has published what its inspectors saw in Kent in the spring."),
        ("Kent's services failing. Why did it take an inspection?", "A comment by our editor"),
        ("Permanent social work at Kent Council", "Why choose a role in a service that is good?"),
    ],
)
def test_the_title_is_the_first_line_and_not_the_longest(title, below):
    article = read(title, below, *PROSE)
    assert (article.title, article.paragraphs) == (title, (below, *PROSE))


def test_a_line_with_nothing_but_a_date_is_the_day():
    article = read(
        "Kent rated good by inspectors of Ofsted, its council says", "date 2024-07-23", *PROSE
    )
    assert (article.published, article.paragraphs) == (date(2024, 7, 23), tuple(PROSE))


def test_a_short_sentence_at_the_end_is_no_advert():
    assert read("Kent rated good", *PROSE, "March 2021: a damning judgment.").paragraphs[-1] == (
        "March 2021: a damning judgment."
    )


def test_a_single_paragraph_has_its_first_sentence_for_a_title():
    article = read("Kent's services are rated good. They were inadequate before.")
    assert article.title == "Kent's services are rated good."
    assert article.paragraphs == ("Kent's services are rated good. They were inadequate before.",)


def test_the_council_whose_name_stands_above_the_title_is_not_lost():
    assert read("Kent County Council", "Inspection of services for children", *PROSE).paragraphs[
        0
    ] == ("Kent County Council")


def test_short_lines_below_the_last_sentence_are_adverts():
    adverts = ("Devon County Council", "Social worker", "£40,000", "Job of the week", "Kent again")
    assert read("Kent rated good", *PROSE, *adverts).paragraphs == tuple(PROSE)


def test_but_a_list_of_judgements_is_none():
    graded = ("Leadership: good", "Care leavers – requires improvement to be good")
    table = ("Judgement | Grade |", "| --- | --- |", "| Overall effectiveness | Good |")
    read_of = read("Kent rated good", *PROSE, *table, *(f"- {line}" for line in graded)).paragraphs
    assert read_of == (*PROSE, "Overall effectiveness | Good", *graded)


def test_nothing_is_cut_from_a_short_text():
    lines = ("Kent rated good", PROSE[0], "Outstanding for care leavers", "Good for all others")
    assert read(*lines).paragraphs == lines[1:]


def test_a_paragraph_that_was_broken_for_its_width_is_whole_again():
    wrapped = (
        "The inspectors of Ofsted said that the services of Kent were\ngood in all four areas."
    )
    assert read("Kent rated good", wrapped).paragraphs == (wrapped.replace("\n", " "),)
