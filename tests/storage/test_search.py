"""Looking for words, on both databases: the same answers to the same questions."""

from datetime import date, timedelta

import pytest
from sqlalchemy import delete, insert, select, update

from monitor.model.authority import AuthorityId
from monitor.model.document import DocumentKind
from monitor.model.judgement import Framework
from monitor.model.listed import ListedDocument
from monitor.model.report import Reading
from monitor.model.source import FetchedPage, SourceId
from storage import passages as searchable
from storage.ledger import ledger_opener
from storage.originals import TextKind
from storage.search import Search, Wanted, unmarked
from storage.search_query import parse_query
from storage.tables.documents import readings
from storage.tables.news import article_readings, articles, coverage
from storage.tables.passages import passages
from storage.unsearchable import Backlog
from storage.verify import verify
from storage.word_index import mend_word_index
from tests.support.owing import NOW

SUNDERLAND, DURHAM = AuthorityId("sunderland"), AuthorityId("durham")
NOTICES = SourceId("page/notices")


class Library:
    """A database into which texts are put, and asked for."""

    def __init__(self, engine):
        self.engine = engine
        self.open_ledger = ledger_opener(engine)
        self.search = Search(engine)

    def report(self, *pages, id_="1", authority=SUNDERLAND, day=date(2021, 8, 20), letter=False):
        """Keep a report, or a letter of a visit, as a check does."""
        kind = DocumentKind.FOCUSED_VISIT if letter else DocumentKind.INSPECTION
        url, body = f"https://files.example/{id_}", " ".join(pages).encode("utf-8", "replace")
        listed = ListedDocument(
            id=id_, url=url, label=f"Services {kind}", kind=kind, inspected=None, published=day
        )
        reading = Reading(kind=kind, framework=Framework.ILACS, pages=len(pages), texts=pages)
        page = FetchedPage(url=url, body=body, fetched_at=NOW)
        with self.open_ledger() as ledger:
            ledger.save_document(authority, listed, backfilled=False, at=NOW)
            ledger.keep_page(SourceId(f"file/{id_}"), url, page, reader_version=1)
            ledger.save_reading(
                authority, id_, reading, sha256=page.sha256, reader_version=1, at=NOW
            )

    def watched(self, *lines):
        """Keep what a watched page says."""
        url = "https://gov.example/notices"
        page = FetchedPage(url=url, body=b"page", fetched_at=NOW)
        with self.open_ledger() as ledger:
            ledger.keep_page(NOTICES, url, page, reader_version=1)
            ledger.make_searchable(NOTICES, "Improvement notices", lines)

    def article(self, *paragraphs, id_=1, day=date(2025, 1, 1), about=(SUNDERLAND,), copy_of=None):
        """Keep an article."""
        url, title = f"https://news.example/{id_}", "Praise for a council"
        announced = {"id": id_, "url": url, "key": url, "source": "news/x", "entry": {}}
        times = {"announced_at": NOW, "first_seen_at": NOW}
        details = {"text": {"title": title}}
        more = {"backfilled": False, "failures": 0, "copy_of": copy_of}
        read = {"article": id_, "reader_version": 1, "read_at": NOW, "fingerprint": ""}
        stands = {"article": id_, "role": "subject", "kind": "other", "day": day, "story": ""}
        with self.engine.begin() as connection:
            connection.execute(insert(articles).values(announced | times | more))
            connection.execute(
                insert(article_readings).values(read | {"published": day, "details": details})
            )
            for authority in about:
                one = {"authority": authority, "verdict": "none", "backfilled": False}
                connection.execute(insert(coverage).values(stands | one))
            searchable.replace_article(connection, id_, title, paragraphs)

    def find(self, typed, **where):
        """Return what is found."""
        return self.search.find(Wanted(query=parse_query(typed), **where))

    def urls(self, typed, **where):
        """Return the last part of the address of each text that is found."""
        return [hit.url.rpartition("/")[2] for hit in self.find(typed, **where)]


