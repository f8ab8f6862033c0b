"""Events that happened, or could: what the tests of messages and channels tell about.

Grades, days, names and improvements of Sunderland are those of its reports.
"""

from dataclasses import replace
from datetime import UTC, date, datetime

from monitor.model.authority import AuthorityId
from monitor.model.document import DocumentKind
from monitor.model.event import ArticleFacts, Event, Importance, Notice, ReportFacts
from monitor.model.event_kind import EventKind
from monitor.model.judgement import Area, Comparability, Framework, Grade
from monitor.model.judgement_line import Earlier, JudgementLine
from monitor.model.news import Claim, Direction
from monitor.model.report import Evidence, SendOutcome
from monitor.model.source import SourceId
from monitor.model.window import Window

SUNDERLAND_PAGE = "https://reports.ofsted.gov.uk/provider/44/80566"


def line(
    area: Area,
    grade: Grade,
    before: Grade | None = None,
    *,
    on: date = date(2018, 5, 18),
    area_before: Area | None = None,
    framework: Framework = Framework.SIF,
    comparability: Comparability = Comparability.OTHER_FRAMEWORK,
) -> JudgementLine:
    """A judgement, beside the earlier grade ``before`` if there is one."""
    if before is None:
        return JudgementLine(area=area, grade=grade)
    earlier = Earlier(
        area=area_before or area,
        grade=before,
        framework=framework,
        on=on,
        comparability=comparability,
    )
    return JudgementLine(area=area, grade=grade, earlier=earlier)


def inspection(**changes: object) -> ReportFacts:
    """Sunderland's report of August 2021, with ``changes``."""
    facts = ReportFacts(
        id="50167264",
        url="https://files.ofsted.gov.uk/v1/file/50167264",
        label="Children's services inspection",
        kind=DocumentKind.INSPECTION,
        published=date(2021, 8, 20),
        sha256="5f1a0c3e9b7d24868ad0e1f2c3b4a5968778695a4b3c2d1e0f9e8d7c6b5a4938",
        framework=Framework.ILACS,
        windows=(Window(date(2021, 6, 28), date(2021, 7, 9)),),
        lead_inspector="Neil Penswick",
        improvements=(
            "The consistency of the quality of assessments, plans and managerial oversight.",
        ),
    )
    return replace(facts, **changes)


def sunderland(kind: EventKind, summary: str, **changes: object) -> Event:
    """An event about Sunderland, with ``changes``."""
    event = Event(
        key=f"ofsted/sunderland|{kind}|{summary}",
        kind=kind,
        source=SourceId("ofsted/sunderland"),
        summary=summary,
        occurred_on=date(2021, 8, 20),
        detected_at=datetime(2021, 8, 20, 8, 42, tzinfo=UTC),
        authority=AuthorityId("sunderland"),
        authority_name="Sunderland",
        urn="80566",
        region="North East",
        trusts=("Together for Children – Sunderland",),
        page_url=SUNDERLAND_PAGE,
    )
    return replace(event, **changes)


def sunderland_2021() -> Event:
    """Inadequate under the old framework, then outstanding: the leap nobody else has made."""
    return sunderland(
        EventKind.RATING_CHANGED,
        "Sunderland: Inadequate → Outstanding",
        importance=Importance.HIGH,
        lines=(
            line(Area.OVERALL, Grade.OUTSTANDING, Grade.INADEQUATE),
            line(Area.LEADERSHIP, Grade.OUTSTANDING, Grade.INADEQUATE),
            line(Area.HELP_PROTECTION, Grade.GOOD, Grade.INADEQUATE),
            line(
                Area.IN_CARE_AND_CARE_LEAVERS,
                Grade.OUTSTANDING,
                Grade.REQUIRES_IMPROVEMENT,
                area_before=Area.LOOKED_AFTER,
                comparability=Comparability.SPLIT,
            ),
        ),
        report=inspection(),
        evidence=Evidence(1, "Overall effectiveness Outstanding"),
        context=(
            "The first authority in England to go from inadequate to outstanding between two"
            " graded inspections.",
            "One of 19 outstanding authorities, counting each one's latest graded report.",
        ),
    )


