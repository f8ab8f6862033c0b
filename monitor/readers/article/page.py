"""A saved page, HTML or plain text, → the words of its article.

What is around them (navigation, adverts, job adverts, "most popular", comments) is left out
here, so that nobody after this has to wonder whether a council is spoken of or advertised.
"""

import re
from email.message import Message

from monitor.errors import NotAnArticleError
from monitor.model.news import ArticleText
from monitor.readers.article.front import read_front
from monitor.readers.article.furniture import without_furniture
from monitor.readers.article.paragraphs import read_paragraphs
from monitor.readers.article.plain import first_sentence, read_plain
from monitor.readers.article.refusals import refuse_what_is_none
from monitor.readers.article.tree import read_tree
from monitor.readers.html import excerpt, page_text
from monitor.readers.web_address import plain_address

MAX_ARTICLE_BYTES = 20_000_000  # real pages have up to 4 million, pictures and scripts included

_TEXTUAL = re.compile(r"text/|[\w.+-]+[/+](?:xml|xhtml)|application/octet-stream|$")
_TAG = re.compile(
    r"<(?:!doctype\s+html|html|head|body|main|article|section|div|table|ul|h[1-3]|p|br)\b[^<>]*>",
    re.IGNORECASE,
)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd]")
_MOST_UNPRINTABLE = 0.05  # of the characters; of a picture's or an archive's it is half


def read_page(body: bytes, *, url: str = "", content_type: str = "") -> ArticleText:
    """Return an article's title, paragraphs, canonical address, site and day (in London).

    Each of these but the paragraphs may be empty or None where the page does not give it; a
    day is never guessed.

    Raises:
        MissingArticleError: the page says that there is no such page.
        ClosedArticleError: a paywall, a log-in or a check for robots.
        NotAnArticleError: no text, no words of an article, or too much to be one.
    """
    text = _readable(body, content_type)
    if _TAG.search(text) is None:
        article = read_plain(text, url=plain_address(url))
    else:
        article = _from_html(text, url)
    refuse_what_is_none(article)
    return article


def _from_html(text: str, url: str) -> ArticleText:
    tree = read_tree(text)
    front = read_front(tree, url)
    paragraphs = without_furniture(read_paragraphs(tree, title=front.title))
    return ArticleText(
        title=front.title or first_sentence(paragraphs),
        paragraphs=paragraphs,
        url=front.url,
        site=front.site,
        published=front.published,
    )


def _readable(body: bytes, content_type: str) -> str:
    if not body.strip():
        raise NotAnArticleError("the page is empty")
    if len(body) > MAX_ARTICLE_BYTES:
        raise NotAnArticleError(f"the page is larger than {MAX_ARTICLE_BYTES:,} bytes")
    kind, charset = _kind_and_charset(content_type)
    if not _TEXTUAL.match(kind) or body.startswith(b"%PDF-"):
        raise NotAnArticleError(f"this is no web page but {kind or 'a PDF'}")
    text = page_text(body, charset=charset)
    beginning = text[:10_000]
    if len(_UNPRINTABLE.findall(beginning)) > _MOST_UNPRINTABLE * len(beginning):
        raise NotAnArticleError(f"this is no text; it begins {excerpt(ascii(text[:40]))}")
    return text


def _kind_and_charset(content_type: str) -> tuple[str, str | None]:
    header = Message()
    header["content-type"] = content_type.replace("\r", " ").replace("\n", " ")
    charset = header.get_content_charset()
    return (header.get_content_type() if content_type.strip() else ""), charset