@pytest.fixture
def library(engine):
    return Library(engine)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("leavers", True, id="a word"),
        pytest.param("leaver", True, id="another form of it"),
        pytest.param("LEAVERS", True, id="in capitals"),
        pytest.param("in care", True, id="small words count"),
        pytest.param('"in care"', True, id="and stand in phrases"),
        pytest.param('"care in"', False, id="in their order"),
        pytest.param("renee", True, id="without its accents"),
        pytest.param("Renée", True, id="with them"),
        pytest.param("wellbeing", False, id="other words are other words"),
        pytest.param("well-being", True, id="a hyphen"),
        pytest.param("children's", True, id="another apostrophe"),
        pytest.param("leavers missing", False, id="all must be there"),
        pytest.param("leavers OR missing", True, id="or either"),
        pytest.param("leavers -housing", False, id="one that must not"),
        pytest.param("leavers -missing", True, id="and is not"),
        pytest.param("sunderland leavers", True, id="whose it is"),
        pytest.param("inspection leavers", True, id="and what it is"),
        pytest.param("q", False, id="a letter that is no word there"),
        pytest.param("😀", False, id="no letters"),
        pytest.param(" ".join(f"w{n}" for n in range(10_000)), False, id="ten thousand words"),
        pytest.param(f"{' OR '.join(f'w{n}' for n in range(3_000))} OR leavers", True, id="or one"),
        pytest.param('") OR 1 --', False, id="signs of a database"),
    ],
)
def test_a_text_is_found_by_its_words(library, typed, found):
    library.report("A cover", "Renée says: children’s well-being in care; care leavers’ housing.")
    assert len(library.find(typed)) == found


def test_what_is_found_is_quoted_with_its_page_and_its_words_marked(library):
    library.report("A cover\nof two lines", "Leaders know their\ncare leavers well.")
    (hit,) = library.find("leaver")
    assert (hit.kind, hit.page, hit.published) == (TextKind.REPORT, 2, date(2021, 8, 20))
    assert (hit.title, hit.url) == ("Services inspection", "https://files.example/1")
    assert hit.authorities == (SUNDERLAND,)
    assert hit.quote.rstrip(".") == "Leaders know their care leavers well"
    assert [hit.quote[start:end] for start, end in hit.marks] == ["leavers"]


def test_a_long_page_is_quoted_where_the_words_stand(library):
    library.report(f"{'Nothing here. ' * 300}The attic was full of gulls. {'Nor here. ' * 300}")
    (hit,) = library.find("gulls")
    assert "attic was full of gulls" in hit.quote
    assert len(hit.quote) < 400


def test_the_rarer_word_is_quoted_where_they_stand_apart(library):
    apart = f"Leaders lead. {'Nothing here. ' * 60}They see neglect. {'Nor here. ' * 60}"
    library.report(apart, id_="apart")
    for number in range(3):
        library.report("Leaders lead well.", id_=f"other{number}")
    (hit,) = library.find("leaders neglect")
    assert [hit.quote[start:end] for start, end in hit.marks] == ["neglect"]


def test_marks_count_letters_of_the_quote():
    assert unmarked("\x02care\x03 and\n \x02care\x03") == ("care and care", ((0, 4), (9, 13)))
    assert unmarked("nothing") == ("nothing", ())


def test_a_report_is_given_once_with_its_best_page(library):
    library.report("Gulls.", "Gulls and gulls, gulls, gulls!", "A gull among many other birds.")
    assert [(hit.page, hit.title) for hit in library.find("gulls")] == [(2, "Services inspection")]


def test_the_best_is_given_first_or_the_newest(library):
    library.report("Gulls, gulls and gulls.", id_="old", day=date(2015, 1, 1))
    library.report(f"Gulls. {'Other birds sing. ' * 50}", id_="new", day=date(2025, 1, 1))
    assert library.urls("gulls") == ["old", "new"]
    assert library.urls("gulls", newest_first=True) == ["new", "old"]
    assert library.urls("gulls", limit=1) == ["old"]


def test_every_kind_of_text_is_looked_through(library):
    library.report("Gulls", id_="report")
    library.report("Gulls", id_="letter", letter=True)
    library.article("A story of gulls", "and more", about=(SUNDERLAND, DURHAM))
    library.watched("Of gulls", "nothing new")
    names = {"report": "report", "letter": "letter", "article": "1", "page": "notices"}
    assert sorted(library.urls("gulls")) == sorted(names.values())
    for kind in TextKind:
        assert library.urls("gulls", kinds=[kind]) == [names[kind]]
    (article,) = library.find("gulls", kinds=[TextKind.ARTICLE])
    assert (article.title, article.page) == ("Praise for a council", None)
    assert set(article.authorities) == {SUNDERLAND, DURHAM}
    (page,) = library.find("gulls", kinds=[TextKind.PAGE])
    assert (page.title, page.published) == ("Improvement notices", NOW.date())


def test_an_authority_is_asked_for_by_its_reports_and_the_articles_about_it(library):
    library.report("Gulls", id_="theirs", authority=DURHAM)
    library.report("Gulls", id_="ours")
    library.article("Gulls", id_=7, about=(SUNDERLAND,))
    library.watched("Gulls")
    assert sorted(library.urls("gulls", authority=SUNDERLAND)) == ["7", "ours"]


