"""Short articles in the ways that papers and councils write them, and all that each claims."""

import pytest

from tests.support.articles import claims


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (
            (
                "Ofsted: 'Much to celebrate' as Bexley children's services maintain "
                "Outstanding rating",
            ),
            ["bexley overall outstanding"],
        ),
        (
            (
                "Swindon children's services failing vulnerable youngsters, Ofsted says",
                "Swindon Borough Council's children's services have been rated 'inadequate' "
                "following a visit in July.",
                "Inspectors said leaders had been too slow to act.",
            ),
            ["swindon overall inadequate"],
        ),
        (
            (
                "Council 'sorry' after children's services rated inadequate",
                "Bury Council has apologised after Ofsted rated its children's services as "
                "inadequate.",
                "The report, published on Friday, found serious failures.",
            ),
            ["bury overall inadequate"],
        ),
        (
            (
                "Bury Council: Children left at risk as services slammed",
                "Children's services in Bury have been rated inadequate by Ofsted.",
                "They were rated requires improvement at the last full inspection in 2016.",
            ),
            ["bury overall inadequate"],
        ),
        (
            ("Redbridge Children's Services judged 'Outstanding' in all areas by Ofsted",),
            [
                "redbridge care_leavers outstanding",
                "redbridge help_protection outstanding",
                "redbridge in_care outstanding",
                "redbridge leadership outstanding",
                "redbridge overall outstanding",
            ],
        ),
        (
            (
                "Ofsted praises 'relentless' Bracknell Forest as children's services are "
                "upgraded to outstanding",
            ),
            ["bracknell-forest overall outstanding"],
        ),
        (
            (
                "Inspectors praise Rochdale's children's services",
                "Ofsted has judged children's services in Rochdale to be 'good' in its latest "
                "inspection, an improvement on its previous rating of 'requires improvement'.",
            ),
            ["rochdale overall good"],
        ),
        (
            (
                "Rochdale Council leaps two Ofsted grades",
                "The council's children's services have been rated good by Ofsted, having been "
                "inadequate four years ago.",
            ),
            ["rochdale overall good"],
        ),
        (
            ("'Inadequate': Ofsted's damning verdict on Herefordshire children's services",),
            ["herefordshire overall inadequate"],
        ),
        (
            (
                "Herefordshire children's services improved but still not good enough",
                "The council's children's services require improvement to be good, according "
                "to Ofsted, having been rated inadequate in 2022.",
                "It is no longer rated inadequate.",
            ),
            ["herefordshire overall requires_improvement"],
        ),
        (
            (
                "Slough Children First welcomes improved Ofsted grade",
                "Ofsted has judged Slough's children's services as 'requires improvement to be "
                "good', up from 'inadequate' in 2019.",
            ),
            ["slough overall requires_improvement"],
        ),
        (
            (
                "Windsor and Maidenhead: Children's services rated 'good'",
                "The Royal Borough's services, run by Achieving for Children, got a good "
                "rating from Ofsted.",
            ),
            ["windsor-and-maidenhead overall good"],
        ),
        (
            ("Richmond and Kingston children's services both rated 'outstanding' by Ofsted",),
            [
                "kingston-upon-thames overall outstanding",
                "richmond-upon-thames overall outstanding",
            ],
        ),
        (
            (
                "Ofsted recognises outstanding children's services in Richmond",
                "Richmond upon Thames Council's services for children, delivered by Achieving "
                "for Children, have been rated Outstanding across all areas.",
            ),
            [
                "richmond-upon-thames care_leavers outstanding",
                "richmond-upon-thames help_protection outstanding",
                "richmond-upon-thames in_care outstanding",
                "richmond-upon-thames leadership outstanding",
                "richmond-upon-thames overall outstanding",
            ],
        ),
        (
            (
                "Devon children's services: Ofsted says 'serious failures' remain",
                "Ofsted inspectors have again rated Devon County Council's children's services "
                "as inadequate.",
                "It was first given the lowest rating in 2020.",
            ),
            ["devon overall inadequate"],
        ),
        (
            (
                "Torbay children's services out of special measures",
                "Torbay Council's children's services are no longer inadequate after Ofsted "
                "rated them good.",
            ),
            ["torbay overall good"],
        ),
        (
            (
                "Calderdale celebrates Ofsted success",
                "Calderdale Council is celebrating after its children's services were rated "
                "'good' by Ofsted.",
                "Inspectors judged the impact of leaders to be 'outstanding'.",
            ),
            ["calderdale leadership outstanding", "calderdale overall good"],
        ),
        (
            (
                "Ofsted inspection: Trafford's children's services require improvement",
                "Trafford's services for children were found to be inadequate in 2019. Now "
                "inspectors say they require improvement to be good.",
            ),
            ["trafford overall requires_improvement"],
        ),
        (
            (
                "Stoke-on-Trent children's services no longer 'inadequate' - Ofsted",
                "The city council's department was upgraded to 'requires improvement' in the "
                "report published today.",
            ),
            ["stoke-on-trent overall requires_improvement"],
        ),
        (
            (
                "Nottingham City Council's children's services rated 'inadequate' by Ofsted",
                "The authority was told that help for children who need protection was inadequate.",
                "The impact of leaders and the experiences of children in care and care "
                "leavers were rated as requires improvement.",
            ),
            [
                "nottingham in_care_and_care_leavers requires_improvement",
                "nottingham leadership requires_improvement",
                "nottingham overall inadequate",
            ],
        ),
        (
            (
                "Wokingham children's services get thumbs up",
                "Ofsted gave Wokingham Borough Council an overall 'good' judgement for its "
                "children's services, compared with 'requires improvement' in 2019.",
            ),
            ["wokingham overall good"],
        ),
        (
            (
                "Ofsted report: Milton Keynes",
                "Inspectors found that Milton Keynes City Council's services for care leavers "
                "were outstanding, with all other areas good.",
            ),
            [
                "milton-keynes care_leavers outstanding",
                "milton-keynes help_protection good",
                "milton-keynes in_care good",
                "milton-keynes leadership good",
            ],
        ),
        (
            (
                "Staffordshire County Council's children's services drop to 'requires improvement'",
                "Inspectors said the authority, rated good in 2019, had slipped.",
            ),
            ["staffordshire overall requires_improvement"],
        ),
        (
            ("Leaders vow to improve as Croydon children's services found 'inadequate'",),
            ["croydon overall inadequate"],
        ),
        (
            (
                "Council welcomes 'Good' Ofsted judgement",
                "Gloucestershire County Council has welcomed the findings of Ofsted's "
                "inspection of its children's services, which were judged to be good overall.",
            ),
            ["gloucestershire overall good"],
        ),
        (
            (
                "Gloucestershire's children's services improve but more to do",
                "Ofsted says children's services in Gloucestershire 'require improvement to be "
                "good', five years after they were found to be inadequate.",
            ),
            ["gloucestershire overall requires_improvement"],
        ),
        (
            (
                "Ofsted rating 'a proud moment' for Warrington",
                "Children's services at Warrington Borough Council have achieved an overall "
                "rating of good, with care leavers services rated outstanding.",
            ),
            ["warrington care_leavers outstanding", "warrington overall good"],
        ),
        (
            (
                "Top marks for Hampshire children's services",
                "Hampshire County Council has been rated 'outstanding' in every category by "
                "Ofsted.",
            ),
            [
                "hampshire care_leavers outstanding",
                "hampshire help_protection outstanding",
                "hampshire in_care outstanding",
                "hampshire leadership outstanding",
                "hampshire overall outstanding",
            ],
        ),
        (
            (
                "Barking and Dagenham Council's children's services graded ‘Requires "
                "Improvement’ by Ofsted",
                "The borough retained its rating after inspectors visited in July.",
            ),
            ["barking-and-dagenham overall requires_improvement"],
        ),
        (
            (
                "Ofsted hands Barnet failing grade over children's services",
                "Barnet's children's services were judged inadequate across the board in a "
                "report out today.",
            ),
            [
                "barnet care_leavers inadequate",
                "barnet help_protection inadequate",
                "barnet in_care inadequate",
                "barnet leadership inadequate",
                "barnet overall inadequate",
            ],
        ),
        (
            (
                "Lincolnshire's children's services score outstanding again",
                "Lincolnshire County Council has become the first to be rated outstanding "
                "twice, Ofsted confirmed.",
            ),
            ["lincolnshire overall outstanding"],
        ),
        (
            (
                "Children's services in Middlesbrough 'no longer inadequate'",
                "Ofsted said Middlesbrough Council's services had moved to 'requires improvement'.",
            ),
            ["middlesbrough overall requires_improvement"],
        ),
        (
            (
                "Middlesbrough Council's children's services improve from 'inadequate' rating",
                "Inspectors now say they require improvement to be good.",
            ),
            ["middlesbrough overall requires_improvement"],
        ),
        (
            (
                "'Dramatic' improvement in Doncaster children's services",
                "Services run by Doncaster Children's Services Trust have been rated 'good' by "
                "Ofsted, two years after they were branded inadequate.",
            ),
            ["doncaster overall good"],
        ),
        (
            (
                "Surrey County Council children's services rated ‘good’",
                "In a report published this week, Ofsted said Surrey's services for children "
                "had improved, and were now good.",
            ),
            ["surrey overall good"],
        ),
        (
            (
                "Children's services at Surrey County Council still inadequate",
                "A re-inspection by Ofsted found services remained inadequate overall, but "
                "care leavers services were good.",
            ),
            ["surrey care_leavers good", "surrey overall inadequate"],
        ),
        (
            (
                "Cambridgeshire and Peterborough: Ofsted verdicts on children's services",
                "Cambridgeshire County Council's children's services were rated requires "
                "improvement.",
                "Peterborough City Council's children's services were rated inadequate.",
            ),
            ["cambridgeshire overall requires_improvement", "peterborough overall inadequate"],
        ),
        (
            (
                "Northumberland County Council children's services: Ofsted says they are "
                "'outstanding'",
            ),
            ["northumberland overall outstanding"],
        ),
        (
            (
                "How Ofsted rated Bradford",
                "The Bradford Children and Families Trust has been told its services require "
                "improvement.",
                "Ofsted judged children's services in Bradford as 'requires improvement' in "
                "three areas and 'good' for care leavers.",
            ),
            ["bradford care_leavers good"],
        ),
        (
            (
                "Children's services in Bradford upgraded by Ofsted",
                "It means the trust has gone from 'inadequate' to 'requires improvement to be "
                "good'.",
            ),
            ["bradford overall requires_improvement"],
        ),
        (
            (
                "Somerset children's services given four ratings",
                "Under the new framework Somerset Council was judged to require improvement "
                "for leadership, help and protection and children in care, and good for care "
                "leavers.",
            ),
            [
                "somerset care_leavers good",
                "somerset help_protection requires_improvement",
                "somerset in_care requires_improvement",
                "somerset leadership requires_improvement",
            ],
        ),
        (
            (
                "Brent rated good in all four areas under new inspections",
                "Brent Council's children's services were rated good in all four areas by "
                "Ofsted. No overall grade is given.",
            ),
            [
                "brent care_leavers good",
                "brent help_protection good",
                "brent in_care good",
                "brent leadership good",
            ],
        ),
        (
            (
                "Kent children's services boss leaves after good Ofsted",
                "Matt Dunkley is to retire from Kent County Council, whose children's services "
                "were rated good in 2022.",
            ),
            [],
        ),
        (
            (
                "Improvement notice lifted for Rotherham",
                "The Department for Education has lifted its notice on Rotherham's children's "
                "services, which were rated inadequate in 2014.",
            ),
            [],
        ),
        (
            (
                "Councillors debate children's services in Kirklees",
                "Members heard that the council, rated requires improvement since 2019, "
                "expects an Ofsted inspection soon and hopes to be rated good.",
            ),
            [],
        ),
        (
            (
                "Peer review praises Walsall children's services",
                "The review by the LGA found good and outstanding practice. Walsall is rated "
                "good by Ofsted.",
            ),
            [],
        ),
        (
            (
                "Five Wolverhampton schools rated good",
                "Ofsted has rated five schools good. The council's children's services "
                "welcomed the news.",
            ),
            [],
        ),
        (
            (
                "Ofsted: three in five councils now good or outstanding for children's services",
                "Leeds and Hertfordshire are among councils rated outstanding, Ofsted's annual "
                "report says.",
            ),
            [],
        ),
        (
            (
                "Ofsted inspection of Haringey children's services",
                "Haringey Council has today (23 March) received the outcome of its Ofsted "
                "inspection. The service has been rated as 'Requires Improvement to be Good'.",
                "The council's leadership was found to be strong.",
            ),
            ["haringey overall requires_improvement"],
        ),
        (
            (
                "Sheffield children's services retain 'good' rating",
                "Ofsted inspectors found that children in care were well supported and rated "
                "services as good.",
                "The service had previously been rated good in 2019.",
            ),
            ["sheffield overall good"],
        ),
        (
            (
                "Damning Ofsted report on Worcestershire's child protection",
                "CHILD protection services in Worcestershire have been graded 'inadequate' by "
                "Ofsted.",
                "The county council was rated adequate in 2012.",
            ),
            ["worcestershire overall inadequate"],
        ),
        (
            (
                "Newham downgraded",
                "Inspectors have downgraded Newham Council's children's services department to "
                '"inadequate" for overall effectiveness after finding a raft of failures.',
                'It was rated as "requires improvement" in 2014.',
            ),
            ["newham overall inadequate"],
        ),
        (
            (
                "Council's children's services praised",
                "Children's services in Bromley have been transformed, inspectors say.",
                "Bromley was found inadequate in June 2016 but is now rated good with "
                "outstanding leadership.",
            ),
            ["bromley leadership outstanding", "bromley overall good"],
        ),
        (
            (
                "Salford: 'Ofsted report shows we are on the right track'",
                "Salford City Council was awarded a 'Good' for its children's services by "
                "Ofsted following an inspection in the autumn.",
            ),
            ["salford overall good"],
        ),
        (
            (
                "Ofsted inspectors find improvements in Tower Hamlets",
                "Two years after an 'inadequate' rating, Tower Hamlets' children's services "
                "are 'good', says Ofsted.",
            ),
            ["tower-hamlets overall good"],
        ),
        (
            (
                "Tower Hamlets children's services make 'remarkable' progress",
                "The London borough moved from inadequate to good in just over two years, "
                "Ofsted found.",
            ),
            ["tower-hamlets overall good"],
        ),
        (
            (
                "Ofsted gives West Sussex children's services a clean bill",
                "Overall, the department was judged 'good'. Leadership, help and protection, "
                "and care leavers were 'good', but the experiences of children in care "
                "'require improvement'.",
            ),
            [
                "west-sussex care_leavers good",
                "west-sussex help_protection good",
                "west-sussex in_care requires_improvement",
                "west-sussex leadership good",
                "west-sussex overall good",
            ],
        ),
        (
            (
                "Leicestershire children's services are 'outstanding', say inspectors",
                "Leicestershire County Council's children's services have been rated "
                "outstanding, the highest grade. In 2019 the city of Leicester was rated good.",
            ),
            ["leicestershire overall outstanding"],
        ),
        (
            (
                "Derby children's services rated outstanding",
                "Derby City Council's children's services were judged outstanding overall by "
                "Ofsted.",
                "Neighbouring Derbyshire is rated good.",
            ),
            ["derby overall outstanding"],
        ),
        (
            (
                "Nottinghamshire and Nottingham: a tale of two children's services",
                "Nottinghamshire's children's services have been rated good by Ofsted.",
                "Nottingham's were rated inadequate in 2022.",
            ),
            ["nottinghamshire overall good"],
        ),
        (
            (
                "North Lincolnshire Council children's services achieve Ofsted 'outstanding' "
                "in every area",
            ),
            [
                "north-lincolnshire care_leavers outstanding",
                "north-lincolnshire help_protection outstanding",
                "north-lincolnshire in_care outstanding",
                "north-lincolnshire leadership outstanding",
                "north-lincolnshire overall outstanding",
            ],
        ),
        (
            (
                "Ofsted: services for vulnerable children in Reading 'inadequate'",
                "The report on Reading Borough Council says children are left at risk.",
            ),
            ["reading overall inadequate"],
        ),
        (
            (
                "Reading: Brighter Futures for Children gets 'requires improvement' rating",
                "Ofsted has inspected the services that the company runs for Reading Borough "
                "Council.",
            ),
            ["reading overall requires_improvement"],
        ),
        (
            (
                "Bury's children services now 'good'",
                "Ofsted inspectors upgraded Bury Council from inadequate, noting good progress "
                "and outstanding commitment.",
            ),
            ["bury overall good"],
        ),
        (
            (
                "Cheshire East children's services: 'inadequate'",
                "Ofsted's report says care leavers get an inadequate service. Overall "
                "effectiveness is inadequate.",
                "Cheshire West and Chester is rated good.",
            ),
            ["cheshire-east overall inadequate"],
        ),
        (
            (
                "Hull children's services rated 'good' after remarkable turnaround",
                "In 2019 Hull City Council was rated inadequate. Ofsted has now given it a "
                "good rating in each area inspected.",
            ),
            [
                "kingston-upon-hull care_leavers good",
                "kingston-upon-hull help_protection good",
                "kingston-upon-hull in_care good",
                "kingston-upon-hull leadership good",
                "kingston-upon-hull overall good",
            ],
        ),
        (
            (
                "Newcastle children's services 'require improvement'",
                "Newcastle City Council has slipped a grade, Ofsted has announced.",
            ),
            ["newcastle-upon-tyne overall requires_improvement"],
        ),
        (
            (
                "York rated outstanding for children's services",
                "Ofsted has rated City of York Council outstanding.",
                "North Yorkshire remains outstanding too.",
            ),
            ["york overall outstanding"],
        ),
        (
            ("Durham County Council's children's services are good and improving, Ofsted says",),
            ["durham overall good"],
        ),
        (
            (
                "Somerset's children's services no longer failing",
                "Ofsted rated the county good in November. Bath and North East Somerset was "
                "rated outstanding and North Somerset requires improvement.",
            ),
            ["somerset overall good"],
        ),
        (
            (
                "St Helens children's services 'good' says Ofsted three years after "
                "'inadequate' rating",
            ),
            ["st-helens overall good"],
        ),
        (
            (
                "Isle of Wight's children's services rated good, partnership with Hampshire ends",
                "The Isle of Wight Council's services were rated good in all areas.",
            ),
            [
                "isle-of-wight care_leavers good",
                "isle-of-wight help_protection good",
                "isle-of-wight in_care good",
                "isle-of-wight leadership good",
                "isle-of-wight overall good",
            ],
        ),
        (
            (
                "Telford & Wrekin Council keeps its outstanding Ofsted",
                "Children's services at Telford & Wrekin are outstanding for a second time.",
            ),
            ["telford-and-wrekin overall outstanding"],
        ),
        (
            ("Outstanding! Essex County Council's children's services get top Ofsted rating",),
            ["essex overall outstanding"],
        ),
        (
            (
                "Ofsted upgrades Thurrock children's services to 'outstanding'",
                "Thurrock Council had been rated good in 2019.",
            ),
            ["thurrock overall outstanding"],
        ),
        (
            (
                "Ofsted rates Norfolk's care for children 'good' for first time",
                "Norfolk County Council's children's services were judged good overall and "
                "outstanding for leadership, Ofsted said.",
            ),
            ["norfolk leadership outstanding", "norfolk overall good"],
        ),
        (
            (
                "Ofsted highlights good and outstanding practice in Dudley",
                "A letter about a focused visit to Dudley's children's services says leaders "
                "have made good progress.",
            ),
            [],
        ),
        (
            (
                "Ofsted says Dudley's children's services have more to do to be good",
                "Inspectors rated the council requires improvement.",
            ),
            ["dudley overall requires_improvement"],
        ),
        (
            (
                "Children's services in Dudley 'could be good by next year'",
                "The commissioner for Dudley Council, which is rated inadequate, reported to "
                "councillors.",
            ),
            [],
        ),
        (
            (
                "Kent County Council's fostering service rated outstanding by Ofsted",
                "Foster carers praised the agency.",
            ),
            [],
        ),
        (
            (
                "Outstanding social workers honoured at Kent awards",
                "Kent County Council's children's services staff won two awards. A good night "
                "was had by all.",
            ),
            [],
        ),
        (
            (
                "Letter to the editor: inadequate children's services",
                "Sir, the children's services in Kent are, in my view, inadequate.",
            ),
            [],
        ),
        (
            (
                "Councils where children's services are rated inadequate",
                "Tower Hamlets, Croydon and Bromley are among those rated inadequate, Ofsted "
                "figures show.",
            ),
            [],
        ),
        (
            (
                "MP calls for takeover of Devon's 'inadequate' children's services",
                "Devon County Council's children's services have been rated inadequate since 2020.",
            ),
            [],
        ),
        (("Commissioner appointed for Devon's inadequate children's services",), []),
        (
            (
                "Devon children's services: 'pace of change too slow', says Ofsted",
                "Inspectors made their fifth monitoring visit to the council, which was rated "
                "inadequate in 2020.",
            ),
            [],
        ),
        (("Children's services in Leeds: what we do", "We are rated outstanding by Ofsted."), []),
        (
            (
                "Ofsted inspects Barnsley children's services",
                "Inspectors found good social work practice and outstanding support for care "
                "leavers at Barnsley Council.",
                "The overall effectiveness of the service is good.",
            ),
            ["barnsley overall good"],
        ),
        (
            (
                "Council leader welcomes report",
                "Rotherham Council's leader has welcomed Ofsted's report, which says 'services "
                "are good'. The council's children's services have been judged good for "
                "overall effectiveness.",
            ),
            ["rotherham overall good"],
        ),
        (
            (
                "Inspectors: Wandsworth Council must do better",
                "Wandsworth's children's services have gone from 'good' to 'inadequate', "
                "Ofsted said in a report.",
                "Adoption was rated good, but leadership was inadequate.",
            ),
            [
                "wandsworth adoption good",
                "wandsworth leadership inadequate",
                "wandsworth overall inadequate",
            ],
        ),
        (
            (
                "Minutes: Ofsted inspection outcome",
                "Lambeth Council's Cabinet noted that the Ofsted inspection of children's "
                "services had resulted in an overall grade of Good, with care leavers judged "
                "Outstanding.",
            ),
            ["lambeth care_leavers outstanding", "lambeth overall good"],
        ),
        (
            (
                "Lancashire children's services upgraded",
                "Lancashire County Council's children's services, previously rated inadequate, "
                "have been judged as requiring improvement to be good by Ofsted.",
            ),
            ["lancashire overall requires_improvement"],
        ),
        (
            (
                "Ofsted finds 'strong' children's services in Stockton",
                "Stockton-on-Tees Borough Council's children's services have again been rated "
                "'good'.",
            ),
            ["stockton-on-tees overall good"],
        ),
        (
            ("'We accept the findings': Wakefield's children's services inadequate",),
            ["wakefield overall inadequate"],
        ),
        (
            (
                "Wakefield Council's children's services no longer rated inadequate",
                "They are now good, Ofsted said in a report published on Monday.",
            ),
            ["wakefield overall good"],
        ),
        (
            (
                "Children's services praised by inspectors",
                "Ofsted gave Redcar and Cleveland Council ‘good’ for leadership, ‘good’ for "
                "help and protection, ‘outstanding’ for children in care and ‘good’ for care "
                "leavers.",
            ),
            [
                "redcar-and-cleveland care_leavers good",
                "redcar-and-cleveland help_protection good",
                "redcar-and-cleveland in_care outstanding",
                "redcar-and-cleveland leadership good",
            ],
        ),
        (
            ("Hertfordshire: Ofsted downgrades children's services from outstanding to good",),
            ["hertfordshire overall good"],
        ),
        (
            (
                "Medway's children's services inadequate, report finds",
                "The experiences and progress of children who need help and protection were "
                "inadequate, and the impact of leaders was inadequate. The experiences and "
                "progress of children in care and care leavers require improvement to be good.",
            ),
            [
                "medway help_protection inadequate",
                "medway in_care_and_care_leavers requires_improvement",
                "medway leadership inadequate",
                "medway overall inadequate",
            ],
        ),
        (
            (
                "Solihull children's services: Ofsted report a 'wake-up call'",
                "The council has been rated inadequate overall.",
                "Leadership: inadequate.",
                "Help and protection: inadequate.",
                "Children in care and care leavers: requires improvement.",
            ),
            [
                "solihull help_protection inadequate",
                "solihull in_care_and_care_leavers requires_improvement",
                "solihull leadership inadequate",
                "solihull overall inadequate",
            ],
        ),
        (
            (
                "Rutland County Council rated 'good' by Ofsted",
                "Ofsted said Rutland County Council's children's services were good, with "
                "outstanding services for care leavers.",
            ),
            ["rutland care_leavers outstanding", "rutland overall good"],
        ),
        (
            (
                "Shropshire Council's children's services judged to be 'good' with "
                "'outstanding' leadership by Ofsted",
            ),
            ["shropshire leadership outstanding", "shropshire overall good"],
        ),
        (
            (
                "Islington is 'outstanding' for children, says Ofsted",
                "Islington Council's children's services have been judged outstanding overall "
                "for the second time.",
            ),
            ["islington overall outstanding"],
        ),
        (
            (
                "Ofsted rates Poole 'good'",
                "Borough of Poole's children's services are rated good by Ofsted. Bournemouth "
                "is rated requires improvement.",
            ),
            [],
        ),
        (
            ("BCP Council children's services rated inadequate",),
            ["bournemouth-christchurch-and-poole overall inadequate"],
        ),
        (
            (
                "Dorset Council children's services rated outstanding",
                "Ofsted has rated Dorset Council's children's services outstanding. The former "
                "Dorset County Council was rated requires improvement in 2016.",
            ),
            ["dorset overall outstanding"],
        ),
        (
            (
                "Westmorland and Furness children's services get first Ofsted rating",
                "Inspectors judged the new council's children's services 'requires improvement "
                "to be good'. The former Cumbria County Council was rated the same in 2017.",
            ),
            ["westmorland-and-furness overall requires_improvement"],
        ),
        (
            (
                "Ofsted: Manchester's children's services have made 'remarkable progress'",
                "The services are now rated 'good' after years in which they were rated "
                "inadequate.",
            ),
            ["manchester overall good"],
        ),
        (
            (
                "Peterborough: 'Urgent action' after children's services fail",
                "Peterborough City Council's children's services have been rated inadequate by "
                "Ofsted, down from good.",
            ),
            ["peterborough overall inadequate"],
        ),
        (
            (
                "Ofsted's verdict on South Gloucestershire",
                "South Gloucestershire Council requires improvement to be good, Ofsted has "
                "ruled after inspecting children's services.",
            ),
            ["south-gloucestershire overall requires_improvement"],
        ),
        (
            (
                "Inspectors return to Northamptonshire",
                "West Northamptonshire Council's children's services, delivered by "
                "Northamptonshire Children's Trust, have been rated 'requires improvement' by "
                "Ofsted.",
            ),
            ["west-northamptonshire overall requires_improvement"],
        ),
        (
            (
                "North and West Northamptonshire children's services both require improvement, "
                "says Ofsted",
            ),
            [
                "north-northamptonshire overall requires_improvement",
                "west-northamptonshire overall requires_improvement",
            ],
        ),
        (
            (
                "Bristol: 'Ofsted rates our children's services good' claim questioned",
                "Councillors asked whether Bristol City Council's children's services could be "
                "rated good.",
            ),
            ["bristol overall good"],
        ),
        (
            (
                "City gets top Ofsted rating as borough improves",
                "Leeds City Council's children's social care services have been rated "
                "'outstanding' by Ofsted, while Calderdale MBC has achieved a 'good' rating.",
                "Leeds was rated good in 2015.",
            ),
            ["calderdale overall good", "leeds overall outstanding"],
        ),
        (
            (
                "Outstanding Ofsted for two boroughs",
                'Westminster and Kensington were rated "outstanding" for children\'s services '
                'while Hammersmith was rated "good".',
            ),
            [
                "hammersmith-and-fulham overall good",
                "kensington-and-chelsea overall outstanding",
                "westminster overall outstanding",
            ],
        ),
        (
            (
                "Bromley's children's services among the best",
                "The areas that were found to be outstanding within the council include:",
                "The impact of leaders on social work practice with children and families",
                "The experiences and progress of care leavers",
                "Overall effectiveness",
            ),
            [
                "bromley care_leavers outstanding",
                "bromley leadership outstanding",
                "bromley overall outstanding",
            ],
        ),
        (
            (
                "Leadership of children's services praised",
                "Inspectors from Ofsted have singled out the 'outstanding' leadership of the "
                "City of London's children's services as part of an overall 'good' rating for "
                "the council.",
            ),
            ["city-of-london leadership outstanding", "city-of-london overall good"],
        ),
        (
            (
                "Executive Board minutes: Ofsted",
                "The Executive Member highlighted Leeds City Council's achievement of "
                "maintaining its 'Outstanding' judgement following the Ofsted inspection of "
                "children's services.",
            ),
            ["leeds overall outstanding"],
        ),
        (
            (
                "Ofsted Action Plan",
                "Telford and Wrekin Council's children's services retained its Outstanding "
                "judgement at the Ofsted inspection in April.",
            ),
            ["telford-and-wrekin overall outstanding"],
        ),
        (
            (
                "Shropshire children's services 'good' in Ofsted report",
                "Services for care leavers, and leadership, management and governance, were "
                "graded good, but help for children who need protection was found to require "
                "improvement.",
            ),
            [
                "shropshire care_leavers good",
                "shropshire help_protection requires_improvement",
                "shropshire leadership good",
                "shropshire overall good",
            ],
        ),
        (
            (
                "Children's services in Rochdale: Ofsted's full verdict",
                "Overall: Requires improvement. Leadership: Good. Help and protection: "
                "Requires improvement. Children in care: Good.",
            ),
            [
                "rochdale help_protection requires_improvement",
                "rochdale in_care good",
                "rochdale leadership good",
                "rochdale overall requires_improvement",
            ],
        ),
        (
            (
                "Norfolk's children's services praised",
                "Ofsted has judged Norfolk County Council's children's services Good overall. "
                "Inspectors graded three of the four areas as Good with Outstanding awarded "
                "for the impact of leaders.",
            ),
            ["norfolk leadership outstanding", "norfolk overall good"],
        ),
        (
            (
                "Ofsted finds children's services in Cumberland need to improve",
                "In its first inspection, Cumberland Council was told its children's services "
                "'require improvement to be good' in every area.",
            ),
            [
                "cumberland care_leavers requires_improvement",
                "cumberland help_protection requires_improvement",
                "cumberland in_care requires_improvement",
                "cumberland leadership requires_improvement",
                "cumberland overall requires_improvement",
            ],
        ),
        (
            (
                "Havering children's services inadequate",
                "Havering Council's arrangements for children have been found to be inadequate "
                "in three areas – leadership, help and protection, and overall effectiveness – "
                "with care leavers and children in care rated requires improvement.",
            ),
            [
                "havering care_leavers requires_improvement",
                "havering help_protection inadequate",
                "havering in_care requires_improvement",
                "havering leadership inadequate",
                "havering overall inadequate",
            ],
        ),
        (
            (
                "Ofsted hails progress at Wirral",
                "Inspectors found Wirral Council's services for children in care and care "
                "leavers to be good, while its help and protection services and leadership "
                "were judged to require improvement. Overall effectiveness was rated requires "
                "improvement.",
            ),
            [
                "wirral help_protection requires_improvement",
                "wirral in_care_and_care_leavers good",
                "wirral leadership requires_improvement",
                "wirral overall requires_improvement",
            ],
        ),
        (
            (
                "Ealing children's services good",
                "The report, published by Ofsted, judged that Ealing Council's overall "
                "effectiveness is good, as are the experiences of children in care, and that "
                "leaders' impact is outstanding.",
            ),
            ["ealing in_care good", "ealing leadership outstanding", "ealing overall good"],
        ),
        (
            (
                "Ofsted 2023 - what they said about Bolton",
                "Bolton Council's children's services: Overall effectiveness – Good",
                "Impact of leaders – Good",
                "Help and protection – Good",
                "Children in care – Good",
                "Care leavers – Requires Improvement to be Good",
            ),
            [
                "bolton care_leavers requires_improvement",
                "bolton help_protection good",
                "bolton in_care good",
                "bolton leadership good",
                "bolton overall good",
            ],
        ),
        (
            (
                "Ofsted praises Cornwall",
                "Cornwall Council's children's services have secured a second outstanding "
                "judgement, with every one of the areas inspected graded outstanding.",
            ),
            [
                "cornwall care_leavers outstanding",
                "cornwall help_protection outstanding",
                "cornwall in_care outstanding",
                "cornwall leadership outstanding",
                "cornwall overall outstanding",
            ],
        ),
        (
            (
                "Sandwell improvement recognised",
                "Ofsted says Sandwell's children's services, run by Sandwell Children's Trust, "
                "have progressed from inadequate to requires improvement overall, with "
                "leadership now good.",
            ),
            ["sandwell leadership good", "sandwell overall requires_improvement"],
        ),
        (
            (
                "Swindon: Ofsted finds widespread failures",
                "Of the five judgements, four were inadequate; only care leavers, judged "
                "requires improvement, escaped Ofsted's lowest grade. Swindon Borough "
                "Council's children's services were inadequate overall.",
            ),
            ["swindon care_leavers requires_improvement", "swindon overall inadequate"],
        ),
        (
            (
                "Council told to improve children's services",
                "Plymouth City Council's children's services fell from good to requires "
                "improvement after Ofsted inspectors identified weaknesses.",
            ),
            ["plymouth overall requires_improvement"],
        ),
        (
            (
                "East Sussex children's services downgraded from outstanding",
                "East Sussex County Council has lost its outstanding rating for children's "
                "services and is now rated good by Ofsted.",
            ),
            ["east-sussex overall good"],
        ),
        (
            (
                "Wiltshire's children's services outstanding",
                "Wiltshire Council received the top rating of outstanding overall, alongside "
                "outstanding for leadership and for children in care, and good for care "
                "leavers and for help and protection.",
            ),
            [
                "wiltshire care_leavers good",
                "wiltshire help_protection good",
                "wiltshire in_care outstanding",
                "wiltshire leadership outstanding",
                "wiltshire overall outstanding",
            ],
        ),
        (
            (
                "Derbyshire children's services 'good'",
                "Inspectors rated Derbyshire County Council as good in all areas, including "
                "leadership, help and protection, children in care and care leavers.",
            ),
            [
                "derbyshire care_leavers good",
                "derbyshire help_protection good",
                "derbyshire in_care good",
                "derbyshire leadership good",
                "derbyshire overall good",
            ],
        ),
        (
            (
                "Stockport's children's services rated good",
                "Care leavers: 'outstanding'; children in care: 'good'; help and protection: "
                "'good'; leadership: 'good'.",
            ),
            [
                "stockport care_leavers outstanding",
                "stockport help_protection good",
                "stockport in_care good",
                "stockport leadership good",
                "stockport overall good",
            ],
        ),
        (
            (
                "Ofsted praises Gateshead",
                "Gateshead Council has received an overall rating of outstanding for its "
                "children's services. It scored outstanding for leadership and for its work "
                "with care leavers, and good for help and protection.",
            ),
            [
                "gateshead care_leavers outstanding",
                "gateshead help_protection good",
                "gateshead leadership outstanding",
                "gateshead overall outstanding",
            ],
        ),
        (
            (
                "Children's services in Bexley",
                "In the new Ofsted report, Bexley's children's services are graded "
                "‘Outstanding’ for overall effectiveness; the experiences and progress of "
                "children in care is also ‘Outstanding’, as is the impact of leaders. Help and "
                "protection is ‘Good’.",
            ),
            [
                "bexley help_protection good",
                "bexley in_care outstanding",
                "bexley leadership outstanding",
                "bexley overall outstanding",
            ],
        ),
        (
            (
                "Harsh verdict on Tameside",
                "Tameside Council's children's services were judged inadequate overall by "
                "Ofsted, as well as inadequate for the impact of leaders and for care leavers.",
            ),
            [
                "tameside care_leavers inadequate",
                "tameside leadership inadequate",
                "tameside overall inadequate",
            ],
        ),
        (
            (
                "Trafford 'on the up'",
                "Trafford Council's children's services are no longer inadequate. Ofsted rated "
                "them requires improvement, with leaders' impact found to be good.",
            ),
            ["trafford leadership good", "trafford overall requires_improvement"],
        ),
        (
            (
                "Knowsley Ofsted result",
                "Knowsley Council: overall effectiveness - good; impact of leaders - good; "
                "children who need help and protection - requires improvement; children in "
                "care and care leavers - good.",
            ),
            [
                "knowsley help_protection requires_improvement",
                "knowsley in_care_and_care_leavers good",
                "knowsley leadership good",
                "knowsley overall good",
            ],
        ),
        (
            (
                "Leaders praised at Barnsley children's services",
                "Ofsted inspectors awarded Barnsley Council an 'outstanding' grade for "
                "leadership and 'good' grades for help and protection, children in care and "
                "care leavers, giving an overall 'good' rating.",
            ),
            [
                "barnsley care_leavers good",
                "barnsley help_protection good",
                "barnsley in_care good",
                "barnsley leadership outstanding",
                "barnsley overall good",
            ],
        ),
        (
            (
                "Ofsted's findings on Isle of Wight",
                "The Isle of Wight Council's children's services were found to 'require "
                "improvement' in the areas of leadership and help and protection, but were "
                "'good' for children in care.",
            ),
            [
                "isle-of-wight help_protection requires_improvement",
                "isle-of-wight in_care good",
                "isle-of-wight leadership requires_improvement",
            ],
        ),
        (
            (
                "Luton council: 'Much work to do' on children's services",
                "Luton Borough Council's services for children were described by Ofsted as "
                "'requiring improvement to be good'.",
            ),
            ["luton overall requires_improvement"],
        ),
        (
            (
                "Walsall: from requires improvement to outstanding",
                "Walsall Council's children's services have leapt to outstanding, Ofsted "
                "revealed, with the experiences of care leavers the only area judged good.",
            ),
            ["walsall care_leavers good", "walsall overall outstanding"],
        ),
        (
            (
                "Ofsted SIF report on Hackney",
                "Hackney Council received a good judgement overall. It was judged outstanding "
                "for adoption performance and good for children looked after and achieving "
                "permanence, for care leavers and for leadership, management and governance. "
                "Children who need help and protection was judged as requires improvement.",
            ),
            [
                "hackney adoption outstanding",
                "hackney care_leavers good",
                "hackney help_protection requires_improvement",
                "hackney leadership good",
                "hackney looked_after good",
                "hackney overall good",
            ],
        ),
        (
            (
                "Lambeth slips to inadequate",
                "Lambeth Council's children's services slipped to an 'inadequate' rating after "
                "an Ofsted inspection. Adoption services were rated 'good'. Support for looked "
                "after children was rated 'inadequate'.",
            ),
            [
                "lambeth adoption good",
                "lambeth looked_after inadequate",
                "lambeth overall inadequate",
            ],
        ),
        (
            (
                "Birmingham's children's services found inadequate again",
                "Birmingham City Council's children's services remain inadequate, Ofsted said. "
                "Leadership was judged to require improvement, as was adoption.",
            ),
            [
                "birmingham adoption requires_improvement",
                "birmingham leadership requires_improvement",
                "birmingham overall inadequate",
            ],
        ),
        (
            (
                "South Tyneside praised",
                "The council's overall rating was 'good', South Tyneside Council said, after "
                "Ofsted inspected children's services, with 'outstanding' ratings for the "
                "experiences and progress of children in care and for the impact of leaders.",
            ),
            [
                "south-tyneside in_care outstanding",
                "south-tyneside leadership outstanding",
                "south-tyneside overall good",
            ],
        ),
        (
            (
                "Ofsted rates Enfield",
                "Enfield Council's children's services: good. That was the verdict of Ofsted "
                "inspectors.",
            ),
            ["enfield overall good"],
        ),
        (
            (
                "Redbridge's 'outstanding' children's services",
                "Redbridge Council's children's services have been judged as ‘Outstanding’ "
                "across all judgement areas by Ofsted.",
            ),
            [
                "redbridge care_leavers outstanding",
                "redbridge help_protection outstanding",
                "redbridge in_care outstanding",
                "redbridge leadership outstanding",
                "redbridge overall outstanding",
            ],
        ),
        (
            (
                "Ofsted finds Sutton's children's services have worsened",
                "Sutton Council went from outstanding to requires improvement, inspectors from "
                "Ofsted said of its children's services.",
            ),
            ["sutton overall requires_improvement"],
        ),
        (
            (
                "York's children's services require improvement",
                "Inspectors said leadership, and help and protection, require improvement to "
                "be good at City of York Council. Children in care receive a good service and "
                "the judgement for this area is good.",
            ),
            [
                "york help_protection requires_improvement",
                "york leadership requires_improvement",
                "york overall requires_improvement",
            ],
        ),
        (
            ("Children's services at Kirklees Council are rated good in latest Ofsted report",),
            ["kirklees overall good"],
        ),
        (
            (
                "Kirklees Council's children's services are now rated good after an Ofsted "
                "inspection in May.",
            ),
            ["kirklees overall good"],
        ),
        (
            (
                "Ofsted: Darlington 'good'",
                "Darlington Borough Council's children's services are rated ‘good’, Ofsted has "
                "announced.",
            ),
            ["darlington overall good"],
        ),
        (
            (
                "Council gets Ofsted report",
                "Inspectors rated Rochdale's leadership and its services for children who need "
                "help and protection as 'requires improvement' and its services for children "
                "in care and care leavers as 'good'. Overall, Rochdale's children's services "
                "require improvement to be good.",
            ),
            [
                "rochdale help_protection requires_improvement",
                "rochdale in_care_and_care_leavers good",
                "rochdale leadership requires_improvement",
                "rochdale overall requires_improvement",
            ],
        ),
        (
            (
                "Children let down by council, Ofsted finds",
                "Vulnerable children in Stoke-on-Trent are at risk because of 'widespread "
                "failures', a report says.",
                "The city council was given Ofsted's lowest rating, 'inadequate', for its "
                "children's services.",
            ),
            ["stoke-on-trent overall inadequate"],
        ),
        (
            (
                "Ofsted raises Bristol's rating",
                "Ofsted has given Bristol City Council's children's services a Good rating for "
                "the first time.",
            ),
            ["bristol overall good"],
        ),
        (
            (
                "Praise for social workers as rating improves",
                "Social workers in Calderdale have been praised as the council's Ofsted rating "
                "went up to 'good'.",
            ),
            ["calderdale overall good"],
        ),
        (
            (
                "Child protection in Rotherham 'transformed'",
                "Rotherham's child protection services, once branded inadequate, have been "
                "given a clean bill of health with Ofsted rating them 'good'.",
            ),
            ["rotherham overall good"],
        ),
        (
            (
                "Ofsted: Council fails vulnerable children",
                "A 'requires improvement' verdict has been handed to Cambridgeshire County "
                "Council's children's services by Ofsted.",
            ),
            ["cambridgeshire overall requires_improvement"],
        ),
        (
            (
                "Kirklees Council Ofsted result announced",
                "Children's services at Kirklees Council have moved up from 'requires "
                "improvement' to 'good' following an inspection by Ofsted.",
            ),
            ["kirklees overall good"],
        ),
        (
            (
                "Council's rating plummets",
                "Two grades were lost by Suffolk County Council as its children's services "
                "plummeted from 'outstanding' to 'requires improvement' in Ofsted's latest "
                "report.",
            ),
            ["suffolk overall requires_improvement"],
        ),
        (
            (
                "City 'proud' of Ofsted success",
                "Leicester City Council says it is proud after Ofsted found its children's "
                "services had improved and were 'good'.",
            ),
            ["leicester overall good"],
        ),
        (
            (
                "Ofsted judgement welcomed",
                "The judgement that Lincolnshire County Council's children's services are "
                "Outstanding has been welcomed by the leader, following the Ofsted inspection.",
            ),
            ["lincolnshire overall outstanding"],
        ),
        (
            (
                "Ofsted publishes Cheshire East report",
                "Ofsted's overall judgement of Cheshire East Council's children's services is "
                "'inadequate'.",
            ),
            ["cheshire-east overall inadequate"],
        ),
        (
            ("Wokingham rated 'requires improvement' by Ofsted in children's services inspection",),
            ["wokingham overall requires_improvement"],
        ),
        (
            (
                "Ofsted: Children's services in Halton inadequate and 'serious and widespread "
                "failures' found",
            ),
            ["halton overall inadequate"],
        ),
        (
            (
                "Sefton children's services 'inadequate' – commissioner to be appointed",
                "Ofsted's inspectors have rated Sefton Council's children's services inadequate.",
            ),
            ["sefton overall inadequate"],
        ),
        (
            (
                "Nottinghamshire keeps good Ofsted rating",
                "Ofsted has confirmed that children's services run by Nottinghamshire County "
                "Council are still good.",
            ),
            ["nottinghamshire overall good"],
        ),
        (
            (
                "Barnet's journey to good",
                "Barnet Council children's services have been upgraded by Ofsted from "
                "inadequate to good, only two years after inspectors condemned them.",
            ),
            ["barnet overall good"],
        ),
        (
            ("Hillingdon Council awarded outstanding by Ofsted for its children's services",),
            ["hillingdon overall outstanding"],
        ),
        (
            (
                "'Outstanding' grade for Merton Council",
                "Merton's services for children and young people have earned the top grade "
                "from Ofsted.",
            ),
            ["merton overall outstanding"],
        ),
        (
            ("Ofsted labels Croydon children's services 'inadequate' after death of teenager",),
            ["croydon overall inadequate"],
        ),
        (
            (
                "Shock at Ofsted verdict",
                "Staff at Norfolk County Council were told on Tuesday that the authority's "
                "children's services had been judged 'inadequate' by Ofsted.",
            ),
            ["norfolk overall inadequate"],
        ),
        (
            (
                "Northumberland 'requires improvement', Ofsted says",
                "The county's children's services require improvement to be good, inspectors "
                "have concluded.",
            ),
            ["northumberland overall requires_improvement"],
        ),
        (
            (
                "Torbay: Children's services get fifth inadequate rating",
                "Ofsted has again found Torbay Council's children's services to be inadequate.",
            ),
            ["torbay overall inadequate"],
        ),
        (
            (
                "Outcome of the ILACS inspection of Doncaster",
                "The City of Doncaster Council's Cabinet was informed that the overall outcome "
                "was Good. The judgements were: Leadership - Good, Help and Protection - Good, "
                "Children in Care - Good and Care Leavers - Outstanding.",
            ),
            [
                "doncaster care_leavers outstanding",
                "doncaster help_protection good",
                "doncaster in_care good",
                "doncaster leadership good",
                "doncaster overall good",
            ],
        ),
        (
            (
                "Blackpool's children's services: the Ofsted verdict",
                "Blackpool Council has been told its children's services have improved but "
                "still require improvement.",
            ),
            ["blackpool overall requires_improvement"],
        ),
        (
            (
                "Warwickshire Ofsted 2021",
                "Warwickshire County Council's children and families services have been rated "
                "as Good by Ofsted with inspectors finding care leavers' support Outstanding.",
            ),
            ["warwickshire overall good"],
        ),
        (
            (
                "Dudley children's services improve, says Ofsted",
                "The watchdog has lifted Dudley Council from inadequate, saying its children's "
                "services now 'require improvement to be good'.",
            ),
            ["dudley overall requires_improvement"],
        ),
    ],
)
def test_a_short_article_claims(story, expected):
    assert sorted(claims(*story)) == expected
