"""How the sentences read: singular and plural, one and none, rises and falls."""

from dataclasses import replace
from datetime import date

import pytest

from monitor.context import sentences
from monitor.context.words import listed, number
from monitor.model.authority import Authority
from monitor.register import Register
from tests.monitor.context.nation import (
    ILACS,
    SIF,
    england_in_august_2021,
    id_of,
    lines,
    report,
    said,
)

NAMES = ("Bury", "Bolton", "Wigan", "Oldham")
NEIGHBOURS = {"Bury": ("Bolton", "Wigan")}
FOUR = Register(
    Authority(
        id=id_of(name),
        name=name,
        urn=str(80000 + place),
        region="North West",
        neighbours=tuple(id_of(other) for other in NEIGHBOURS.get(name, ())),
    )
    for place, name in enumerate(NAMES)
)
BASIS = "counting each one's latest graded report published by 3 March 2024"


def told(grade, *earlier, framework=ILACS, inspected=None):
    """Give what is said of Bury's report of March 2024 in a world of four authorities."""
    new = report("Bury", grade, "2024-03-03", framework, inspected=inspected)
    histories = {id_of(name): [] for name in NAMES}
    for one in earlier:
        histories[one.authority].append(one)
    return sentences(new, lines(new, histories), histories, register=FOUR, as_of=date(2024, 3, 3))


def starting(told, words):
    return next((sentence for sentence in told if words in sentence), None)


@pytest.mark.parametrize(
    ("grade", "earlier", "expected"),
    [
        pytest.param(
            "O",
            [],
            f"Bury is the only one of 4 authorities judged Outstanding overall, {BASIS}; the only "
            "one counting ILACS reports only. Of the 4, 3 have no ILACS or SIF report in the "
            "histories held.",
            id="the only one",
        ),
        pytest.param(
            "R",
            [report(n, "R", "2022-03-03") for n in NAMES[1:]],
            f"Bury is one of 4 of 4 authorities judged Requires improvement overall, {BASIS}; one "
            "of 4 counting ILACS reports only.",
            id="all of them",
        ),
        pytest.param(
            "leadership=G",
            [report("Wigan", "overall=G leadership=G", "2022-03-03")],
            f"Bury is one of 2 of 4 authorities judged Good for leadership, {BASIS}; one of 2 "
            "counting ILACS reports only. Of the 4, 2 have no ILACS or SIF report in the "
            "histories held.",
            id="without an overall grade it is leadership that is spoken of",
        ),
        pytest.param(
            "O",
            [report("Wigan", "leadership=O", "2026-07-01", inspected=("2023-05-01", "2023-05-05"))],
            f"Bury is the only one of 4 authorities judged Outstanding overall, {BASIS}; the only "
            "one counting ILACS reports only. Of the 4, 3 have no ILACS or SIF report in the "
            "histories held.",
            id="a report not yet published counts as none",
        ),
    ],
)
def test_one_of_so_many(grade, earlier, expected):
    assert starting(told(grade, *earlier), "of 4 authorities judged") == expected


def test_a_sif_report_is_not_one_of_those_counted_by_ilacs_reports():
    sentence = starting(told("G", report("Wigan", "G", "2022-03-03"), framework=SIF), "Bury is")
    assert "one of 2 of 4 authorities" in sentence
    assert "; one counting ILACS reports only." in sentence


def test_authorities_without_an_overall_grade_since_april_2026_are_said_to_have_none():
    new = report("Bury", "G", "2026-05-18", inspected=("2026-03-16", "2026-03-27"))
    brent = report("Wigan", "leadership=G", "2026-06-17", inspected=("2026-04-27", "2026-05-01"))
    histories = {id_of(name): [] for name in NAMES} | {brent.authority: [brent]}
    sentence = sentences(
        new, lines(new, histories), histories, register=FOUR, as_of=date(2026, 6, 17)
    )[0]
    assert sentence.endswith(
        "Of the 4, 2 have no ILACS or SIF report in the histories held and one has no "
        "overall grade in the latest report."
    )


@pytest.mark.parametrize(
    ("earlier", "beginning", "ending"),
    [
        pytest.param(
            [],
            "One of the 4 authorities of the North West is judged Good or Outstanding overall, ",
            "It is the only one of them judged Good overall. Of the 4, 3 have no ILACS or SIF "
            "report in the histories held.",
            id="itself alone",
        ),
        pytest.param(
            [report("Wigan", "G", "2022-03-03"), report("Oldham", "O", "2022-03-03")],
            "3 of the 4 authorities of the North West are judged Good or Outstanding overall, ",
            "Also judged Good overall among them: Wigan. Of the 4, one has no ILACS or SIF report "
            "in the histories held.",
            id="others",
        ),
    ],
)
def test_the_region(earlier, beginning, ending):
    sentence = starting(told("G", *earlier), "authorities of the North West is") or starting(
        told("G", *earlier), "authorities of the North West are"
    )
    assert sentence.startswith(beginning)
    assert sentence.endswith(ending)


@pytest.mark.parametrize(
    ("earlier", "beginning"),
    [
        pytest.param([], "None of the 2 statistical neighbours of Bury is judged", id="none"),
        pytest.param(
            [report("Wigan", "O", "2022-03-03")],
            "One of the 2 statistical neighbours of Bury is judged",
            id="one",
        ),
        pytest.param(
            [report("Wigan", "O", "2022-03-03"), report("Bolton", "G", "2022-03-03")],
            "All of the 2 statistical neighbours of Bury are judged",
            id="both",
        ),
    ],
)
def test_the_neighbours(earlier, beginning):
    assert starting(told("I", *earlier), "statistical neighbours").startswith(beginning)


