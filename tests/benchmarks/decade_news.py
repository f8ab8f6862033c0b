"""The articles of a made-up press, each about one authority."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert

from monitor.model.coverage import ClaimVerdict
from monitor.model.news import (
    Article,
    ArticleKind,
    ArticleText,
    FeedEntry,
    Meaning,
    Named,
    Role,
)
from monitor.register import default_register
from storage import passages
from storage.codec import to_json
from storage.tables.news import article_readings, articles, coverage
from tests.benchmarks.decade_rows import LAST
from tests.benchmarks.decade_words import Words

_PARAGRAPHS, _WORDS_A_PARAGRAPH = 12, 40
_AT_ONCE = 2_000


def add_articles(connection: Connection, words: Words, number: int, years: int) -> None:
    """Keep so many articles, evenly over the years, as reading them does."""
    for first in range(0, number, _AT_ONCE):
        some = [
            (n, _article(n, words, _moment(n, number, years)))
            for n in range(first, min(first + _AT_ONCE, number))
        ]
        rows = [_rows(n, article, _moment(n, number, years)) for n, article in some]
        for table, at in ((articles, 0), (article_readings, 1), (coverage, 2)):
            connection.execute(insert(table), [each[at] for each in rows])
        for n, article in some:
            said = article.text
            passages.replace_article(connection, n + 1, said.title, said.paragraphs)


def _article(number: int, words: Words, at: datetime) -> Article:
    authorities = default_register().authorities
    authority = authorities[number % len(authorities)]
    text = ArticleText(
        title=f"{authority.name}: {words.text(16)}",
        paragraphs=tuple(words.text(_WORDS_A_PARAGRAPH) for _ in range(_PARAGRAPHS)),
        site="A newspaper",
        published=at.date(),
    )
    named = (Named(authority=authority.id, role=Role.SUBJECT),)
    return Article(text=text, meaning=Meaning(about_childrens_services=True, authorities=named))


def _rows(number: int, article: Article, at: datetime) -> tuple[dict[str, Any], ...]:
    url = f"https://news.example/{number}"
    entry = FeedEntry(title=article.text.title, url=url, published=at)
    announced = {
        "id": number + 1,
        "url": url,
        "key": url,
        "source": f"news/paper-{number % 800}",
        "entry": to_json(entry),
        "announced_at": at,
        "backfilled": False,
        "first_seen_at": at,
        "failures": 0,
    }
    read = {
        "article": number + 1,
        "reader_version": 1,
        "read_at": at,
        "fingerprint": f"{number:016x}",
        "published": at.date(),
        "details": to_json(article),
    }
    stands = {
        "article": number + 1,
        "authority": article.meaning.authorities[0].authority,
        "role": Role.SUBJECT,
        "kind": ArticleKind.OTHER,
        "day": at.date(),
        "story": f"{number:012x}",
        "verdict": ClaimVerdict.NONE,
        "backfilled": False,
    }
    return announced, read, stands


def _moment(number: int, of: int, years: int) -> datetime:
    return LAST - timedelta(days=365 * years) * ((of - number) / of)
