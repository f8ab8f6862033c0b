"""The page of an article → its words, and what they mean."""

from monitor.model.news import Article
from monitor.readers.article.meaning import understand
from monitor.readers.article.page import read_page
from monitor.register import default_register


def read_article(body: bytes, *, url: str = "", content_type: str = "") -> Article:
    """Return what a page, HTML or plain text, tells; ``url`` is where it was found.

    Raises:
        NotAnArticleError: there is no article in it, or it is closed to us.
    """
    text = read_page(body, url=url, content_type=content_type)
    return Article(text=text, meaning=understand(text, default_register()))
