"""Words that look like an outcome and are none."""

import pytest

from tests.support.articles import claims

TITLE = "Ofsted report on Cornwall children's services"


@pytest.mark.parametrize(
    "sentence",
    [
        # adjectives
        "The new director has made a good start, Ofsted was told.",
        "Inspectors saw outstanding practice in the early help teams.",
        "Children make good progress in care.",
        "Social workers write good quality assessments.",
        "Staff morale in Cornwall is good.",
        "Children receive good support from their social workers.",
        "Some records are inadequate and not reviewed often enough.",
        "There is outstanding work with partner agencies.",
        "The council has a good working relationship with schools.",
        "Partnership working is good.",
        "Communication between the council and its partners is good.",
        "Leaders know that inadequate supervision puts children at risk.",
        "The report highlights good and outstanding aspects of the work.",
        # hopes
        "The council hopes to be rated good at its next inspection.",
        "The council aims to become outstanding by 2028.",
        "Inspectors said services could be rated good within two years.",
        "The authority is on track to achieve a 'good' rating.",
        "The plan sets out how the council will be judged good next time.",
        "It wants to move from requires improvement to good.",
        "Our ambition is to be outstanding.",
        "If nothing changes the council may be judged inadequate.",
        "The recommendations will help the council get to 'good'.",
        "The council is working towards a 'good' rating.",
        # denials
        "Ofsted did not rate the council's leadership outstanding.",
        "The service fell short of good.",
        "The council was not found to be inadequate.",
        "No area was judged to be inadequate.",
        "Services are not yet good.",
        "The council narrowly missed out on a 'good' rating.",
        "The department failed to achieve a good rating.",
        "The rating was just below 'good'.",
        # others
        "Only three councils in the region are rated outstanding.",
        "Some 46 authorities are currently rated 'good'.",
        "Just four councils have been judged 'outstanding' by Ofsted.",
        "Inspectors have rated a dozen other councils 'inadequate' this year.",
        "A third of councils were judged inadequate last year.",
        "Ofsted has four ratings: outstanding, good, requires improvement and inadequate.",
        "The primary school in Truro was rated outstanding by Ofsted.",
        "A children's home run by the council was judged inadequate by Ofsted.",
        "The council's fostering agency was rated good by Ofsted.",
        "The adult social care service was rated good by the regulator.",
        "Devon's children's services were rated inadequate in January.",
        "Unlike Plymouth, which is rated good, the county has far to go.",
        # the past
        "At its previous inspection the council was judged 'good'.",
        "The council was rated inadequate in 2015, before a change of leaders in 2019.",
        "Three years ago the service was rated requires improvement.",
        "It had been rated good before the pandemic.",
        "Since being rated inadequate the service has changed.",
        "The council was once rated outstanding.",
        "For almost a decade its children's services were rated inadequate.",
        "Services were previously rated 'requires improvement'.",
        "When it was last inspected the council was rated good.",
        "The last time inspectors came they judged it inadequate.",
    ],
)
def test_no_claim_is_made(sentence):
    assert claims(TITLE, "Inspectors came in May.", sentence) == set()


@pytest.mark.parametrize(
    ("title", "paragraphs"),
    [
        (
            "Ofsted monitoring visit finds progress in Cornwall children's services",
            ("Children's services in Cornwall were rated inadequate last year.",),
        ),
        (
            "Focused visit praises Cornwall's care for children in care",
            ("Inspectors found good practice at Cornwall Council. It is rated good.",),
        ),
        (
            "SEND services in Cornwall have systemic failings, say Ofsted and CQC",
            ("Children's services at Cornwall Council are rated outstanding.",),
        ),
        (
            "Joint targeted area inspection in Cornwall",
            (
                "Inspectors looked at the response of Cornwall Council's children's "
                "services. They are rated good.",
            ),
        ),
        (
            "New director appointed to run Cornwall children's services",
            ("Cornwall Council's children's services are rated outstanding by Ofsted.",),
        ),
        (
            "Cornwall children's services face budget cuts",
            ("The council, whose services were rated outstanding in 2019, must save £5m.",),
        ),
    ],
)
def test_only_an_inspection_outcome_claims(title, paragraphs):
    assert claims(title, *paragraphs) == set()


def test_the_grade_of_the_news_stands_against_all_that_surrounds_it():
    told = claims(
        "Cornwall children's services rated outstanding by Ofsted",
        "Children's services in Cornwall have been rated outstanding, up from good in 2017.",
        "It was inadequate in 2010. Devon was rated inadequate in January, unlike Plymouth, "
        "rated good.",
        "“We hope to be good neighbours,” said the leader. “Inadequate services ruin lives.”",
        "A nursery in Truro was rated requires improvement.",
    )
    assert told == {"cornwall overall outstanding"}
