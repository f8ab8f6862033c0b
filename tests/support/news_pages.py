"""News pages as the web serves them: an article, and everything else that is on its page.

Three kinds of site: the trade press (a site builder's markup: div after div), a local paper
(adverts between the paragraphs) and a council (plain and semantic).
"""

from collections.abc import Iterable, Sequence
from html import escape

JOB_ADVERTS = (
    "Powys County Council",
    "Social Worker Through Care 14+",
    "Job of the week",
    "Coventry City Council",
    "Devon County Council",
    "ASYE position at Devon County Council",
    "£38,223 to £40,221",
)
MOST_POPULAR = (
    "Children’s services in Blackpool rated Inadequate again",
    "Kent drops from Good to Requires improvement after inspection",
    "Ofsted: Hackney is now Outstanding",
)
COMMENTS = (
    "About time. Liverpool is still inadequate if you ask me.",
    "Well done to all the staff!",
)

Block = str | Sequence[Sequence[str]]
"""A paragraph, or a table as rows of cells."""


def trade_press(title: str, blocks: Iterable[Block], *, day: str = "2021-07-27") -> str:
    """A magazine made with a site builder: no ``article``, the day only in JSON-LD."""
    body = "\n".join(
        _block(block, paragraph="<div class='wixui-rich-text__text'><p>{}</p></div>")
        for block in blocks
    )
    return f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{escape(title)} | Care Weekly</title>
<meta property="og:site_name" content="Care Weekly">
<meta property="og:title" content="{escape(title)}">
<link rel="canonical" href="https://www.careweekly.example/features/{_slug(title)}">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"{title.replace('"', "'")}","datePublished":"{day}T07:00:00.000Z",
"publisher":{{"@type":"Organization","name":"Care Weekly"}}}}</script>
</head><body>
<div id="skip"><a href="#main">top of page</a></div>
<header><nav><ul>{_links("Home", "News", "Jobs in Coventry", "Events")}</ul></nav></header>
<div id="cookie-banner" role="dialog"><p>We use cookies to show you adverts.</p>
<button>Accept all</button></div>
<div id="main"><div class="breadcrumb"><a href="/features">All features</a></div>
<h1>{escape(title)}</h1>
<div class="post-content">{body}
<p>Read the full Ofsted judgement: <a href="https://files.ofsted.example/1">here</a></p></div></div>
<aside class="sidebar"><h3>Featured jobs</h3><ul>{_items(JOB_ADVERTS)}</ul>
<h3>Most popular articles today</h3><ul>{_items(MOST_POPULAR)}</ul></aside>
<footer><p>© Care Weekly. Registered in England.</p><a href="#skip">bottom of page</a></footer>
</body></html>"""


def local_paper(title: str, blocks: Iterable[Block], *, day: str = "2017-03-01") -> str:
    """A local paper: adverts between the paragraphs, "read more" lines, comments below."""
    paragraphs = [_block(block, paragraph="<p>{}</p>") for block in blocks]
    advert = "<div class='ad-slot'><span>Hide Ad</span></div>"
    more = (
        f"<p class='read-more'><strong>READ MORE: <a href='/n/9'>{MOST_POPULAR[0]}</a></strong></p>"
    )
    body = "\n".join([*paragraphs[:1], advert, *paragraphs[1:2], more, *paragraphs[2:]])
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(title)} - Wearside Mercury</title>
<meta property="og:site_name" content="Wearside Mercury">
<meta property="og:url" content="https://www.wearsidemercury.example/news/{_slug(title)}?utm_source=og">
<meta property="article:published_time" content="{day}T16:45:00+00:00">
</head><body>
<header class="masthead"><a href="/">Wearside Mercury</a>
<nav>{_links("News", "Football", "Durham", "What's On")}</nav></header>
<div class="consent">By continuing you agree to our use of cookies. <button>OK</button></div>
<main><article><h1>{escape(title)}</h1>
<p class="byline">By Ada Reporter</p><time datetime="{day}T16:45:00+00:00">1 Mar</time>
<div class="article-body">{body}</div>
<section class="comments" id="comments"><h2>Comments</h2>{_said(COMMENTS)}</section>
</article>
<aside class="related"><h2>Related stories</h2><ul>{_items(MOST_POPULAR)}</ul></aside></main>
<div class="jobs-widget"><h2>Jobs near you</h2><ul>{_items(JOB_ADVERTS)}</ul></div>
<footer><p>Subscribe to our newsletter</p><p>IPSO regulated</p></footer>
</body></html>"""


def council(title: str, blocks: Iterable[Block], *, day: str = "2025-03-11") -> str:
    """A council's own news: semantic markup, the day in words, a table where there is one."""
    body = "\n".join(_block(block, paragraph="<p>{}</p>") for block in blocks)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(title)} - Seaport City Council</title>
<link rel="canonical" href="https://www.seaport.example/news/{_slug(title)}">
<meta name="description" content="News from the council">
<meta property="article:published_time" content="{day}">
</head><body>
<a href="#content">Skip to main content</a>
<header role="banner"><a href="/">Seaport City Council</a>
<form action="/search"><label>Search this site</label><input name="q"></form></header>
<nav aria-label="Breadcrumb"><ol>{_links("Home", "News", "Latest news")}</ol></nav>
<main id="content"><h1>{escape(title)}</h1><p class="date">Published: {day}</p>{body}
<div class="share"><p>Share this page</p><a href="#">Facebook</a> <a href="#">X</a></div></main>
<aside><h2>Latest news</h2><ul>{_items(MOST_POPULAR)}</ul></aside>
<footer><ul>{_links("Contact us", "Accessibility", "Privacy and cookies")}</ul></footer>
</body></html>"""


def _block(block: Block, *, paragraph: str) -> str:
    if isinstance(block, str):
        return paragraph.format(escape(block))
    rows = "".join(
        "<tr>" + "".join(f"<td><p>{escape(cell)}</p></td>" for cell in row) + "</tr>"
        for row in block
    )
    return f"<table><tbody>{rows}</tbody></table>"


def _said(texts: Iterable[str]) -> str:
    return "".join(f"<div class='comment'><p>{escape(text)}</p></div>" for text in texts)


def _links(*names: str) -> str:
    return "".join(f"<li><a href='/{_slug(name)}'>{escape(name)}</a></li>" for name in names)


def _items(texts: Iterable[str]) -> str:
    return "".join(f"<li><a href='/x/{_slug(text)}'>{escape(text)}</a></li>" for text in texts)


def _slug(text: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in text.lower()).split())[:60]
