"""The kinds of what can be noticed."""

from enum import StrEnum


class EventKind(StrEnum):
    """Everything that can be noticed (contract §1)."""

    RATING_CHANGED = "rating.changed"
    RATING_UNCHANGED = "rating.unchanged"
    RATING_FIRST = "rating.first"
    REPORT_PUBLISHED = "report.published"
    REPORT_REVISED = "report.revised"
    REPORT_WITHDRAWN = "report.withdrawn"
    REPORT_RESTORED = "report.restored"
    AUTHORITY_LISTED = "authority.listed"
    AUTHORITY_UNLISTED = "authority.unlisted"
    AUTHORITY_RENUMBERED = "authority.renumbered"
    PAGE_CHANGED = "page.changed"
    NEWS_ARTICLE = "news.article"
    NEWS_CLAIM = "news.claim"
    NEWS_CONFIRMED = "news.confirmed"
    NEWS_CONTRADICTED = "news.contradicted"
    SOURCE_BROKEN = "source.broken"
    SOURCE_RECOVERED = "source.recovered"
    SERVICE_ALIVE = "service.alive"
