"""The hot questions go by an index: what they cost must not grow with what has been kept."""

import pytest
from sqlalchemy import event

from monitor.model.authority import AuthorityId
from storage.event_log import EventFilter, EventLog
from storage.history import History
from storage.news_history import ArticleFilter, NewsHistory
from storage.schema import open_for_writing
from storage.search import Search, Wanted
from storage.search_query import parse_query

SUNDERLAND = AuthorityId("sunderland")
ALLOWED = (
    "SCAN passages_index VIRTUAL TABLE INDEX",  # by the words asked for
    "SCAN memberships",  # one row an authority
)

QUESTIONS = {
    "the newest events": lambda e: EventLog(e).newest(EventFilter(limit=50)),
    "one authority's events": lambda e: EventLog(e).newest(EventFilter(authorities=[SUNDERLAND])),
    "one authority's reports": lambda e: History(e).graded_reports([SUNDERLAND]),
    "the newest articles": lambda e: NewsHistory(e).articles(ArticleFilter(limit=50)),
    "one authority's articles": lambda e: NewsHistory(e).articles(
        ArticleFilter(authority=SUNDERLAND)
    ),
    "what is filed under its reports": lambda e: NewsHistory(e).filed(SUNDERLAND),
    "a word": lambda e: Search(e).find(Wanted(query=parse_query("care"))),
}


@pytest.fixture
def asked(tmp_path):
    """An empty SQLite database, and the statements that it is asked."""
    engine = open_for_writing(f"sqlite:///{tmp_path / 'plans.db'}")
    statements = []

    @event.listens_for(engine, "before_cursor_execute")
    def _keep(_connection, _cursor, statement, parameters, _context, _many):
        if statement.startswith("SELECT"):
            statements.append((statement, parameters))

    yield engine, statements
    engine.dispose()


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_table_is_read_from_end_to_end(asked, question):
    engine, statements = asked
    QUESTIONS[question](engine)
    assert statements
    plan = [step for asked in statements for step in _plan(engine, *asked)]
    scans = [step for step in plan if step.startswith("SCAN") and "USING INDEX" not in step]
    assert [step for step in scans if not step.startswith(ALLOWED)] == []


def _plan(engine, statement, parameters):
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        return [row[3] for row in rows]