def sunderland_2025() -> Event:
    """Outstanding again, with care leavers graded apart for the first time."""
    then = {"on": date(2021, 7, 9), "framework": Framework.ILACS}
    same = {**then, "comparability": Comparability.SAME}
    halves = {
        **then,
        "comparability": Comparability.SPLIT,
        "area_before": Area.IN_CARE_AND_CARE_LEAVERS,
    }
    return sunderland(
        EventKind.RATING_CHANGED,
        "Sunderland: help and protection Good → Outstanding",
        occurred_on=date(2025, 3, 11),
        detected_at=datetime(2025, 3, 11, 9, 42, tzinfo=UTC),
        importance=Importance.HIGH,
        lines=(
            line(Area.OVERALL, Grade.OUTSTANDING, Grade.OUTSTANDING, **same),
            line(Area.LEADERSHIP, Grade.OUTSTANDING, Grade.OUTSTANDING, **same),
            line(Area.HELP_PROTECTION, Grade.OUTSTANDING, Grade.GOOD, **same),
            line(Area.IN_CARE, Grade.OUTSTANDING, Grade.OUTSTANDING, **halves),
            line(Area.CARE_LEAVERS, Grade.GOOD, Grade.OUTSTANDING, **halves),
        ),
        report=inspection(
            id="50271150",
            url="https://files.ofsted.gov.uk/v1/file/50271150",
            published=date(2025, 3, 11),
            windows=(Window(date(2025, 1, 27), date(2025, 1, 31)),),
            lead_inspector="Louise Walker",
            improvements=(
                "The uptake of return home interviews and how the information from these informs"
                " actions to mitigate risks. (Outcome three)",
                "Risk assessments in respect of unaccompanied asylum-seeking children establishing"
                " contact with extended family members across the country. (Outcome three)",
                "The workloads of PAs in the Next Steps service. (Enabler two)",
            ),
        ),
        evidence=Evidence(1, "Overall effectiveness Outstanding"),
    )


def without_overall() -> Event:
    """An inspection that started after March 2026, with a judgement that could not be read."""
    before = {
        "on": date(2022, 7, 22),
        "framework": Framework.ILACS,
        "comparability": Comparability.SAME,
    }
    return sunderland(
        EventKind.RATING_CHANGED,
        "Somerset: leadership Good → Requires improvement",
        occurred_on=date(2026, 6, 17),
        detected_at=datetime(2026, 6, 17, 9, 5, tzinfo=UTC),
        importance=Importance.HIGH,
        authority=AuthorityId("somerset"),
        authority_name="Somerset",
        urn="80555",
        region="South West",
        page_url="https://reports.ofsted.gov.uk/provider/44/80555",
        lines=(
            line(Area.LEADERSHIP, Grade.REQUIRES_IMPROVEMENT, Grade.GOOD, **before),
            line(Area.HELP_PROTECTION, Grade.INADEQUATE, Grade.GOOD, **before),
            line(Area.IN_CARE, Grade.REQUIRES_IMPROVEMENT),
        ),
        report=inspection(
            id="50304387",
            url="https://files.ofsted.gov.uk/v1/file/50304387",
            published=date(2026, 6, 17),
            windows=(Window(date(2026, 4, 27), date(2026, 5, 1)),),
            lead_inspector=None,
            improvements=(),
            warnings=("Care leavers: the table says Good and the heading says Inadequate.",),
        ),
    )


def unchanged() -> Event:
    """A new report in which every grade stands."""
    same = {
        "on": date(2021, 7, 9),
        "framework": Framework.ILACS,
        "comparability": Comparability.SAME,
    }
    return sunderland(
        EventKind.RATING_UNCHANGED,
        "Sunderland: still Outstanding",
        lines=(
            line(Area.OVERALL, Grade.OUTSTANDING, Grade.OUTSTANDING, **same),
            line(Area.LEADERSHIP, Grade.OUTSTANDING, Grade.OUTSTANDING, **same),
        ),
        report=inspection(),
    )


