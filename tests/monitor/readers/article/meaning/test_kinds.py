"""What an article is about, and what it reports."""

import pytest

from tests.support.articles import meaning


@pytest.mark.parametrize(
    ("title", "paragraphs"),
    [
        (
            "Bolton primary school rated outstanding by Ofsted",
            ("Pupils at the school behave well.",),
        ),
        ("Nursery in Kent rated inadequate", ("Ofsted inspectors visited the nursery in May.",)),
        (
            "Children's home in Leeds judged inadequate by Ofsted",
            ("The home looks after four children.",),
        ),
        (
            "Fostering agency in Derby rated outstanding",
            ("Ofsted praised the agency's foster carers.",),
        ),
        ("Academy trust in Hull requires improvement", ("Ofsted said pupils deserve better.",)),
        ("Bury College rated good by Ofsted", ("Students at the college do well.",)),
        (
            "Kent adult social care rated good by CQC",
            ("The Care Quality Commission inspected Kent County Council.",),
        ),
        ("Essex hospital rated inadequate", ("The Care Quality Commission visited the hospital.",)),
        ("Childminder in Dudley rated outstanding by Ofsted", ("She looks after six children.",)),
        ("Holiday club in Wigan rated good", ("Ofsted visited the holiday club in August.",)),
        ("Leeds United lose at home", ("Leeds have an outstanding defender and a good keeper.",)),
        (
            "Social worker, Devon County Council",
            ("Salary: £38,000 to £42,000.", "Apply now: closing date 3 May."),
        ),
        ("Prison in Durham rated inadequate", ("Inspectors found drugs in the prison.",)),
        ("Council tax to rise in Barnet", ("The council agreed its budget on Monday.",)),
        ("", ()),
    ],
)
def test_what_is_not_about_childrens_services(title, paragraphs):
    read = meaning(title, *paragraphs)
    assert not read.about_childrens_services
    assert read.claims == ()
    assert all(named.role == "mentioned" for named in read.authorities)


@pytest.mark.parametrize(
    ("title", "paragraphs", "kind"),
    [
        ("Wirral children's services rated good by Ofsted", (), "inspection_outcome"),
        (
            "Ofsted report on Wirral published",
            (
                "Following an inspection in May, Ofsted says Wirral's children's services "
                "have improved.",
            ),
            "inspection_outcome",
        ),
        (
            "Third monitoring visit to Wirral children's services",
            ("Ofsted saw progress.",),
            "monitoring_visit",
        ),
        (
            "'Steady progress' in Wirral children's services",
            (
                "Ofsted inspectors have made a second monitoring visit to Wirral Council "
                "since it was judged inadequate in 2016.",
            ),
            "monitoring_visit",
        ),
        (
            "Ofsted focused visit praises Wirral's front door",
            ("Social workers at Wirral Council do well.",),
            "focused_visit",
        ),
        (
            "Wirral Council praised for its support for care leavers",
            ("The letter follows a focused visit by Ofsted in June.",),
            "focused_visit",
        ),
        (
            "Wirral SEND inspection finds systemic failings",
            ("Ofsted and the CQC inspected Wirral.",),
            "area_send",
        ),
        (
            "Failings in Wirral's support for children with special educational needs, say "
            "inspectors",
            ("The local area partnership must act, Ofsted and the Care Quality Commission said.",),
            "area_send",
        ),
        (
            "JTAI finds strengths in Wirral",
            ("Police and social workers protect children well.",),
            "jtai",
        ),
        (
            "Inspectors look at how Wirral responds to children at risk",
            (
                "A joint targeted area inspection of Wirral's children's services took place "
                "in March.",
            ),
            "jtai",
        ),
        (
            "New director for Wirral children's services",
            ("Wirral Council has appointed a director.",),
            "other",
        ),
        (
            "Wirral children's services overspend by £5m",
            ("Wirral Council's budget is under strain.",),
            "other",
        ),
        (
            "Improvement notice for Wirral children's services",
            ("The government issued the notice to Wirral Council.",),
            "other",
        ),
    ],
)
def test_what_an_article_reports(title, paragraphs, kind):
    read = meaning(title, *paragraphs)
    assert read.about_childrens_services
    assert read.kind == kind


def test_a_new_grade_outweighs_the_visits_that_led_to_it():
    read = meaning(
        "Wirral children's services rated good by Ofsted",
        "After six monitoring visits, Ofsted has rated Wirral's children's services good.",
    )
    assert read.kind == "inspection_outcome"
