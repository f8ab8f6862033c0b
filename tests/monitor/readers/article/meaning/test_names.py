"""Who is named, and what only looks like a council's name."""

import pytest

from monitor.readers.article.meaning.names import namer
from monitor.register import default_register
from tests.support.articles import mentioned, subjects

READER = namer(default_register())


def named(text):
    return [", ".join(naming.authorities) for naming in READER.namings(text) if naming.authorities]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("children's services in Derby were inspected", ["derby"]),
        ("children's services in Derbyshire were inspected", ["derbyshire"]),
        (
            "Nottinghamshire County Council and Nottingham City Council",
            ["nottinghamshire", "nottingham"],
        ),
        ("Leicester and Leicestershire councils", ["leicester", "leicestershire"]),
        (
            "Central Bedfordshire is not Bedford Borough Council",
            ["central-bedfordshire", "bedford"],
        ),
        (
            "Cheshire East and Cheshire West and Chester",
            ["cheshire-east", "cheshire-west-and-chester"],
        ),
        ("the Royal Borough of Kingston upon Thames", ["kingston-upon-thames"]),
        ("Hull City Council's children's services", ["kingston-upon-hull"]),
        ("Kingston upon Hull", ["kingston-upon-hull"]),
        ("Newcastle City Council", ["newcastle-upon-tyne"]),
        ("Newcastle-under-Lyme Borough Council", []),
        ("North East Lincolnshire Council", ["north-east-lincolnshire"]),
        ("North Lincolnshire and Lincolnshire", ["north-lincolnshire", "lincolnshire"]),
        ("City of York Council and North Yorkshire Council", ["york", "north-yorkshire"]),
        ("East Riding of Yorkshire", ["east-riding-of-yorkshire"]),
        ("County Durham's social workers", ["durham"]),
        (
            "Bath & North East Somerset Council, North Somerset and Somerset",
            ["bath-and-north-east-somerset", "north-somerset", "somerset"],
        ),
        ("B&NES is inspected", ["bath-and-north-east-somerset"]),
        ("St. Helens and St Helens", ["st-helens", "st-helens"]),
        ("Stoke-on-Trent City Council", ["stoke-on-trent"]),
        ("Reading Borough Council's social workers", ["reading"]),
        ("the children of families in Reading", ["reading"]),
        ("reading and writing", []),
        ("Reading is good for children", []),
        ("progress in Reading and Writing", []),
        ("Bury Council and the people who bury their dead", ["bury"]),
        ("Bury St Edmunds", []),
        ("the Bury Free Press", []),
        (
            "BCP Council and Bournemouth, Christchurch and Poole",
            ["bournemouth-christchurch-and-poole"] * 2,
        ),
        ("Cumbria County Council", []),
        ("Northamptonshire County Council was split", []),
        ("Dorset County Council before, Dorset Council since", ["dorset"]),
        ("Together for Children took over", ["sunderland"]),
        ("Slough Children First", ["slough"]),
        ("Brighter Futures for Children", ["reading"]),
        ("Sandwell Children's Trust", ["sandwell"]),
        (
            "Achieving for Children",
            ["kingston-upon-thames, richmond-upon-thames, windsor-and-maidenhead"],
        ),
        ("Northamptonshire Children's Trust", ["north-northamptonshire, west-northamptonshire"]),
        # what is no council
        ("Durham University", []),
        ("the University of York", []),
        ("Derby County won at home", []),
        ("Leeds United and Nottingham Forest", []),
        ("the Birmingham Mail and the Manchester Evening News", []),
        ("a hearing at Leeds Crown Court", []),
        ("the Bishop of Durham", []),
        ("Kent Police made arrests", []),
        ("she lives on Kent Road", []),
        ("the inspector, Jane Lincoln, and Peter Kent spoke", []),
        ("Councillor Bradford said", []),
        ("West Kent and east Norfolk", []),
        ("Greater Manchester", []),
        ("he flew to New York", []),
        ("Leeds Bradford Airport", []),
        ("MPs in Westminster", []),
        ("Westminster City Council", ["westminster"]),
        ("Royal Derby Hospital", []),
        ("the London boroughs and the North East", []),
        ("Durham City Council", []),
        ("Derby County Council", []),
    ],
)
def test_names_in_running_text(text, ids):
    assert named(text) == ids


@pytest.mark.parametrize(
    ("title", "paragraphs", "about"),
    [
        ("Hackney children's services rated good by Ofsted", (), {"hackney"}),
        (
            "Council's children's services rated outstanding",
            (
                "Hackney Council's children's services were praised by Ofsted.",
                "Islington is rated good.",
            ),
            {"hackney"},
        ),
        (
            "Ofsted rates two councils' children's services good",
            (
                "Hackney and Islington were each inspected in May.",
                "Camden was rated outstanding last year.",
            ),
            {"hackney", "islington"},
        ),
        (
            "Children's services at Northamptonshire Children's Trust rated good",
            ("West Northamptonshire Council welcomed the Ofsted report.",),
            {"west-northamptonshire"},
        ),
        (
            "Children's services rated outstanding by Ofsted",
            ("Together for Children runs services for Sunderland City Council.",),
            {"sunderland"},
        ),
        (
            "Cumbria County Council's children's services rated requires improvement",
            ("Leaders have learned from Leeds City Council.",),
            set(),
        ),
        (
            "Hull's children's services rated good",
            (
                "Hull City Council, in East Riding of Yorkshire's neighbourhood, was "
                "inspected by Ofsted.",
            ),
            {"kingston-upon-hull"},
        ),
    ],
)
def test_whom_an_article_is_about(title, paragraphs, about):
    assert subjects(title, *paragraphs) == about


def test_those_named_for_comparison_are_mentioned():
    story = (
        "Gateshead children's services rated good by Ofsted",
        "Gateshead joins North Tyneside among the region's best, unlike Durham.",
        "Its director came from Leeds City Council.",
    )
    assert subjects(*story) == {"gateshead"}
    assert mentioned(*story) == {"north-tyneside", "durham", "leeds"}


@pytest.mark.parametrize(
    "leftover",
    [
        (
            "Featured jobs",
            "Devon County Council",
            "Social Worker, Looked After Children",
            "£38,223 to £40,221",
        ),
        (
            "Most popular",
            "Devon's children's services rated inadequate",
            "Coventry finds new director",
        ),
        ("Related articles", "Ofsted rates Devon children's services inadequate."),
        ("Read more: Devon children's services rated inadequate by Ofsted",),
        ("Job of the week", "Social Worker - Devon County Council"),
        ("Sponsored content", "Why Devon's social workers stay."),
    ],
)
def test_what_surrounds_an_article_never_counts(leftover):
    story = (
        "Gateshead children's services rated good by Ofsted",
        "Children's services in Gateshead have been rated good after an inspection in May.",
        "The report praises the council's social workers, who know the children well and "
        "visit often.",
        *leftover,
    )
    assert subjects(*story) == {"gateshead"}
    assert mentioned(*story) == set()
