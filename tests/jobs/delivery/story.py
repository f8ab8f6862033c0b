"""What happens at the desk in the kill test: four cycles, with everything that can be owed.

Told at once by mail and Slack, and to one reader in an evening digest. Two of the mail
addresses are refused, each for a time: others are told of it, and of its end.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from jobs.demo.catalogue import Document, Provider
from jobs.demo.story import STORY, SUNDERLAND
from tests.jobs.delivery.post_office import PostOffice
from tests.support.report_pdf import ilacs_report

DURHAM = Provider("80465", "Durham County Council")
PROVIDERS = (SUNDERLAND, DURHAM)
MORNING = datetime(2026, 3, 27, 9, 30, tzinfo=UTC)
DIGEST_SLOT = datetime(2026, 3, 27, 18, 0, tzinfo=UTC)
A_WHILE = timedelta(seconds=61)
"""A claim and a lease have lapsed after it."""

READER, ABSENT, BACK, DIGEST = (
    f"{name}@example.org" for name in ("reader", "absent", "back", "digest")
)
NO_SUCH_USER = "550 5.1.1 no such user"
DOCUMENTS = {chapter.published.year: chapter.document() for chapter in STORY}
VISIT_2021 = next(c.document() for c in STORY if c.published == date(2021, 5, 14))


def durham_report(
    number: int = 0, *, inspected: date = date(2020, 1, 6), overall: str = "Good"
) -> Document:
    """Return a made report of Durham; each ``number`` is another one, half a year later."""
    first = inspected + timedelta(days=180 * number)
    last = first + timedelta(days=11)
    words = f"{first.day} {first:%B %Y} to {last.day} {last:%B %Y}"
    return Document(
        id=f"{50_300_000 + number}",
        urn=DURHAM.urn,
        label="Children's services inspection",
        inspected=first,
        published=first + timedelta(days=30),
        pdf=ilacs_report(authority="Durham County Council", dates=words, overall=overall),
    )


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One cycle: when, what has come out before it, and whose mail is refused."""

    name: str
    at: datetime
    published: tuple[Document, ...] = ()
    refused: Mapping[str, str] = field(default_factory=dict)


CHAPTERS = (
    Chapter(name="first look", at=MORNING, published=(DOCUMENTS[2018],)),
    Chapter(
        name="a letter",
        at=MORNING + timedelta(hours=1),
        published=(VISIT_2021,),
        refused={BACK: NO_SUCH_USER},
    ),
    Chapter(
        name="two reports",
        at=MORNING + timedelta(hours=2),
        published=(STORY[5].document(), durham_report()),
        refused={ABSENT: NO_SUCH_USER},
    ),
    Chapter(name="digest", at=DIGEST_SLOT),
)


def furnish(office: PostOffice) -> None:
    """Give the office its channels and alerts."""
    office.add_mail("mail", READER, ABSENT, BACK)
    office.add_slack("slack")
    office.add_mail("evening", DIGEST)
    office.add_alert("desk", "mail", "slack")
    office.add_alert("evening", "evening", more='deliver = "daily 18:00"')