def test_days_include_the_first_and_the_last(library):
    for day in (1, 2, 3):
        library.report("Gulls", id_=f"r{day}", day=date(2024, 5, day))
    library.article("Gulls", id_=9, day=date(2024, 5, 2))
    second = date(2024, 5, 2)
    assert sorted(library.urls("gulls", since=second)) == ["9", "r2", "r3"]
    assert sorted(library.urls("gulls", until=second)) == ["9", "r1", "r2"]
    assert sorted(library.urls("gulls", since=second, until=second)) == ["9", "r2"]


def test_copies_of_an_article_are_not_given_again(library):
    library.article("Gulls", id_=1)
    library.article("Gulls", id_=2, copy_of=1)
    assert library.urls("gulls") == ["1"]


def test_only_what_stands_today_is_found(library):
    library.report("It spoke of gulls")
    library.report("It speaks of terns")
    library.watched("gulls")
    library.watched("terns")
    library.watched("terns, still")
    assert library.find("gulls") == ()
    assert len(library.find("terns")) == 2


def test_a_text_that_no_database_takes_is_kept_without_that(library):
    library.report("Gulls\x00 and \ud800 ter\u00adns \u202e\x1b[31m", "\x00", "")
    (hit,) = library.find("terns")
    assert hit.quote.removesuffix(" [31m") == "Gulls and terns"


def test_a_page_of_one_endless_line_is_kept_in_pieces(library, engine):
    library.watched("gull " * 10_000, "", "x" * 30_000)
    with engine.connect() as connection:
        sizes = [len(text) for text in connection.execute(select(passages.c.text)).scalars()]
    assert max(sizes) <= searchable.LONGEST
    assert len(library.find("gull")) == 1


def test_the_hot_question_sorts_and_scans_nothing_itself(library, engine):
    if engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL plans by what it has counted")
    chosen = library.search._select(Wanted(query=parse_query("care leavers")))
    asked = str(chosen.compile(engine, compile_kwargs={"literal_binds": True}))
    with engine.connect() as connection:
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}")]
    assert [step for step in plan if "SCAN" in step] == plan[:1]
    assert not [step for step in plan if "TEMP B-TREE" in step]


def test_words_that_the_index_lacks_are_noticed_and_mended(library, engine, url):
    library.report("Gulls and terns")
    assert verify(url).problems == ()
    assert verify(url).looked_at["passages"] == 1
    if engine.dialect.name != "sqlite":
        assert not mend_word_index(engine)
        return
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER passages_changed")
        connection.execute(update(passages).values(text="Gulls and swifts"))
    (problem,) = verify(url).problems
    assert problem == "2 words are not found where they stand: run `ofsted-monitor db upgrade`"
    assert mend_word_index(engine)
    assert verify(url).problems == ()
    assert len(library.find("swifts")) == 1
    assert not mend_word_index(engine)


def test_an_index_that_cannot_be_read_is_told_and_mended(library, engine, url):
    if engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL looks after its own index")
    library.report("Gulls and terns")
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE passages_index_data SET block = x'00' WHERE id > 10")
    assert "the index of words cannot be read" in verify(url).problems[0]
    assert mend_word_index(engine)
    assert (verify(url).problems, len(library.find("gulls"))) == ((), 1)


def test_a_reading_without_its_text_gets_it_once(library, engine):
    library.report("Gulls and", "terns")
    assert (library.search.unsearchable(), Backlog(engine).all()) == (0, ())
    with engine.begin() as connection:
        connection.execute(delete(passages))
    assert library.search.unsearchable() == 1
    backlog = Backlog(engine)
    (waiting,) = backlog.all()
    assert backlog.body(waiting) == b"Gulls and terns"
    for _ in range(2):  # another process may have done it meanwhile
        backlog.keep(waiting, ["Gulls and", "terns"])
    assert (library.search.unsearchable(), backlog.all()) == (0, ())
    assert [hit.page for hit in library.find("terns sunderland")] == [2]
    with engine.connect() as connection:
        assert len(connection.execute(select(passages.c.id)).all()) == 2


def test_a_reading_that_stands_no_more_needs_no_text(library, engine):
    library.report("Gulls")
    with engine.begin() as connection:
        connection.execute(delete(passages))
        connection.execute(update(readings).values(superseded_at=NOW + timedelta(days=1)))
    assert (library.search.unsearchable(), Backlog(engine).all()) == (0, ())
