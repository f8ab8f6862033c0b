"""What else is followed beside Ofsted's pages: a newspaper, and a page that changes once.

The sentences are this project's own. What they say of an authority is what its report says.
"""

from datetime import UTC, datetime

from tests.support.newsroom import Story

TOWER_HAMLETS = Story(
    path="/news/tower-hamlets",
    title="Top marks from Ofsted for Tower Hamlets children's services",
    words=(
        "Ofsted has rated Tower Hamlets Council's children's services outstanding overall, up "
        "from good in 2019.",
        "Inspectors were in the borough for two weeks in November and published what they found "
        "on Monday.",
    ),
    published=datetime(2025, 1, 13, 14, 5, tzinfo=UTC),
)
SUNDERLAND = Story(
    path="/news/sunderland",
    title="Sunderland children's services rated outstanding again",
    words=(
        "Ofsted has rated Sunderland City Council's children's services outstanding overall for "
        "the second time running.",
        "Inspectors came for a week at the end of January. The services are run by Together for "
        "Children, and had been outstanding in 2021 too.",
    ),
    published=datetime(2025, 3, 11, 8, 40, tzinfo=UTC),
)
ROADS = Story(
    path="/news/roads",
    title="Ring road to close for a week",
    words=("The ring road is closed for repairs, and buses take the way through the park.",),
    published=datetime(2025, 1, 10, 9, 0, tzinfo=UTC),
)

_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Dates</title></head>
<body><nav><a href="/">Home</a></nav><main><h1>Dates of the improvement board</h1>
<p>The board meets in public, in the town hall, at ten o'clock.</p>
<p>Next meeting: {day}</p></main></body></html>"""


def board(day: str) -> bytes:
    """Return the page of a board that next meets on ``day``."""
    return _PAGE.format(day=day).encode()
