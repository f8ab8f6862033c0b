"""Short articles that tell an outcome among visits, other councils and other news."""

from datetime import date

import pytest

from tests.support.articles import claims, meaning, subjects


@pytest.mark.parametrize(
    ("day", "story", "kind", "about", "expected"),
    [
        (
            date(2022, 6, 1),
            (
                "Kent children's services praised by inspectors",
                (
                    "Kent County Council's children's services have been rated good by Ofsted "
                    "following a full inspection in May."
                ),
                (
                    "It follows a focused visit in 2021 and a joint targeted area inspection, "
                    "which looked at exploitation."
                ),
                "Inspectors also noted work on SEND.",
            ),
            "inspection_outcome",
            {"kent"},
            {"kent overall good"},
        ),
        (
            date(2022, 6, 1),
            (
                "'Huge improvement' at council's children's services",
                (
                    "After six monitoring visits by Ofsted, Medway Council's children's services "
                    "are no longer inadequate, and have been rated 'requires improvement to be "
                    "good'."
                ),
                "A monitoring visit in March found steady progress.",
            ),
            "inspection_outcome",
            {"medway"},
            {"medway overall requires_improvement"},
        ),
        (
            date(2022, 6, 1),
            (
                "Ofsted says children in Torbay now safer",
                "A focused visit by Ofsted last year raised concerns about children in Torbay.",
                (
                    "But its latest full inspection, published today, rates Torbay Council's "
                    "children's services as good."
                ),
                "The impact of leaders was also rated good.",
            ),
            "inspection_outcome",
            {"torbay"},
            {"torbay leadership good", "torbay overall good"},
        ),
        (
            date(2024, 6, 1),
            (
                "Council welcomes Ofsted findings",
                (
                    "Swindon Borough Council has welcomed a report by Ofsted on its services for "
                    "children."
                ),
                (
                    "Inspectors, who had carried out monitoring visits since 2023, spent two "
                    "weeks in the town."
                ),
                "They praised staff.",
                "The team met families and partners.",
                "Staff were described as caring.",
                "The report gives an overall judgement of 'requires improvement to be good'.",
                "Leadership was rated good.",
            ),
            "inspection_outcome",
            {"swindon"},
            {"swindon leadership good", "swindon overall requires_improvement"},
        ),
        (
            date(2024, 6, 1),
            (
                "Ofsted monitoring visit finds progress at Swindon",
                (
                    "Swindon's children's services, rated inadequate in 2023, are improving, "
                    "inspectors said after a monitoring visit."
                ),
            ),
            "monitoring_visit",
            {"swindon"},
            set(),
        ),
        (
            date(2024, 6, 1),
            (
                "Inspectors see progress in Swindon children's services",
                (
                    "Ofsted inspectors who visited Swindon Borough Council's children's services "
                    "have praised progress."
                ),
                "Services were judged inadequate by Ofsted at the last inspection.",
                "It was the second monitoring visit.",
            ),
            "monitoring_visit",
            {"swindon"},
            set(),
        ),
        (
            date(2024, 6, 1),
            (
                "Council children's services improve",
                (
                    "Swindon Borough Council, which is rated inadequate for children's services, "
                    "has made progress, a monitoring visit found."
                ),
            ),
            "monitoring_visit",
            {"swindon"},
            set(),
        ),
        (
            date(2023, 6, 1),
            (
                "Rated 'good': Ofsted praises Walsall's children's services after monitoring",
                "Walsall's children's services are good, Ofsted has found.",
            ),
            "inspection_outcome",
            {"walsall"},
            {"walsall overall good"},
        ),
        (
            date(2023, 6, 1),
            (
                "Area SEND inspection finds failings in Walsall",
                "Ofsted and the CQC found widespread failings for children with SEND in Walsall.",
                "The council's children's social care was rated good last year.",
            ),
            "area_send",
            {"walsall"},
            set(),
        ),
        (
            date(2023, 6, 1),
            (
                "Walsall children's services rated outstanding by Ofsted",
                "Ofsted has rated Walsall's services for children outstanding.",
                (
                    "The director said the council would now turn to SEND and support for "
                    "families with special educational needs."
                ),
            ),
            "inspection_outcome",
            {"walsall"},
            {"walsall overall outstanding"},
        ),
        (
            date(2023, 6, 1),
            (
                "Ofsted publishes report into children's social care in Dudley",
                "Dudley Council's children's social care services have been inspected by Ofsted.",
                (
                    "The report, which follows a focused visit in 2022, gives the service an "
                    "overall grade of good."
                ),
                (
                    "Inspectors judged the impact of leaders good, and the experiences and "
                    "progress of care leavers outstanding."
                ),
            ),
            "inspection_outcome",
            {"dudley"},
            {"dudley care_leavers outstanding", "dudley leadership good", "dudley overall good"},
        ),
        (
            date(2023, 6, 1),
            (
                "Ofsted verdict on two councils",
                (
                    "Bury Council's children's services were rated requires improvement, while "
                    "Salford's were rated good."
                ),
                "Ofsted published both reports today.",
            ),
            "inspection_outcome",
            {"bury", "salford"},
            {"bury overall requires_improvement", "salford overall good"},
        ),
        (
            date(2023, 6, 1),
            (
                "Children's services rated good at neighbouring boroughs",
                (
                    "Camden and Islington councils have been given good ratings by Ofsted for "
                    "their children's services."
                ),
                "Both were given outstanding for leadership.",
            ),
            "inspection_outcome",
            {"camden", "islington"},
            {
                "camden leadership outstanding",
                "camden overall good",
                "islington leadership outstanding",
                "islington overall good",
            },
        ),
        (
            date(2023, 6, 1),
            (
                "Ofsted rates children's services",
                (
                    "Ofsted has rated children's services in Leeds outstanding and children's "
                    "services in Wakefield good."
                ),
            ),
            "inspection_outcome",
            {"leeds", "wakefield"},
            {"leeds overall outstanding", "wakefield overall good"},
        ),
        (
            date(2023, 6, 1),
            (
                "Inspectors publish children's social care reports",
                (
                    "Rotherham and Barnsley have both been rated good by Ofsted for their "
                    "children's social care services."
                ),
            ),
            "inspection_outcome",
            {"barnsley", "rotherham"},
            {"barnsley overall good", "rotherham overall good"},
        ),
        (
            date(2023, 6, 1),
            (
                "Mixed picture for children's services",
                (
                    "Rotherham's children's services have been rated good by Ofsted, whereas "
                    "Barnsley Council was told it requires improvement."
                ),
            ),
            "inspection_outcome",
            {"barnsley", "rotherham"},
            {"barnsley overall requires_improvement", "rotherham overall good"},
        ),
        (
            date(2023, 6, 1),
            (
                "Ofsted: Luton rated inadequate as Bedford improves",
                "Luton's children's services were judged inadequate by Ofsted.",
                "Bedford Borough Council's were judged good.",
            ),
            "inspection_outcome",
            {"bedford", "luton"},
            {"bedford overall good", "luton overall inadequate"},
        ),
        (
            date(2023, 6, 1),
            (
                "Top marks for Poole's young carers from children's services",
                "Bexley's children's services have been rated good by Ofsted.",
            ),
            "inspection_outcome",
            {"bexley"},
            {"bexley overall good"},
        ),
        (
            date(2023, 6, 1),
            (
                "Top marks for Bexley children's services",
                (
                    "Bexley's children's services won praise from Ofsted, which rated leadership "
                    "good."
                ),
            ),
            "inspection_outcome",
            {"bexley"},
            {"bexley leadership good"},
        ),
        (
            date(2016, 6, 1),
            (
                "Ofsted praises Bexley's safeguarding board",
                (
                    "Ofsted's inspection of Bexley Council's children's services, published "
                    "today, says they require improvement."
                ),
                "The Bexley Safeguarding Children Board was rated good.",
                "The board was judged good for its work with partners.",
            ),
            "inspection_outcome",
            {"bexley"},
            {"bexley lscb good", "bexley overall requires_improvement"},
        ),
        (
            date(2024, 6, 1),
            (
                "Ofsted report on Trafford published",
                "Trafford Council's children's services have been upgraded.",
                "The overall judgement has gone up from requires improvement to good.",
                (
                    "Inspectors rated the borough good in three of the four areas: leadership, "
                    "help and protection and care leavers."
                ),
                "Services for children in care were judged outstanding.",
            ),
            "inspection_outcome",
            {"trafford"},
            {
                "trafford care_leavers good",
                "trafford help_protection good",
                "trafford in_care outstanding",
                "trafford leadership good",
                "trafford overall good",
            },
        ),
        (
            date(2024, 6, 1),
            (
                "Children's services get 'outstanding' Ofsted",
                (
                    "Wandsworth Council is celebrating after its children's services were given "
                    "Ofsted's highest rating, outstanding."
                ),
                "Inspectors said care leavers got outstanding support.",
            ),
            "inspection_outcome",
            {"wandsworth"},
            {"wandsworth overall outstanding"},
        ),
        (
            date(2024, 6, 1),
            (
                "Wandsworth: 'Outstanding' verdict",
                (
                    "'Outstanding' is the verdict of Ofsted on Wandsworth Council's children's "
                    "services."
                ),
            ),
            "inspection_outcome",
            {"wandsworth"},
            {"wandsworth overall outstanding"},
        ),
        (
            date(2024, 6, 1),
            (
                "More councils rated good as ratings rise",
                (
                    "More than half of English councils' children's services are now rated good "
                    "or outstanding by Ofsted, figures show."
                ),
                (
                    "The statistics, published today, cover local authorities, children's homes "
                    "and fostering agencies."
                ),
                "The proportion of local authorities judged outstanding rose to 15 per cent.",
                "Children's homes fared worse.",
            ),
            "other",
            set(),
            set(),
        ),
        (
            date(2024, 6, 1),
            (
                "Ofsted social care statistics: main findings",
                "Ofsted published its annual children's social care statistics.",
                "There were 2,900 children's homes and 300 fostering agencies.",
                "151 local authorities have been inspected; 60% were good or outstanding.",
            ),
            "other",
            set(),
            set(),
        ),
        (
            date(2024, 6, 1),
            (
                "Bolton children's services: progress 'steady' say inspectors",
                (
                    "Ofsted has published a letter following its third monitoring visit to Bolton"
                    " Council."
                ),
                (
                    "Bolton's children's services were rated inadequate overall by Ofsted two "
                    "years ago."
                ),
                (
                    "Leadership was judged inadequate and services for children in care require "
                    "improvement."
                ),
            ),
            "monitoring_visit",
            {"bolton"},
            set(),
        ),
        (
            date(2024, 6, 1),
            (
                "Progress at Bolton children's services",
                "Inspectors have praised Bolton Council's children's services.",
                "The council was told its services were inadequate in a report in 2022.",
                "Inspectors returned for a monitoring visit in April.",
                "They found good work with care leavers.",
            ),
            "monitoring_visit",
            {"bolton"},
            set(),
        ),
        (
            date(2024, 6, 1),
            (
                "Bolton's front door is 'effective'",
                "A focused visit by Ofsted to Bolton Council looked at the front door.",
                "The council's children's services are rated good.",
                "Leaders have a strong grip.",
            ),
            "focused_visit",
            {"bolton"},
            set(),
        ),
        (
            date(2024, 6, 1),
            (
                "Inspectors praise partnership in Bolton",
                (
                    "A joint targeted area inspection looked at how agencies in Bolton protect "
                    "children from abuse."
                ),
                "Ofsted rated the council's children's services outstanding in 2022.",
            ),
            "jtai",
            {"bolton"},
            set(),
        ),
        (
            date(2024, 6, 1),
            (
                "Council's SEND services have 'widespread failings'",
                (
                    "Ofsted and the Care Quality Commission inspected the Bolton local area "
                    "partnership's SEND services."
                ),
                "Bolton Council's children's services were rated good overall last year.",
            ),
            "area_send",
            {"bolton"},
            set(),
        ),
        (
            date(2024, 6, 1),
            (
                "Outstanding! Bolton's children's services get top grade",
                "Bolton Council's children's services have been graded outstanding by Ofsted.",
                "Previous focused visits in 2021 and 2023 were positive.",
                "The council is also awaiting an area SEND inspection.",
            ),
            "inspection_outcome",
            {"bolton"},
            {"bolton overall outstanding"},
        ),
        (
            date(2024, 6, 1),
            (
                "'Children are safer': Ofsted lifts Bolton's rating",
                (
                    "In the two years since Ofsted rated Bolton inadequate there have been five "
                    "monitoring visits."
                ),
                (
                    "Now inspectors say children's services in the borough require improvement to"
                    " be good."
                ),
                "Leadership was rated good.",
            ),
            "inspection_outcome",
            {"bolton"},
            {"bolton leadership good", "bolton overall requires_improvement"},
        ),
        (
            date(2024, 6, 1),
            (
                "Ofsted report on Bolton children's services",
                (
                    "Ofsted carried out an inspection of Bolton Council's children's services in "
                    "April."
                ),
                "Since then the council has had a focused visit.",
                (
                    "The inspection focused on children in care, care leavers and help and "
                    "protection."
                ),
                "It was graded good overall.",
            ),
            "inspection_outcome",
            {"bolton"},
            {"bolton overall good"},
        ),
        (
            date(2024, 6, 1),
            (
                "Bolton children's services inspection",
                (
                    "The inspection of Bolton Council's children's services took place between 1 "
                    "and 12 April 2024."
                ),
                "The judgements were as follows:",
                "The impact of leaders on social work practice with children and families: Good",
                (
                    "The experiences and progress of children who need help and protection: "
                    "Requires improvement to be good"
                ),
                "The experiences and progress of children in care: Good",
                "The experiences and progress of care leavers: Outstanding",
                "Overall effectiveness: Good",
                "A monitoring visit took place in 2022.",
            ),
            "inspection_outcome",
            {"bolton"},
            {
                "bolton care_leavers outstanding",
                "bolton help_protection requires_improvement",
                "bolton in_care good",
                "bolton leadership good",
                "bolton overall good",
            },
        ),
        (
            date(2024, 6, 1),
            (
                "'Proud moment' as Bolton children's services praised",
                "Bolton Council is celebrating following the publication of its Ofsted report.",
                (
                    "Inspectors, who were in the borough for three weeks, rated three areas good "
                    "and one outstanding."
                ),
                (
                    "Leadership, help and protection and care leavers were the areas found to be "
                    "good."
                ),
                "Children in care was outstanding.",
                "Overall the council was rated good.",
            ),
            "inspection_outcome",
            {"bolton"},
            {
                "bolton care_leavers good",
                "bolton help_protection good",
                "bolton in_care outstanding",
                "bolton leadership good",
                "bolton overall good",
            },
        ),
        (
            date(2024, 6, 1),
            (
                "Ofsted: Bolton children's services",
                (
                    "Bolton Council's children's social care has been judged 'good' by Ofsted, "
                    "moving up from 'requires improvement'."
                ),
                "Ofsted said: 'Children in care receive good care.'",
                "Cllr Smith said: 'I am delighted that we have been rated good.'",
            ),
            "inspection_outcome",
            {"bolton"},
            {"bolton overall good"},
        ),
        (
            date(2024, 6, 1),
            (
                "Director to leave Bolton",
                "The director of children's services at Bolton Council is to leave.",
                (
                    "It comes after the council's children's services were rated inadequate by "
                    "Ofsted."
                ),
                "She joined in 2019.",
            ),
            "other",
            {"bolton"},
            set(),
        ),
        (
            date(2024, 6, 1),
            (
                "New leader for Bolton's children's services",
                (
                    "Bolton Council, whose children's services are rated good by Ofsted, has "
                    "appointed a new director of children's services."
                ),
            ),
            "other",
            {"bolton"},
            set(),
        ),
        (
            date(2024, 6, 1),
            (
                "Bolton children's services budget overspend",
                "Bolton Council's children's services will overspend by £4m.",
                "The department was rated inadequate by Ofsted in 2021.",
            ),
            "other",
            {"bolton"},
            set(),
        ),
        (
            date(2024, 6, 1),
            (
                "Two London boroughs' children's services rated",
                "Sutton and Merton have both had reports from Ofsted.",
                "Sutton was judged good, and Merton was judged outstanding.",
            ),
            "inspection_outcome",
            {"merton", "sutton"},
            {"merton overall outstanding", "sutton overall good"},
        ),
        (
            date(2024, 6, 1),
            (
                "Ofsted: one up, one down",
                (
                    "Sutton's children's services have dropped to requires improvement, while "
                    "those in Merton have risen to outstanding, Ofsted said."
                ),
            ),
            "inspection_outcome",
            {"merton", "sutton"},
            {"merton overall outstanding", "sutton overall requires_improvement"},
        ),
        (
            date(2024, 6, 1),
            (
                "Sutton children's services rated good",
                "Sutton's children's services have been rated good by Ofsted.",
                "Neighbouring Merton was rated outstanding in 2022 while Croydon was rated good.",
            ),
            "inspection_outcome",
            {"sutton"},
            {"sutton overall good"},
        ),
        (
            date(2024, 6, 1),
            (
                "Sutton children's services rated inadequate",
                (
                    "Sutton Council's children's services have been rated inadequate, while "
                    "neighbouring Merton's were rated outstanding last year."
                ),
            ),
            "inspection_outcome",
            {"sutton"},
            {"sutton overall inadequate"},
        ),
        (
            date(2024, 6, 1),
            (
                "Ofsted verdict for Sutton",
                (
                    "Sutton joins Merton and Kingston in having children's services rated "
                    "outstanding by Ofsted."
                ),
            ),
            "inspection_outcome",
            {"sutton"},
            {"sutton overall outstanding"},
        ),
        (
            date(2024, 6, 1),
            (
                "Ratings for local authority children's services: what the figures show",
                (
                    "Ofsted figures show 22 local authorities' children's services are now "
                    "outstanding and 15 inadequate."
                ),
                "In the year, 40 authorities were inspected.",
            ),
            "other",
            set(),
            set(),
        ),
    ],
)
def test_a_story_is_told_from_what_it_mentions(day, story, kind, about, expected):
    assert meaning(*story, published=day).kind == kind
    assert subjects(*story) == about
    assert claims(*story, published=day) == expected


