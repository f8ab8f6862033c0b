"""The lead inspector in every form in which reports print one."""

import pytest

from monitor.readers.report.inspector import lead_inspector


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Lead inspector: Lisa Walsh, His Majesty’s Inspector\nJudgement Grade", "Lisa Walsh"),
        ("Lead inspector: Dominic Stevens\nHer Majesty’s Inspector\nJudgement", "Dominic Stevens"),
        ("Lead inspector: Mandy Nightingale HMI\nJudgement", "Mandy Nightingale"),
        ("Lead inspector: Fiona J Millns\nTeam inspectors: A B", "Fiona J Millns"),
        ("Lead inspector: Brenda McLaughlin, SHMI\nJudgement", "Brenda McLaughlin"),
        ("Lead inspector: Mrs Ann O’Neill HMI\nTeam", "Ann O’Neill"),
        ("Lead inspector: Anna-Marie de Lima, Ofsted Inspector\nTeam", "Anna-Marie de Lima"),
        ("Lead inspector Jo Bell (HMI)\nTeam", "Jo Bell"),
        ("Lead inspector:\nLorna Schlechte, HMI\nDeputy", "Lorna Schlechte"),
        ("Reporting inspector Gary Lamb HMI\nAge group: All", "Gary Lamb"),
        (
            "Lead inspectors: Jan Edwards HMI and Nick Stacey HMI\nTeam",
            "Jan Edwards and Nick Stacey",
        ),
        (
            "Lead inspectors: Jan Edwards, Her Majesty’s Inspector, and\nNick Stacey, HMI\nTeam",
            "Jan Edwards and Nick Stacey",
        ),
    ],
)
def test_names(printed, expected):
    assert lead_inspector([printed], cover=0) == expected


def test_the_deputy_does_not_lead():
    assert lead_inspector(["Deputy lead inspector: Tara Geere\nTeam inspectors: A B"], 0) is None


def test_the_cover_goes_before_the_last_pages():
    pages = ["Lead inspector: One Person\nx", "text", "Lead inspector: Another Person\nx"]
    assert lead_inspector(pages, cover=0) == "One Person"
    assert lead_inspector(["cover", *pages[1:]], cover=0) == "Another Person"


@pytest.mark.parametrize("printed", ["Lead inspector:\nJudgement Grade", "The lead inspector met"])
def test_what_is_no_name_is_not_taken_for_one(printed):
    assert lead_inspector([printed], cover=0) is None