def first_rating() -> Event:
    """The first graded report of an authority that is itself new."""
    return sunderland(
        EventKind.RATING_FIRST,
        "Cumberland: first inspection, Requires improvement",
        occurred_on=date(2024, 11, 26),
        detected_at=datetime(2024, 11, 26, 10, 1, tzinfo=UTC),
        importance=Importance.HIGH,
        authority=AuthorityId("cumberland"),
        authority_name="Cumberland",
        urn="2733690",
        region="North West",
        page_url="https://reports.ofsted.gov.uk/provider/44/2733690",
        lines=(
            line(Area.OVERALL, Grade.REQUIRES_IMPROVEMENT),
            line(Area.LEADERSHIP, Grade.REQUIRES_IMPROVEMENT),
            line(Area.HELP_PROTECTION, Grade.REQUIRES_IMPROVEMENT),
            line(Area.IN_CARE, Grade.REQUIRES_IMPROVEMENT),
            line(Area.CARE_LEAVERS, Grade.REQUIRES_IMPROVEMENT),
        ),
        report=inspection(published=date(2024, 11, 26), windows=(), improvements=()),
    )


def focused_visit() -> Event:
    """A letter: a topic, no grades."""
    return sunderland(
        EventKind.REPORT_PUBLISHED,
        "Sunderland: focused visit letter published",
        report=inspection(
            id="50160001",
            url="https://files.ofsted.gov.uk/v1/file/50160001",
            label="Children's services focused visit",
            kind=DocumentKind.FOCUSED_VISIT,
            windows=(Window(date(2021, 3, 9), date(2021, 3, 10)),),
            topic="Children in need and children subject to a child protection plan",
            priority_action=False,
            improvements=(),
        ),
    )


def monitoring_visit() -> Event:
    """A letter about an inadequate authority, which asks for something at once."""
    return sunderland(
        EventKind.REPORT_PUBLISHED,
        "Sunderland: monitoring visit letter published",
        report=inspection(
            label="Children's services monitoring visit",
            kind=DocumentKind.MONITORING_VISIT,
            priority_action=True,
        ),
    )


def joint_inspection() -> Event:
    """A joint letter of several inspectorates."""
    return sunderland(
        EventKind.REPORT_PUBLISHED,
        "Sunderland: joint targeted area inspection letter published",
        report=inspection(
            label="Joint area child protection inspection",
            kind=DocumentKind.JTAI,
            framework=Framework.JTAI,
            topic="The front door",
        ),
    )


def area_send() -> Event:
    """An outcome of the area's partnership, which is no grade of the council."""
    return sunderland(
        EventKind.REPORT_PUBLISHED,
        "Gloucestershire: area SEND inspection, inconsistent experiences",
        authority_name="Gloucestershire",
        report=inspection(
            label="Area SEND full inspection",
            kind=DocumentKind.AREA_SEND,
            framework=Framework.AREA_SEND,
            windows=(Window(date(2023, 12, 11), date(2023, 12, 15)),),
            published=date(2024, 3, 1),
            outcome=SendOutcome(2, "The next inspection will be within approximately three years."),
        ),
    )


def unknown_label() -> Event:
    """A document of a kind that Ofsted has only just thought of."""
    return sunderland(
        EventKind.REPORT_PUBLISHED,
        "Sunderland: new document “Children's services check-in”",
        report=inspection(
            label="Children's services check-in",
            kind=DocumentKind.OTHER,
            framework=Framework.UNKNOWN,
            windows=(),
            lead_inspector=None,
            sha256=None,
            improvements=(),
        ),
    )


def withdrawn() -> Event:
    """A report that the page lists no more."""
    return sunderland(
        EventKind.REPORT_WITHDRAWN,
        "Sunderland: inspection report of 20 August 2021 withdrawn",
        report=inspection(),
        details=("Missing from the page in two checks, on 3 and 4 May 2022.",),
    )


def broken_source() -> Event:
    """A page that shows nothing where there was something."""
    return sunderland(
        EventKind.SOURCE_BROKEN,
        "Sunderland: Ofsted's page cannot be read",
        importance=Importance.HIGH,
        occurred_on=None,
        details=("The page lists no documents; 9 were known.",),
    )


def page_changed() -> Event:
    """A difference on a page that the user chose."""
    return Event(
        key="page/notices|2",
        kind=EventKind.PAGE_CHANGED,
        source=SourceId("page/Improvement notices"),
        summary="Improvement notices: 1 line added, 1 line removed, 1 line reworded",
        occurred_on=date(2024, 3, 4),
        detected_at=datetime(2024, 3, 4, 12, 0, tzinfo=UTC),
        importance=Importance.LOW,
        page_url="https://www.gov.uk/government/collections/improvement-notices-and-directions",
        details=(
            "+ Halton Borough Council: March 2024",
            "Kent: notice of [− March 2023] [+ May 2024]",
            "− Torbay Council",
        ),
    )


