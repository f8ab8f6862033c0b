"""Covers of every framework: kind, framework, name, days."""

import pytest

from monitor.readers.report.cover import covers_in

ILACS_2018 = (
    "1\n{}\nInspection of children’s social care services\nInspection dates: 1 to 5 July 2019"
)
ILACS_2022 = (
    "Inspection of {} local\nauthority children’s services\nInspection dates: 1 to 5 July 2024"
)
SIF = (
    "1\n{}\nInspection of services for children in need of help and\nprotection, children looked "
    "after and care leavers\nand\nReview of the effectiveness of the Local Safeguarding Children\n"
    "Board1\nInspection date: 6 July 2015 – 30 July 2015\nReport published: 19 October 2015"
)
AGAIN = SIF.replace("Inspection of", "Re-inspection of")
LAC = (
    "Inspection of looked after children\nservices\n{}\nInspection dates: 8 – 12 July 2013\n"
    "Published: 16 August 2013"
)
BOARD = (
    "1\n{}\nReview of the effectiveness of the Local Safeguarding Children\nBoard\n"
    "Inspection date: 15 June 2015 – 17 June 2015\nReport published: 3 August 2015"
)


def told(text):
    (cover,) = covers_in([text])
    again = " again" if cover.reinspection else ""
    return f"{cover.framework.value} {cover.kind.value}{again}: {cover.name}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ILACS_2018.format("Sunderland City Council"), "ilacs inspection: Sunderland City Council"),
        (ILACS_2022.format("Cumberland"), "ilacs inspection: Cumberland"),
        (
            ILACS_2022.format("the Royal Borough of Greenwich"),
            "ilacs inspection: Royal Borough of Greenwich",
        ),
        (
            ILACS_2022.format("Halton").replace("’", "'"),
            "ilacs inspection: Halton",
        ),
        (
            "Inspection of children’s social care services\nHalton\nInspection dates: 1 July 2019",
            "ilacs inspection: Halton",
        ),
        (
            "Ofsted\nraising standards, improving lives\n" + ILACS_2022.format("Hull"),
            "ilacs inspection: Hull",
        ),
        (SIF.format("Norfolk County Council"), "sif inspection: Norfolk County Council"),
        (AGAIN.format("Surrey County Council"), "sif inspection again: Surrey County Council"),
        (LAC.format("Kent County Council"), "lac_2013 inspection: Kent County Council"),
        (
            BOARD.format("Surrey Safeguarding Children Board"),
            "sif lscb_review: Surrey Safeguarding Children Board",
        ),
        (
            "Inspection of local authority arrangements for the protection of children\nBury\n"
            "Inspection dates: 3 – 12 July 2012",
            "protection_2012 inspection: Bury",
        ),
        (
            "Inspection dates: 1 to 5 July 2024\nInspection of Halton local authority children’s "
            "services\nLead inspector: A B\nJudgement Grade",
            "ilacs inspection: Halton",
        ),
        (
            "Inspection of Halton local authority children’s services\n1 to 5 July 2024\n"
            "Judgement Grade",
            "ilacs inspection: Halton",
        ),
    ],
)
def test_covers(text, expected):
    assert told(text) == expected


def test_the_day_of_publication_is_read_where_it_is_printed():
    sif, ilacs = (covers_in([text])[0] for text in (SIF.format("A"), ILACS_2018.format("A")))
    assert str(sif.published) == "2015-10-19"
    assert ilacs.published is None


@pytest.mark.parametrize(
    "text",
    [
        "Dear Director\nThis letter is in line with the inspection of local authority children’s "
        "services (ILACS) framework. Inspection dates: 1 July 2019",
        "Area SEND inspection of Suffolk Local Area Partnership\nInspection dates: 1 July 2023",
        "Inspection of Halton local authority children’s services\n1 to 5 July 2024 2\nand so on",
    ],
)
def test_letters_and_running_headers_are_no_covers(text):
    assert covers_in([text]) == []
