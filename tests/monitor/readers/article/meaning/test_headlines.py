"""The grade of the whole service, as headlines and first sentences give it."""

import pytest

from tests.support.articles import claims


@pytest.mark.parametrize(
    ("title", "claim"),
    [
        ("Kent children's services rated 'good' by Ofsted", "kent overall good"),
        ("Ofsted rates Kent children's services good", "kent overall good"),
        (
            "Ofsted rates Leeds City Council's children's services outstanding",
            "leeds overall outstanding",
        ),
        ("'Good' Ofsted rating for Bolton children's services", "bolton overall good"),
        ("Good Ofsted rating for Bolton Council's children's services", "bolton overall good"),
        ("Bolton children's services celebrate 'Good' Ofsted", "bolton overall good"),
        (
            "Wigan Council's Children's Services Judged Outstanding By Ofsted",
            "wigan overall outstanding",
        ),
        ("WALSALL CHILDREN'S SERVICES RATED INADEQUATE BY OFSTED", "walsall overall inadequate"),
        ("Ofsted brands Walsall children's services 'inadequate'", "walsall overall inadequate"),
        (
            "Walsall children's services branded “inadequate” by inspectors",
            "walsall overall inadequate",
        ),
        (
            "Inspectors judge Medway Council's children's services to be inadequate",
            "medway overall inadequate",
        ),
        (
            "Children's services in Suffolk deemed inadequate by Ofsted",
            "suffolk overall inadequate",
        ),
        (
            "Suffolk's children's services graded ‘requires improvement’",
            "suffolk overall requires_improvement",
        ),
        (
            "Ofsted says Suffolk children's services require improvement",
            "suffolk overall requires_improvement",
        ),
        (
            "Children's services in Derby 'require improvement to be good'",
            "derby overall requires_improvement",
        ),
        (
            "Plymouth children's services hailed 'outstanding' by Ofsted",
            "plymouth overall outstanding",
        ),
        (
            "Plymouth children's services praised as 'outstanding' by inspectors",
            "plymouth overall outstanding",
        ),
        ("Rutland Council gets 'good' Ofsted for children's services", "rutland overall good"),
        (
            "Rutland awarded 'outstanding' rating for its children's services",
            "rutland overall outstanding",
        ),
        (
            "Rutland County Council children's services achieve Outstanding Ofsted rating",
            "rutland overall outstanding",
        ),
        ("Ofsted: children's services in Torbay 'good'", "torbay overall good"),
        ("Torbay children's services are now officially 'good'", "torbay overall good"),
        (
            "Children's social care in Dudley found to be inadequate by Ofsted",
            "dudley overall inadequate",
        ),
        (
            "Dudley's children's services given 'inadequate' rating by watchdog",
            "dudley overall inadequate",
        ),
        (
            "Dudley council handed 'inadequate' grade for children's services",
            "dudley overall inadequate",
        ),
        ("Ofsted finds Knowsley's children's services 'good'", "knowsley overall good"),
        ("Knowsley children's services upgraded to good", "knowsley overall good"),
        (
            "Knowsley children's services downgraded to inadequate by Ofsted",
            "knowsley overall inadequate",
        ),
        ("Sefton's children's services slump to 'inadequate'", "sefton overall inadequate"),
        (
            "Sefton children's services move up two grades to good, says Ofsted",
            "sefton overall good",
        ),
        ("Halton children's services jump from inadequate to good", "halton overall good"),
        (
            "Camden retains 'outstanding' rating for children's services",
            "camden overall outstanding",
        ),
        (
            "Camden's children's services remain outstanding, Ofsted finds",
            "camden overall outstanding",
        ),
        (
            "Children's services in Camden still 'requires improvement'",
            "camden overall requires_improvement",
        ),
        ("Children's services in Camden rated good for the first time", "camden overall good"),
        (
            "Kirklees children's services make the leap from 'inadequate' to 'good'",
            "kirklees overall good",
        ),
        (
            "From inadequate to outstanding: how Kirklees children's services did it, by Ofsted",
            "kirklees overall outstanding",
        ),
        ("Oldham wins top marks from Ofsted for children's services", "oldham overall outstanding"),
        (
            "Oldham children's services given lowest possible rating by Ofsted",
            "oldham overall inadequate",
        ),
        ("Ofsted verdict on Oldham children's services: inadequate", "oldham overall inadequate"),
        ("Oldham's children's services: Ofsted rating is 'good'", "oldham overall good"),
        (
            "Together for Children rated outstanding by Ofsted for children's services",
            "sunderland overall outstanding",
        ),
        ("Birmingham Children's Trust rated 'good' by Ofsted", "birmingham overall good"),
        (
            "Birmingham children's services no longer inadequate, says Ofsted",
            "birmingham overall None",
        ),
    ],
)
def test_a_headline_alone_claims(title, claim):
    assert claims(title) == {claim}


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("Ofsted has rated the county council's children's services as good.", "good"),
        ("Inspectors have judged the local authority to be inadequate overall.", "inadequate"),
        (
            "Ofsted concluded that services 'require improvement to be good'.",
            "requires_improvement",
        ),
        ("The council has been given an overall rating of 'good' by the watchdog.", "good"),
        (
            "The inspection resulted in an overall judgement of 'Requires Improvement'.",
            "requires_improvement",
        ),
        (
            "Its children's services have been upgraded from 'requires improvement' to 'good'.",
            "good",
        ),
        (
            "The department slipped from good to requires improvement, Ofsted said.",
            "requires_improvement",
        ),
        (
            "The council's children's services were found to be 'inadequate' on all counts.",
            "inadequate",
        ),
        ("Overall effectiveness was judged to be outstanding by Ofsted.", "outstanding"),
        ("The overall effectiveness of the service is good, the Ofsted report says.", "good"),
        ("Children's services in the county are outstanding, according to Ofsted.", "outstanding"),
        (
            "It is one of the few councils to be rated, but Ofsted has handed it an "
            "'inadequate' verdict.",
            "inadequate",
        ),
        ("The council has kept its 'good' rating following a visit by Ofsted.", "good"),
        (
            "Ofsted gave the authority's children's services a ‘requires improvement’ grade.",
            "requires_improvement",
        ),
        (
            "The service has gone from inadequate to good in under three years, Ofsted found.",
            "good",
        ),
        (
            "Ofsted inspectors ruled the council's children's services were 'inadequate'.",
            "inadequate",
        ),
        ("The watchdog has lifted the council's rating for children's services to good.", "good"),
        ("The judgement of 'inadequate' follows an inspection in May by Ofsted.", "inadequate"),
    ],
)
def test_a_first_sentence_claims_the_whole(sentence, grade):
    told = claims("Ofsted report on Norfolk children's services published", sentence)
    assert told == {f"norfolk overall {grade}"}