def news(kind: EventKind, summary: str, **changes: object) -> Event:
    """An event about an article that claims Sunderland's leap, with ``changes``."""
    quote = "Children’s services in Sunderland jump from Inadequate to Outstanding"
    claim = Claim(
        authority=AuthorityId("sunderland"),
        area=Area.OVERALL,
        grade=Grade.OUTSTANDING,
        previous_grade=Grade.INADEQUATE,
        direction=Direction.UP,
        quote=quote,
    )
    article = ArticleFacts(
        url="https://www.careweekly.example/features/jump",
        title=quote,
        site="Care Weekly",
        published=date(2021, 8, 20),
        quote=quote,
        claims=(claim,),
    )
    return sunderland(
        kind, summary, **({"source": SourceId("news/care-weekly"), "article": article} | changes)
    )


def news_article() -> Event:
    """An article that claims nothing."""
    found = news(
        EventKind.NEWS_ARTICLE, "Sunderland: “A day with the Next Steps team” (Care Weekly)"
    )
    facts = replace(found.article, title="A day with the Next Steps team", quote="", claims=())
    return replace(found, article=facts, importance=Importance.LOW)


def news_claim() -> Event:
    """What a paper says, and Ofsted's page does not show yet."""
    return news(
        EventKind.NEWS_CLAIM,
        "Sunderland: Care Weekly reports Inadequate → Outstanding;"
        " Ofsted's page does not show it yet",
        importance=Importance.HIGH,
    )


def news_confirmed() -> Event:
    """The report has come, and says the same."""
    return news(
        EventKind.NEWS_CONFIRMED,
        "Sunderland: Ofsted's report confirms what Care Weekly reported: Inadequate → Outstanding",
        report=inspection(),
        evidence=Evidence(1, "Overall effectiveness Outstanding"),
    )


def news_contradicted() -> Event:
    """The report has come, and says something else: both sides are quoted."""
    said = "Sunderland's services for children are now rated good"
    found = news(
        EventKind.NEWS_CONTRADICTED,
        "Sunderland: Ofsted's report contradicts Care Weekly: Good claimed, Outstanding in it",
        importance=Importance.HIGH,
        report=inspection(),
        evidence=Evidence(1, "Overall effectiveness Outstanding"),
        details=(
            f"Care Weekly on overall effectiveness: Inadequate → Good: “{said}”",
            "Ofsted's report on overall effectiveness: Outstanding: “Overall effectiveness"
            " Outstanding” (page 1)",
        ),
    )
    (claim,) = found.article.claims
    claimed = replace(claim, grade=Grade.GOOD, quote=said)
    return replace(found, article=replace(found.article, title=said, quote=said, claims=(claimed,)))


def other(kind: EventKind) -> Event:
    """The least that an event of ``kind`` can say."""
    return sunderland(kind, f"Sunderland: {kind.value.replace('.', ' ')}", lines=(), report=None)


NAMED = {
    "rating-changed": sunderland_2021,
    "rating-changed-with-split": sunderland_2025,
    "rating-changed-without-overall": without_overall,
    "rating-unchanged": unchanged,
    "rating-first": first_rating,
    "focused-visit": focused_visit,
    "monitoring-visit": monitoring_visit,
    "joint-inspection": joint_inspection,
    "area-send": area_send,
    "unknown-label": unknown_label,
    "report-withdrawn": withdrawn,
    "source-broken": broken_source,
    "page-changed": page_changed,
    "news-article": news_article,
    "news-claim": news_claim,
    "news-confirmed": news_confirmed,
    "news-contradicted": news_contradicted,
}
"""Every example by the name of its message."""


def notice(*events: Event, title: str | None = None) -> Notice:
    """A message of ``events`` as the desk gets it."""
    return Notice(
        instance="Children's desk",
        timezone="Europe/London",
        alert="desk",
        events=events,
        title=title,
    )


def digest() -> Notice:
    """Several events, the most important not first."""
    return notice(page_changed(), focused_visit(), sunderland_2021(), without_overall())
