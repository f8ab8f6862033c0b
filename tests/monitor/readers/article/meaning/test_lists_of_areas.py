"""Sentences that give grades to several areas at once."""

from datetime import date

import pytest

from tests.support.articles import claims

DAY = date(2024, 5, 1)
TITLE = "Ofsted publishes report on Essex children's services"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            (
                "The four areas rated 'good' were leadership, help and protection, children in "
                "care and care leavers."
            ),
            {"care_leavers good", "help_protection good", "in_care good", "leadership good"},
        ),
        (
            (
                "The areas judged good were the impact of leaders; children who need help and "
                "protection; children in care; and care leavers."
            ),
            {"care_leavers good", "help_protection good", "in_care good", "leadership good"},
        ),
        (
            "Three areas were rated good: leadership, children in care and care leavers.",
            {"care_leavers good", "in_care good", "leadership good"},
        ),
        (
            "Three areas - leadership, children in care and care leavers - were rated good.",
            {"care_leavers good", "in_care good", "leadership good"},
        ),
        (
            "Areas requiring improvement were leadership, help and protection, and care leavers.",
            {
                "care_leavers requires_improvement",
                "help_protection requires_improvement",
                "leadership requires_improvement",
            },
        ),
        (
            (
                "Services for children in care, services for care leavers and the impact of "
                "leaders were all graded 'good'."
            ),
            {"care_leavers good", "in_care good", "leadership good"},
        ),
        (
            (
                "It was given 'good' ratings for the impact of leaders on social work practice, "
                "the experiences and progress of children in care and the experiences and "
                "progress of care leavers, and 'requires improvement' for the experiences and "
                "progress of children who need help and protection."
            ),
            {
                "care_leavers good",
                "help_protection requires_improvement",
                "in_care good",
                "leadership good",
            },
        ),
        (
            (
                "Ofsted rated the council as good for its leadership, support for children in "
                "care and care leavers, but requires improvement for children needing help and "
                "protection."
            ),
            {
                "care_leavers good",
                "help_protection requires_improvement",
                "in_care good",
                "leadership good",
            },
        ),
        (
            (
                "The council received 'outstanding' sub-judgements for its work with children in "
                "care; its support for care leavers; and the impact of its leaders."
            ),
            {"care_leavers outstanding", "in_care outstanding", "leadership outstanding"},
        ),
        (
            (
                "We were given 'outstanding' sub-judgements for our work with children in care; "
                "care leavers; and for our leadership."
            ),
            {"care_leavers outstanding", "in_care outstanding", "leadership outstanding"},
        ),
        (
            (
                "Inspectors awarded the highest 'outstanding' grade for leadership, children in "
                "care and care leavers."
            ),
            {"care_leavers outstanding", "in_care outstanding", "leadership outstanding"},
        ),
        (
            (
                "The report rates the authority as 'good' overall, 'good' for leadership, 'good' "
                "for help and protection, 'outstanding' for children in care and 'good' for care "
                "leavers."
            ),
            {
                "care_leavers good",
                "help_protection good",
                "in_care outstanding",
                "leadership good",
                "overall good",
            },
        ),
        (
            (
                "The council was rated good overall, with outstanding for children in care and "
                "good for care leavers."
            ),
            {"care_leavers good", "in_care outstanding", "overall good"},
        ),
        (
            (
                "Leadership was also rated good, as was the experience of children in care and "
                "care leavers."
            ),
            {"care_leavers good", "in_care good", "leadership good"},
        ),
        (
            "Ofsted rated Essex good in every category.",
            {
                "care_leavers good",
                "help_protection good",
                "in_care good",
                "leadership good",
                "overall good",
            },
        ),
        (
            "Essex County Council's children's services were judged outstanding across the board.",
            {
                "care_leavers outstanding",
                "help_protection outstanding",
                "in_care outstanding",
                "leadership outstanding",
                "overall outstanding",
            },
        ),
        (
            (
                "Ofsted rated Essex County Council's children's services outstanding in all "
                "categories."
            ),
            {
                "care_leavers outstanding",
                "help_protection outstanding",
                "in_care outstanding",
                "leadership outstanding",
                "overall outstanding",
            },
        ),
        (
            "Essex was given an outstanding rating in every area inspected.",
            {
                "care_leavers outstanding",
                "help_protection outstanding",
                "in_care outstanding",
                "leadership outstanding",
                "overall outstanding",
            },
        ),
        (
            "Essex children's services have been judged outstanding on every measure.",
            {
                "care_leavers outstanding",
                "help_protection outstanding",
                "in_care outstanding",
                "leadership outstanding",
                "overall outstanding",
            },
        ),
        (
            (
                "Essex children's services were rated 'good' overall and in each of the four sub-"
                "categories."
            ),
            {
                "care_leavers good",
                "help_protection good",
                "in_care good",
                "leadership good",
                "overall good",
            },
        ),
        (
            "All four judgement areas were graded as good.",
            {"care_leavers good", "help_protection good", "in_care good", "leadership good"},
        ),
        (
            "The council achieved good in all five judgements.",
            {
                "care_leavers good",
                "help_protection good",
                "in_care good",
                "leadership good",
                "overall good",
            },
        ),
        (
            (
                "Ofsted's judgement on leadership was 'outstanding', on help and protection "
                "'good' and on care leavers 'requires improvement'."
            ),
            {"care_leavers requires_improvement", "help_protection good", "leadership outstanding"},
        ),
        (
            (
                "Leadership was 'outstanding', help and protection 'good', children in care "
                "'good' and care leavers 'requires improvement'."
            ),
            {
                "care_leavers requires_improvement",
                "help_protection good",
                "in_care good",
                "leadership outstanding",
            },
        ),
        (
            (
                "Leadership was rated outstanding, help and protection good, and care leavers "
                "requires improvement."
            ),
            {"care_leavers requires_improvement", "help_protection good", "leadership outstanding"},
        ),
        (
            (
                "Ofsted rated leadership outstanding, help and protection good and care leavers "
                "inadequate."
            ),
            {"care_leavers inadequate", "help_protection good", "leadership outstanding"},
        ),
        (
            (
                "The ratings were: leadership (good); help and protection (good); children in "
                "care (outstanding); care leavers (requires improvement)."
            ),
            {
                "care_leavers requires_improvement",
                "help_protection good",
                "in_care outstanding",
                "leadership good",
            },
        ),
        (
            (
                "The ratings were leadership - good, help and protection - good, children in care"
                " - outstanding and care leavers - requires improvement."
            ),
            {
                "care_leavers requires_improvement",
                "help_protection good",
                "in_care outstanding",
                "leadership good",
            },
        ),
        (
            (
                "Ofsted gave the following grades: impact of leaders: good; help and protection: "
                "good; care leavers: outstanding."
            ),
            {"care_leavers outstanding", "help_protection good", "leadership good"},
        ),
        (
            (
                "Inspectors found that the overall effectiveness is good, the impact of leaders "
                "on social work practice is outstanding and the experiences of care leavers is "
                "good."
            ),
            {"care_leavers good", "leadership outstanding", "overall good"},
        ),
        (
            (
                "It scored 'good' in three categories - leadership, children in care and care "
                "leavers - and 'requires improvement' in help and protection."
            ),
            {
                "care_leavers good",
                "help_protection requires_improvement",
                "in_care good",
                "leadership good",
            },
        ),
        (
            (
                "Essex's leadership, its help and protection for children, and its support for "
                "care leavers are all rated good."
            ),
            {"care_leavers good", "help_protection good", "leadership good"},
        ),
        (
            (
                "Ofsted gave Essex good ratings for leadership, management and children in care, "
                "and outstanding ones for care leavers."
            ),
            {"care_leavers outstanding", "in_care good", "leadership good"},
        ),
        (
            (
                "Good: overall effectiveness, leadership, children in care. Requires improvement:"
                " help and protection. Outstanding: care leavers."
            ),
            {
                "care_leavers outstanding",
                "help_protection requires_improvement",
                "in_care good",
                "leadership good",
                "overall good",
            },
        ),
        (
            (
                "It earned 'outstanding' for the experiences of children in care, and 'good' in "
                "the other three areas."
            ),
            {"care_leavers good", "help_protection good", "in_care outstanding", "leadership good"},
        ),
        (
            "The other three areas were rated good, with children in care outstanding.",
            {"care_leavers good", "help_protection good", "in_care outstanding", "leadership good"},
        ),
        (
            "All other areas were rated good, but services for care leavers require improvement.",
            {
                "care_leavers requires_improvement",
                "help_protection good",
                "in_care good",
                "leadership good",
            },
        ),
        (
            "The remaining areas were judged good while leadership was judged outstanding.",
            {"care_leavers good", "help_protection good", "in_care good", "leadership outstanding"},
        ),
        (
            (
                "Essex was rated good overall with outstanding leadership and outstanding support"
                " for care leavers."
            ),
            {"care_leavers outstanding", "leadership outstanding", "overall good"},
        ),
        (
            (
                "The council was rated good overall and outstanding in two areas: leadership and "
                "care leavers."
            ),
            {"care_leavers outstanding", "leadership outstanding", "overall good"},
        ),
        (
            (
                "Judgements of 'good' were made for leadership, for help and protection and for "
                "care leavers."
            ),
            {"care_leavers good", "help_protection good", "leadership good"},
        ),
        (
            (
                "Ofsted's inspectors judged that leadership, help and protection, and care "
                "leavers' services are all good."
            ),
            {"care_leavers good", "help_protection good", "leadership good"},
        ),
        (
            (
                "Services were rated as 'good' for children in need of help and protection, "
                "'good' for children in care, 'outstanding' for care leavers and 'good' for the "
                "impact of leaders on social work practice."
            ),
            {"care_leavers outstanding", "help_protection good", "in_care good", "leadership good"},
        ),
        (
            (
                "The report rated the impact of leaders as outstanding, experiences and progress "
                "of children who need help and protection as good, experiences and progress of "
                "children in care as good and experiences and progress of care leavers as "
                "outstanding."
            ),
            {
                "care_leavers outstanding",
                "help_protection good",
                "in_care good",
                "leadership outstanding",
            },
        ),
        (
            (
                "The inspectors' verdict: leadership good, help and protection good, children in "
                "care good, care leavers outstanding, overall good."
            ),
            {
                "care_leavers outstanding",
                "help_protection good",
                "in_care good",
                "leadership good",
                "overall good",
            },
        ),
        (
            (
                "Under the four headings, leadership scored good, help and protection requires "
                "improvement, children in care good and care leavers good."
            ),
            {
                "care_leavers good",
                "help_protection requires_improvement",
                "in_care good",
                "leadership good",
            },
        ),
        (
            (
                "Outstanding judgements for leadership and care leavers sat alongside good "
                "judgements for help and protection and children in care."
            ),
            {
                "care_leavers outstanding",
                "help_protection good",
                "in_care good",
                "leadership outstanding",
            },
        ),
        (
            (
                "It was rated as good for overall effectiveness, as well as for leadership and "
                "care leavers."
            ),
            {"care_leavers good", "leadership good", "overall good"},
        ),
        (
            (
                "The council secured 'good' ratings across the four areas of leadership, help and"
                " protection, children in care and care leavers."
            ),
            {"care_leavers good", "help_protection good", "in_care good", "leadership good"},
        ),
        (
            (
                "Ofsted assessed four areas: leadership, help and protection, children in care "
                "and care leavers. All were rated good."
            ),
            {"care_leavers good", "help_protection good", "in_care good", "leadership good"},
        ),
        (
            (
                "Ofsted assessed leadership, help and protection, children in care and care "
                "leavers, rating all four good."
            ),
            {"care_leavers good", "help_protection good", "in_care good", "leadership good"},
        ),
        (
            (
                "Inspectors looked at leadership, help and protection, children in care and care "
                "leavers - all of which were rated good."
            ),
            {"care_leavers good", "help_protection good", "in_care good", "leadership good"},
        ),
        (
            (
                "The four key judgements - leadership, help and protection, children in care and "
                "care leavers - all came out as good."
            ),
            {"care_leavers good", "help_protection good", "in_care good", "leadership good"},
        ),
        (
            (
                "The council was found to be failing children and was rated inadequate in all "
                "areas by Ofsted."
            ),
            {
                "care_leavers inadequate",
                "help_protection inadequate",
                "in_care inadequate",
                "leadership inadequate",
                "overall inadequate",
            },
        ),
        (
            (
                "Ofsted deemed the overall effectiveness of children's services 'inadequate', "
                "along with leadership and help and protection."
            ),
            {"help_protection inadequate", "leadership inadequate", "overall inadequate"},
        ),
        (
            (
                "The Director advised that the service had been graded as Good overall and that "
                "the judgements for all four areas were also Good."
            ),
            {
                "care_leavers good",
                "help_protection good",
                "in_care good",
                "leadership good",
                "overall good",
            },
        ),
        (
            "Ofsted graded the council good overall and across all its sub-judgements.",
            {
                "care_leavers good",
                "help_protection good",
                "in_care good",
                "leadership good",
                "overall good",
            },
        ),
        (
            "Our children's services have been rated Good by Ofsted across all areas.",
            {
                "care_leavers good",
                "help_protection good",
                "in_care good",
                "leadership good",
                "overall good",
            },
        ),
        (
            (
                "Ofsted has judged our services to be 'Outstanding' overall and 'Outstanding' for"
                " every single area."
            ),
            {
                "care_leavers outstanding",
                "help_protection outstanding",
                "in_care outstanding",
                "leadership outstanding",
                "overall outstanding",
            },
        ),
        (
            (
                "We have been judged as 'good' for our overall effectiveness, 'good' for the help"
                " and protection we give to children, and 'outstanding' for our leadership."
            ),
            {"help_protection good", "leadership outstanding", "overall good"},
        ),
        (
            (
                "Essex's overall effectiveness grade of 'requires improvement' is made up of "
                "'good' for leaders' impact and children in care, and 'requires improvement' for "
                "help and protection and care leavers."
            ),
            {
                "care_leavers requires_improvement",
                "help_protection requires_improvement",
                "in_care good",
                "leadership good",
                "overall requires_improvement",
            },
        ),
        (
            (
                "The impact of leaders on social work practice with children and families is "
                "outstanding; the experiences and progress of children who need help and "
                "protection is good; the experiences and progress of children in care is "
                "outstanding; the experiences and progress of care leavers is outstanding."
            ),
            {
                "care_leavers outstanding",
                "help_protection good",
                "in_care outstanding",
                "leadership outstanding",
            },
        ),
        (
            "Good for leadership, good for help and protection, outstanding for care leavers",
            {"care_leavers outstanding", "help_protection good", "leadership good"},
        ),
        (
            (
                "Areas rated good: leadership, children in care. Area rated outstanding: care "
                "leavers."
            ),
            {"care_leavers outstanding", "in_care good", "leadership good"},
        ),
        (
            (
                "Of the four areas inspected, three - leadership, help and protection and care "
                "leavers - were deemed good and one, children in care, outstanding."
            ),
            {"care_leavers good", "help_protection good", "in_care outstanding", "leadership good"},
        ),
        (
            (
                "Leadership was rated as 'good', as was children in care, while help and "
                "protection and care leavers 'require improvement'."
            ),
            {
                "care_leavers requires_improvement",
                "help_protection requires_improvement",
                "in_care good",
                "leadership good",
            },
        ),
        (
            (
                "Essex was rated 'good' in the following: leadership, help and protection, "
                "children in care and care leavers."
            ),
            {"care_leavers good", "help_protection good", "in_care good", "leadership good"},
        ),
        (
            (
                "Essex achieved 'good' judgements in leadership, help and protection and children"
                " in care."
            ),
            {"help_protection good", "in_care good", "leadership good"},
        ),
        (
            "The overall rating, and the ratings for leadership and care leavers, was good.",
            {"care_leavers good", "leadership good", "overall good"},
        ),
        (
            "The overall judgement and the judgements for leadership and care leavers were good.",
            {"care_leavers good", "leadership good", "overall good"},
        ),
    ],
)
def test_each_area_of_a_list_is_claimed(sentence, expected):
    assert claims(TITLE, sentence, published=DAY) == {f"essex {claim}" for claim in expected}
