"""The many ways of saying which area, or the whole, has which grade."""

from datetime import date

import pytest

from tests.support.articles import claims

DAY = date(2024, 5, 1)
TITLE = "Ofsted publishes report on Essex children's services"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Two areas need improvement, including help and protection and children in care.",
            {"help_protection requires_improvement", "in_care requires_improvement"},
        ),
        (
            "Two areas require improvement: help and protection and children in care.",
            {"help_protection requires_improvement", "in_care requires_improvement"},
        ),
        (
            "Two areas, leadership and children in care, require improvement.",
            {"in_care requires_improvement", "leadership requires_improvement"},
        ),
        (
            (
                "The areas found to require improvement include leadership and the experiences "
                "and progress of care leavers."
            ),
            {"care_leavers requires_improvement", "leadership requires_improvement"},
        ),
        (
            "The council was not good for care leavers, which requires improvement.",
            {"care_leavers requires_improvement"},
        ),
        (
            (
                "Everything was rated good except services for care leavers, which require "
                "improvement."
            ),
            {"care_leavers requires_improvement"},
        ),
        (
            "Leadership and help and protection were rated good and outstanding respectively.",
            {"help_protection outstanding", "leadership good"},
        ),
        (
            (
                "Leadership and care leavers received good and requires improvement ratings "
                "respectively."
            ),
            {"care_leavers requires_improvement", "leadership good"},
        ),
        (
            (
                "Services for children in care and care leavers were graded 'good' and "
                "'outstanding' respectively."
            ),
            {"care_leavers outstanding", "in_care good"},
        ),
        (
            "Overall effectiveness was rated good, and leadership received the same grade.",
            {"leadership good", "overall good"},
        ),
        (
            "Overall effectiveness was judged 'good', as was leadership.",
            {"leadership good", "overall good"},
        ),
        (
            "Leadership was rated outstanding, as were services for care leavers.",
            {"care_leavers outstanding", "leadership outstanding"},
        ),
        (
            "Essex children's services have been rated good in all but one area.",
            {"overall good"},
        ),
        (
            "The council's children's services have earned a verdict of inadequate from Ofsted.",
            {"overall inadequate"},
        ),
        (
            "Essex children's services has been handed an Ofsted 'Good'.",
            {"overall good"},
        ),
        (
            (
                "Essex County Council has received an overall judgement of 'requires improvement "
                "to be good'."
            ),
            {"overall requires_improvement"},
        ),
        (
            "An overall judgement of good was made for Essex children's services.",
            {"overall good"},
        ),
        (
            (
                "Ofsted has published its report, with a judgement of good for the overall "
                "effectiveness of services."
            ),
            {"overall good"},
        ),
        (
            "Essex has been judged to be 'good' by Ofsted in the way it runs children's services.",
            {"overall good"},
        ),
        (
            "The judgement for children in care was outstanding and for care leavers it was good.",
            {"care_leavers good", "in_care outstanding"},
        ),
        (
            "With good for leadership and outstanding for care leavers, the report was welcomed.",
            {"care_leavers outstanding", "leadership good"},
        ),
        (
            "Care leavers' services were the only area to be rated inadequate.",
            {"care_leavers inadequate"},
        ),
        (
            "The only area rated inadequate was help and protection.",
            {"help_protection inadequate"},
        ),
        (
            "The one area to require improvement is support for care leavers.",
            {"care_leavers requires_improvement"},
        ),
        (
            "The exception was care leavers, where the service was rated outstanding.",
            {"care_leavers outstanding"},
        ),
        (
            "Care leavers was the area in which the council was judged outstanding.",
            {"care_leavers outstanding"},
        ),
        (
            "Leadership was the strongest area, with a rating of outstanding.",
            {"leadership outstanding"},
        ),
        (
            "The highest grade of outstanding was awarded for leadership.",
            {"leadership outstanding"},
        ),
        (
            (
                "The council's leaders were rated outstanding for their impact on social work "
                "practice."
            ),
            {"leadership outstanding"},
        ),
        (
            "Inspectors rated how well children are helped and protected as good.",
            {"help_protection good"},
        ),
        (
            "How the council helps and protects children was graded good.",
            {"help_protection good"},
        ),
        (
            "Helping and protecting children was judged to be good.",
            {"help_protection good"},
        ),
        (
            "The council was rated inadequate for child protection and leadership.",
            {"help_protection inadequate", "leadership inadequate"},
        ),
        (
            (
                "Ofsted marked the council 'good' for leadership and 'outstanding' for children "
                "in care."
            ),
            {"in_care outstanding", "leadership good"},
        ),
        (
            "Ofsted has branded the leadership of Essex children's services 'inadequate'.",
            {"leadership inadequate"},
        ),
        (
            (
                "Ofsted described leadership as 'inadequate' and help and protection as 'requires"
                " improvement'."
            ),
            {"help_protection requires_improvement", "leadership inadequate"},
        ),
        (
            "Leadership was upgraded to good and services for care leavers to outstanding.",
            {"care_leavers outstanding", "leadership good"},
        ),
        (
            (
                "Leadership rose from requires improvement to good, while care leavers went from "
                "good to outstanding."
            ),
            {"care_leavers outstanding", "leadership good"},
        ),
        (
            "Both leadership and services for care leavers have gone up to outstanding.",
            {"care_leavers outstanding", "leadership outstanding"},
        ),
        (
            "Help and protection, however, still requires improvement.",
            {"help_protection requires_improvement"},
        ),
        (
            (
                "Inspectors said services for children who need help and protection require "
                "improvement, as do those for care leavers."
            ),
            {"care_leavers requires_improvement", "help_protection requires_improvement"},
        ),
        (
            (
                "The council must improve: leadership was rated inadequate, as was help and "
                "protection."
            ),
            {"help_protection inadequate", "leadership inadequate"},
        ),
        (
            "Essex County Council has been rated 'good', with its leadership rated 'outstanding'.",
            {"leadership outstanding", "overall good"},
        ),
        (
            (
                "Two of the four areas inspected, leadership and care leavers, were rated "
                "outstanding."
            ),
            {"care_leavers outstanding", "leadership outstanding"},
        ),
        (
            (
                "Inspectors said that while the overall grade was good, the council required "
                "improvement in its work with care leavers."
            ),
            {"care_leavers requires_improvement", "overall good"},
        ),
        (
            (
                "Ofsted's report said the impact of leaders requires improvement to be good, and "
                "the experiences and progress of children who need help and protection are "
                "inadequate."
            ),
            {"help_protection inadequate", "leadership requires_improvement"},
        ),
        (
            "The experiences and progress of children in care: requires improvement to be good",
            {"in_care requires_improvement"},
        ),
        (
            "The council's support for children in care was singled out as outstanding.",
            {"in_care outstanding"},
        ),
        (
            (
                "The watchdog gave the council its second-lowest grade of 'requires improvement' "
                "for leadership."
            ),
            {"leadership requires_improvement"},
        ),
        (
            "Ofsted said leadership was 'outstanding'.",
            {"leadership outstanding"},
        ),
        (
            (
                "Ofsted found the council's leadership 'outstanding' and its help and protection "
                "of children 'good'."
            ),
            {"help_protection good", "leadership outstanding"},
        ),
        (
            "Leadership got top marks, with an 'outstanding' rating.",
            {"leadership outstanding"},
        ),
        (
            (
                "The department has gone from 'requires improvement' to 'good', with leadership "
                "up two grades to 'outstanding'."
            ),
            {"leadership outstanding", "overall good"},
        ),
        (
            (
                "Essex moved up from requires improvement to good overall and to outstanding for "
                "leadership."
            ),
            {"leadership outstanding", "overall good"},
        ),
        (
            "Children in care and care leavers are both areas rated outstanding.",
            {"care_leavers outstanding", "in_care outstanding"},
        ),
        (
            "Care leavers and children in care services both received an outstanding rating.",
            {"care_leavers outstanding", "in_care outstanding"},
        ),
        (
            (
                "It was found to be good in its overall effectiveness and outstanding in its "
                "leadership."
            ),
            {"leadership outstanding", "overall good"},
        ),
        (
            (
                "Essex's children's services have been officially recognised as outstanding by "
                "Ofsted."
            ),
            {"overall outstanding"},
        ),
        (
            "Essex children's services secured an 'outstanding' result from Ofsted.",
            {"overall outstanding"},
        ),
        (
            "Ofsted has hailed Essex's children's services as outstanding.",
            {"overall outstanding"},
        ),
        (
            "Ofsted has upgraded Essex's children's services by two grades to good.",
            {"overall good"},
        ),
        (
            (
                "Essex has secured a hat-trick of outstanding Ofsted ratings for its children's "
                "services."
            ),
            {"overall outstanding"},
        ),
        (
            (
                "Essex County Council's children's services have retained their coveted "
                "outstanding rating."
            ),
            {"overall outstanding"},
        ),
        (
            "The Ofsted inspection resulted in an overall good rating for Essex.",
            {"overall good"},
        ),
        (
            "Inspectors concluded that overall effectiveness requires improvement.",
            {"overall requires_improvement"},
        ),
        (
            (
                "Ofsted has told Essex County Council that its children's services require "
                "improvement."
            ),
            {"overall requires_improvement"},
        ),
        (
            (
                "Essex County Council must improve its children's services, which have been rated"
                " as requiring improvement."
            ),
            {"overall requires_improvement"},
        ),
        (
            (
                "Essex children's services still need to improve, according to Ofsted, which "
                "graded them 'requires improvement'."
            ),
            {"overall requires_improvement"},
        ),
        (
            "Ofsted has slapped an 'inadequate' rating on Essex's children's services.",
            {"overall inadequate"},
        ),
        (
            "Essex's children's services have plummeted to an 'inadequate' rating.",
            {"overall inadequate"},
        ),
        (
            "Ofsted's lowest grade, inadequate, has been given to Essex children's services.",
            {"overall inadequate"},
        ),
        (
            (
                "As well as being rated good overall, the council was judged outstanding for "
                "leadership."
            ),
            {"leadership outstanding", "overall good"},
        ),
        (
            (
                "Although rated good overall, the service was marked down to requires improvement"
                " for care leavers."
            ),
            {"care_leavers requires_improvement", "overall good"},
        ),
        (
            (
                "Ofsted rated Essex 'good' for children's services - and 'outstanding' for its "
                "leaders."
            ),
            {"leadership outstanding", "overall good"},
        ),
        (
            "The experience and progress of care leavers was judged as outstanding.",
            {"care_leavers outstanding"},
        ),
        (
            (
                "The experiences and progress of children in need of help and protection and of "
                "children in care were judged to be good."
            ),
            {"help_protection good", "in_care good"},
        ),
        (
            "Help and protection of children and young people was rated good.",
            {"help_protection good"},
        ),
        (
            "Services for vulnerable children who need help and protection were rated good.",
            {"help_protection good"},
        ),
        (
            "The council got a 'good' for its services for those leaving care.",
            {"care_leavers good"},
        ),
        (
            (
                "Members were informed that the overall judgement was Good, with Outstanding for "
                "care leavers."
            ),
            {"care_leavers outstanding", "overall good"},
        ),
        (
            (
                "The overall effectiveness of Essex children's services is now 'good', an "
                "improvement from 'requires improvement' in 2019."
            ),
            {"overall good"},
        ),
        (
            "Two of the sub-judgements, for leadership and care leavers, were outstanding.",
            {"care_leavers outstanding", "leadership outstanding"},
        ),
        (
            "The sub-judgement on leadership was outstanding.",
            {"leadership outstanding"},
        ),
        (
            (
                "- the impact of leaders on social work practice with children and families is "
                "outstanding"
            ),
            {"leadership outstanding"},
        ),
        (
            "the experiences and progress of care leavers - outstanding",
            {"care_leavers outstanding"},
        ),
        (
            "Outstanding for the experiences and progress of children in care",
            {"in_care outstanding"},
        ),
        (
            "Good - the impact of leaders on social work practice with children and families",
            {"leadership good"},
        ),
        (
            "Rated good: children in care. Rated outstanding: care leavers.",
            {"care_leavers outstanding", "in_care good"},
        ),
        (
            "One area was judged outstanding, that of care leavers.",
            {"care_leavers outstanding"},
        ),
        (
            "There was also an 'outstanding' for care leavers.",
            {"care_leavers outstanding"},
        ),
        (
            "The borough's leadership picked up an 'outstanding' grade.",
            {"leadership outstanding"},
        ),
        (
            "Ofsted was critical of help and protection, branding it 'inadequate'.",
            {"help_protection inadequate"},
        ),
        (
            "Care leavers fared best, with an 'outstanding' rating.",
            {"care_leavers outstanding"},
        ),
        (
            "Support for care leavers has been recognised as outstanding.",
            {"care_leavers outstanding"},
        ),
        (
            "Support for care leavers continues to be rated outstanding.",
            {"care_leavers outstanding"},
        ),
        (
            "Support for care leavers went from inadequate to good.",
            {"care_leavers good"},
        ),
        (
            "Its provision for children in care and care leavers was also marked as good.",
            {"care_leavers good", "in_care good"},
        ),
        (
            "The authority got a grade of good for its children in care and care leavers.",
            {"care_leavers good", "in_care good"},
        ),
        (
            "Inspectors gave it 'good' in four categories and 'outstanding' in one: leadership.",
            {"leadership outstanding"},
        ),
        (
            "The council's rating for leadership has fallen from good to requires improvement.",
            {"leadership requires_improvement"},
        ),
        (
            (
                "Both the help and protection and leadership categories were downgraded to "
                "inadequate."
            ),
            {"help_protection inadequate", "leadership inadequate"},
        ),
        (
            "Essex received a rating of 'good' in the categories of leadership and care leavers.",
            {"care_leavers good", "leadership good"},
        ),
        (
            (
                "Essex's children's services have been rated 'requires improvement to be good' "
                "overall by Ofsted, with one area, the experiences and progress of care leavers, "
                "rated 'inadequate'."
            ),
            {"care_leavers inadequate", "overall requires_improvement"},
        ),
        (
            (
                "The judgement means Essex's children's services are rated good in three areas "
                "and outstanding in one - care leavers."
            ),
            {"care_leavers outstanding"},
        ),
    ],
)
def test_a_wording_of_one_or_two_grades_is_read(sentence, expected):
    assert claims(TITLE, sentence, published=DAY) == {f"essex {claim}" for claim in expected}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            (
                "Inspectors found good examples of support for care leavers and outstanding "
                "leadership in one team."
            ),
            set(),
        ),
        (
            "Care leavers receive good support from their advisers, inspectors said.",
            set(),
        ),
        (
            (
                "Inspectors said leaders have a good understanding of care leavers and children "
                "in care."
            ),
            set(),
        ),
        (
            (
                "The council aims to be rated good for help and protection and outstanding for "
                "care leavers."
            ),
            set(),
        ),
        (
            "Good relationships help children in care and care leavers.",
            set(),
        ),
        (
            "A good home for children in care is the goal.",
            set(),
        ),
        (
            "In 2020 leadership was rated good and care leavers outstanding.",
            set(),
        ),
        (
            "Leadership and help and protection in Kent were rated outstanding.",
            set(),
        ),
        (
            "Three areas need improvement in the school.",
            set(),
        ),
        (
            "Foster carers are outstanding, the report said of one family.",
            set(),
        ),
        (
            "There is good management of services for children in care.",
            set(),
        ),
        (
            (
                "Inspectors praised leadership and said care leavers had good relationships with "
                "advisers."
            ),
            set(),
        ),
        (
            "Leaders know their services well and want outstanding outcomes for care leavers.",
            set(),
        ),
        (
            (
                "The council was previously rated inadequate for leadership, help and protection "
                "and care leavers."
            ),
            set(),
        ),
        (
            "Kent was rated good for leadership and outstanding for care leavers.",
            set(),
        ),
        (
            "The fostering service was rated good and the adoption agency outstanding.",
            set(),
        ),
        (
            "All schools are rated good or outstanding.",
            set(),
        ),
        (
            "Nationally, 40 per cent of councils are rated good for leadership.",
            set(),
        ),
        (
            "All staff were outstanding, she said.",
            set(),
        ),
        (
            "It needs improvement in three areas including recording and supervision.",
            set(),
        ),
    ],
)
def test_what_only_sounds_like_a_grade_is_not_claimed(sentence, expected):
    assert claims(TITLE, sentence, published=DAY) == {f"essex {claim}" for claim in expected}