@pytest.mark.parametrize(
    "story",
    [
        (
            "Work for us: children's social work in Suffolk",
            "Suffolk's children's services are rated outstanding by Ofsted.",
            "We have a range of opportunities for social workers to join us.",
            "Benefits include generous leave and a relocation package.",
            "Find out about our vacancies.",
        ),
        (
            "Become a social worker in Suffolk",
            (
                "Our children's services were rated outstanding by Ofsted, so there has never "
                "been a better time to come and work with us."
            ),
            "Competitive pay, manageable caseloads and flexible working.",
            "Apply via our careers site.",
        ),
        (
            "Children's home in Sutton rated inadequate",
            "A children's home in Sutton has been rated inadequate by Ofsted.",
        ),
        (
            "Sutton nursery rated outstanding",
            "A nursery in Sutton has been rated outstanding by Ofsted.",
            "Staff help children make good progress.",
        ),
        (
            "Senior Social Worker - Sutton",
            "Sutton is rated outstanding by Ofsted.",
            "Salary £45,000 to £50,000.",
            "Closing date 1 July.",
        ),
        (
            "Why work in children's services at Sutton?",
            (
                "Our children's services are rated outstanding by Ofsted and we want you to join "
                "our team."
            ),
            "We have manageable caseloads and offer excellent benefits.",
        ),
    ],
)
def test_adverts_and_others_are_not_about_childrens_services(story):
    assert not meaning(*story).about_childrens_services


@pytest.mark.parametrize(
    ("title", "told_last"),
    [
        ("Strike threat at Kent social work teams", "Ofsted rated the service inadequate."),
        ("Kent council cuts children's services", "Ofsted rated the services good."),
        ("Kent director of children's services retires", "Ofsted rated the service outstanding."),
        ("Peer review of Kent's children's services", "Ofsted judged them good."),
    ],
)
def test_a_grade_at_the_end_of_other_news_is_not_its_outcome(title, told_last):
    between = ("They met on Monday.", "There were 300 of them.", "Talks go on.")
    told = meaning(title, "Kent County Council runs children's services.", *between, told_last)
    assert (told.kind, told.claims) == ("other", ())


def test_a_grade_at_the_end_of_news_of_an_inspection_is_its_outcome():
    told = claims(
        "Kent children's services praised",
        "Inspectors looked at Kent County Council's children's services.",
        "They met staff.",
        "They met carers.",
        "They met children.",
        "Ofsted rated the service good.",
    )
    assert told == {"kent overall good"}