def rise(name, before, after, year):
    return [
        report(name, before, f"{year - 3}-02-01"),
        report(name, after, f"{year}-02-01"),
    ]


@pytest.mark.parametrize(
    ("grade", "earlier", "expected"),
    [
        pytest.param(
            "O",
            [report("Bury", "I", "2021-02-01")],
            "The first rise from Inadequate straight to Outstanding overall in the histories held "
            "(ILACS reports of 4 authorities since 2020).",
            id="the first rise",
        ),
        pytest.param(
            "R",
            [report("Bury", "G", "2021-02-01")],
            "The first fall from Good to Requires improvement overall in the histories held "
            "(ILACS reports of 4 authorities since 2020).",
            id="the first fall, of one grade",
        ),
        pytest.param(
            "G",
            [report("Bury", "R", "2021-02-01"), *rise("Wigan", "R", "G", 2022)],
            "One other report in the histories held (ILACS reports of 4 authorities since 2018) "
            "rose from Requires improvement to Good overall, published on 1 February 2022 (Wigan).",
            id="one before",
        ),
        pytest.param(
            "I",
            [
                report("Bury", "G", "2021-02-01", SIF),
                *rise("Wigan", "G", "I", 2022),
                *rise("Oldham", "G", "I", 2022),
                *rise("Bolton", "G", "I", 2021),
            ],
            "3 other reports in the histories held (SIF and ILACS reports of 4 authorities since "
            "2017, compared with each other) fell from Good straight to Inadequate overall, the "
            "last of them published on 1 February 2022 (Wigan and Oldham).",
            id="several before, two of them on the last day",
        ),
    ],
)
def test_precedents(grade, earlier, expected):
    found = told(grade, *earlier)
    assert starting(found, "histories held (") == expected


@pytest.mark.parametrize(
    "earlier",
    [
        pytest.param([], id="first report"),
        pytest.param([report("Bury", "G", "2021-02-01")], id="same grade"),
        pytest.param([report("Bury", "-", "2021-02-01")], id="not judged before"),
    ],
)
def test_what_did_not_move_has_no_precedents(earlier):
    assert starting(told("G", *earlier), "histories held (") is None


def test_a_fall_and_its_return_are_not_the_same_move():
    told_now = told("G", report("Bury", "R", "2021-02-01"), *rise("Wigan", "G", "R", 2022))
    assert told_now[0].startswith("The first rise from Requires improvement to Good")


def test_common_moves_come_after_the_places():
    found = told("G", report("Bury", "R", "2021-02-01"), *rise("Wigan", "R", "G", 2022))
    assert "One other report" in found[-2]


def test_the_first_report_of_an_authority_is_called_so():
    assert told("G")[-1] == "The first ILACS or SIF report of Bury in the histories held."


def test_the_time_between_inspections_is_from_last_day_to_last_day():
    before = report("Bury", "G", "2021-02-01", inspected=("2020-12-07", "2020-12-18"))
    found = told("G", before, inspected=("2024-01-08", "2024-01-19"))
    assert found[-1] == (
        "The graded inspection before this one (ILACS) ended on 18 December 2020, 3 years and 1 "
        "month before this one ended."
    )


def test_where_the_days_of_an_inspection_are_not_known_no_time_between_is_told():
    before = replace(report("Bury", "G", "2021-02-01"), windows=())
    assert starting(told("G", before), "before this one") is None


def test_who_made_a_move_last_is_not_told_where_no_publication_is_known():
    undated = [replace(r, published=None) for r in rise("Wigan", "R", "G", 2022)]
    found = told("G", report("Bury", "R", "2021-02-01"), *undated)
    assert found[-2].endswith("rose from Requires improvement to Good overall.")


def test_many_others_are_counted_and_few_are_named():
    found = said(report("Leeds", "G", "2021-08-20"), england_in_august_2021())
    region, neighbours = (starting(found, w) for w in ("and the Humber are", "neighbours"))
    assert region.endswith("Also judged Good overall among them: Doncaster.")
    assert "; 5 counting ILACS reports only. 5 of them are judged Good overall." in neighbours


def test_many_others_of_its_own_region_are_counted_without_itself():
    found = said(report("Durham", "G", "2021-08-20"), england_in_august_2021())
    assert starting(found, "North East are").endswith("4 others are judged Good overall.")


def test_outside_the_north_and_the_midlands_there_is_no_wider_area():
    found = said(report("Kent", "O", "2021-08-20"), england_in_august_2021())
    circles = [sentence for sentence in found if "counting each one's" in sentence]
    assert len(circles) == len(["England", "South East", "neighbours"])


def test_the_midlands_are_a_wider_area_too():
    found = said(report("Derby", "I", "2021-08-20"), england_in_august_2021())
    wide = starting(found, "the Midlands (East Midlands and West Midlands)")
    assert wide.startswith("Derby is one of 2 of the 24 authorities of the Midlands")


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("Leeds", "authorities of Yorkshire and the Humber are"),
        ("Camden", "33 authorities of London are"),
        ("Kent", "19 authorities of the South East are"),
    ],
)
def test_regions_are_named_with_an_article_where_english_has_one(name, region):
    found = said(report(name, "G", "2021-08-20"), england_in_august_2021())
    assert starting(found, region)


def test_a_report_that_was_not_judged_has_no_place_among_others():
    assert told("-") == ("The first ILACS or SIF report of Bury in the histories held.",)


@pytest.mark.parametrize(
    ("count", "word"), [(0, "none"), (1, "one"), (2, "2"), (153, "153")], ids=str
)
def test_numbers(count, word):
    assert number(count) == word


@pytest.mark.parametrize(
    ("names", "words"),
    [(["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
    ids=["one", "two", "three"],
)
def test_lists(names, words):
    assert listed(names) == words
