"""The columns of articles: whom the news names, what it claims, and how that stands."""

from collections.abc import Callable, Iterable
from datetime import UTC, date

from jobs.export.columns import Column, Value, joined
from monitor.detect.claim_words import claims_in_words
from monitor.model.authority import AuthorityId
from monitor.model.coverage import Coverage, KeptArticle
from monitor.model.news import Article, Role
from monitor.register.register import default_register


def _of_article(
    name: str, take: Callable[[Article], Value], width: int = 14
) -> Column[KeptArticle]:
    """Return a column that is empty while an article is still waiting to be read."""
    return Column(name, lambda kept: take(kept.article) if kept.article else None, width)


def _title(kept: KeptArticle) -> str:
    return kept.article.text.title if kept.article else kept.entry.title


def _published(kept: KeptArticle) -> date | None:
    if kept.article:
        return kept.article.text.published
    return kept.entry.published.date() if kept.entry.published else None


def _names(coverage: Iterable[Coverage], role: Role) -> str:
    return joined(_name(each.authority) for each in coverage if each.role is role)


def _name(id_: AuthorityId) -> str:
    authority = default_register().get(id_)
    return authority.name if authority else id_


def _claims(kept: KeptArticle) -> str:
    return joined(
        f"{_name(each.authority)}: {claims_in_words(each.claims)}"
        for each in kept.coverage
        if each.claims
    )


def _verdicts(kept: KeptArticle) -> str:
    return joined(dict.fromkeys(each.verdict.value for each in kept.coverage if each.claims))


ARTICLES: tuple[Column[KeptArticle], ...] = (
    Column("publication_date", _published),
    Column("title", _title, 60),
    Column("link", lambda kept: kept.url, 44, is_link=True),
    _of_article("site", lambda article: article.text.site, 22),
    Column("source", lambda kept: kept.source, 24),
    _of_article("kind", lambda article: article.meaning.kind.value, 20),
    _of_article(
        "about_childrens_services", lambda article: article.meaning.about_childrens_services
    ),
    Column("subjects", lambda kept: _names(kept.coverage, Role.SUBJECT), 30),
    Column("mentioned", lambda kept: _names(kept.coverage, Role.MENTIONED), 30),
    Column("claims", _claims, 50),
    Column("verdict", _verdicts, 14),
    Column("error", lambda kept: kept.error, 40),
    Column("first_seen_at", lambda kept: kept.first_seen_at.astimezone(UTC), 20),
    Column("also_at", lambda kept: joined(kept.also_at), 44),
)
