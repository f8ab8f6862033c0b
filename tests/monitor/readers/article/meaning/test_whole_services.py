"""Headlines and first sentences that tell the grade of the services as a whole."""

from datetime import date

import pytest

from tests.support.articles import claims, subjects

DAY = date(2024, 6, 1)


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (
            (
                "Ofsted delivers damning verdict on Slough children's services",
                (
                    "Slough Borough Council's children's services have been found to be "
                    "inadequate for the second time."
                ),
            ),
            {"slough overall inadequate"},
        ),
        (
            (
                "Slough's children's services 'failing' says Ofsted",
                (
                    "Inspectors gave the department the worst possible grade - inadequate - after"
                    " a visit in May."
                ),
            ),
            {"slough overall inadequate"},
        ),
        (
            (
                "Ofsted praise for Slough",
                (
                    "Children's services in Slough have been praised by Ofsted and are now rated "
                    "as good."
                ),
            ),
            {"slough overall good"},
        ),
        (
            (
                "Good rating for Slough's services for children and families",
                "The council said it was delighted.",
            ),
            {"slough overall good"},
        ),
        (
            (
                "Slough Council's children's services achieve 'Good' Ofsted judgement",
                "A report published today...",
            ),
            {"slough overall good"},
        ),
        (
            (
                "Slough children's trust 'requires improvement'",
                "Slough Children First has been told it requires improvement by Ofsted.",
            ),
            {"slough overall requires_improvement"},
        ),
        (
            (
                "Devon: Children's services still inadequate",
                (
                    "Ofsted has found that Devon County Council's children's services remain "
                    "inadequate, five years after they were first given the rating."
                ),
            ),
            {"devon overall inadequate"},
        ),
        (
            (
                "Devon children's services no longer inadequate",
                (
                    "Devon County Council's children's services have come out of 'inadequate' and"
                    " are now rated 'requires improvement'."
                ),
            ),
            {"devon overall requires_improvement"},
        ),
        (
            (
                "Improvement at Devon",
                (
                    "Ofsted has upgraded its assessment of Devon's children's services, which now"
                    " 'require improvement to be good'."
                ),
            ),
            {"devon overall requires_improvement"},
        ),
        (
            (
                "Devon wins outstanding rating",
                (
                    "Devon County Council has joined the small group of councils whose children's"
                    " services are rated outstanding."
                ),
            ),
            {"devon overall outstanding"},
        ),
        (
            (
                "Council hails 'fantastic' Ofsted report",
                (
                    "Cumberland Council's children's social care has been given a clean bill of "
                    "health, with Ofsted describing services as good."
                ),
            ),
            {"cumberland overall good"},
        ),
        (
            (
                "Cumberland Council: first Ofsted inspection",
                (
                    "In its first inspection since the authority was created, Cumberland's "
                    "children's services were graded requires improvement."
                ),
            ),
            {"cumberland overall requires_improvement"},
        ),
        (
            (
                "Ofsted judges Hampshire 'Outstanding' again",
                (
                    "For the third time running Hampshire County Council has secured the highest "
                    "accolade for its children's services."
                ),
            ),
            {"hampshire overall outstanding"},
        ),
        (
            (
                "Telford & Wrekin children's services are Outstanding",
                (
                    "Telford & Wrekin Council's children's services have retained their "
                    "Outstanding rating following an Ofsted inspection."
                ),
            ),
            {"telford-and-wrekin overall outstanding"},
        ),
        (
            (
                "Bristol City Council responds to Ofsted report",
                (
                    "Bristol City Council's children's services have been judged as requires "
                    "improvement to be good."
                ),
                "The council was rated the same in 2018.",
            ),
            {"bristol overall requires_improvement"},
        ),
        (
            (
                "'We must do better': Bristol children's services",
                (
                    "Ofsted's latest inspection has left Bristol's children's services with a "
                    "'requires improvement' rating."
                ),
            ),
            {"bristol overall requires_improvement"},
        ),
        (
            (
                "Ofsted gives Bristol's children's services thumbs up",
                "Inspectors said Bristol's children's services were 'good' overall.",
            ),
            {"bristol overall good"},
        ),
        (
            (
                "Bristol's services for vulnerable children rated good",
                "The overall effectiveness of the service was judged good by inspectors.",
            ),
            {"bristol overall good"},
        ),
        (
            (
                "Gateshead: Inspectors impressed",
                (
                    "Ofsted inspectors have been impressed by Gateshead Council's children's "
                    "services, awarding them 'outstanding'."
                ),
            ),
            {"gateshead overall outstanding"},
        ),
        (
            (
                "Ofsted awards Gateshead top marks",
                (
                    "Gateshead Council has been awarded the highest possible rating for its "
                    "children's services."
                ),
            ),
            {"gateshead overall outstanding"},
        ),
        (
            (
                "Success for Gateshead children's services",
                "Following its recent inspection, Gateshead has moved up a grade to 'good'.",
            ),
            {"gateshead overall good"},
        ),
        (
            (
                "A council has been told to improve",
                (
                    "Liverpool City Council's children's services were branded inadequate in a "
                    "report which found children were left at risk."
                ),
            ),
            {"liverpool overall inadequate"},
        ),
        (
            (
                "Ofsted inspection of Liverpool's services for children",
                (
                    "The inspection report, published on Monday, concludes that overall "
                    "effectiveness is 'inadequate'."
                ),
            ),
            {"liverpool overall inadequate"},
        ),
        (
            (
                "Liverpool: Ofsted 'inadequate' rating 'no surprise'",
                "Liverpool's children's services have been downgraded to inadequate.",
            ),
            {"liverpool overall inadequate"},
        ),
        (
            (
                "Lambeth and Southwark children's services both rated good",
                "Ofsted has rated both boroughs' services good.",
            ),
            {"lambeth overall good", "southwark overall good"},
        ),
        (
            (
                "Ofsted results for south London",
                "Ofsted has rated Lambeth's children's services good and Southwark's outstanding.",
            ),
            {"lambeth overall good", "southwark overall outstanding"},
        ),
        (
            (
                "Ofsted results for south London",
                "Lambeth was judged good for its children's services and Southwark outstanding.",
            ),
            {"lambeth overall good", "southwark overall outstanding"},
        ),
    ],
)
def test_the_whole_is_graded(story, expected):
    assert claims(*story, published=DAY) == expected
    assert subjects(*story) == {claim.split()[0] for claim in expected}
