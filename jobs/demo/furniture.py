"""What stands around every page of the site: banner, header, breadcrumbs, footer.

The elements and classes are those of the live site, because readers must not stumble over
them; the words are ours.
"""

from collections.abc import Sequence
from html import escape

Crumb = tuple[str, str | None]
"""Words, and where they lead; None for the page itself."""


def framed(main: str, *, title: str, crumbs: Sequence[Crumb], canonical: str) -> str:
    """Return a whole page around ``main``."""
    return _PAGE.format(
        title=escape(title), canonical=escape(canonical), crumbs=_crumbs(crumbs), main=main
    )


def _crumbs(crumbs: Sequence[Crumb]) -> str:
    return "\n".join(
        f'        <li class="crumb">{_link(words, address)}</li>' for words, address in crumbs
    )


def _link(words: str, address: str | None) -> str:
    return f'<a href="{escape(address)}">{escape(words)}</a>' if address else escape(words)


_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8"/>
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <link rel="canonical" href="{canonical}">
  <title>{title} - Find an Inspection Report - Ofsted</title>
</head>
<body>
  <div class="container"><a class="skip-link" href="#main">Skip to main content</a></div>
  <div class="main-content">
    <div class="cookie-banner" data-nosnippet="data-nosnippet">
      <div class="container">
        <h2 class="cookie-banner__heading heading--sub">About cookies</h2>
        <p class="cookie-banner__message">This replica sets none. The banner stands where the
        real site has one.</p>
        <div class="cookie-banner__buttons">
          <button class="btn cookie-banner__close">Close</button>
        </div>
      </div>
    </div>
    <header class="header">
      <div class="container">
        <a class="header__home-link" href="/"><span class="nonvisual">Start page</span></a>
      </div>
      <div class="banners"><div class="container"></div></div>
    </header>
    <div class="container">
      <div class="banners banners--big-listen banners--bigger-font">
        <p class="banners--big-listen__text">A replica for trying ofsted-monitor:
        <a class="banners--big-listen__link" href="/about">nothing here is Ofsted’s own page</a></p>
      </div>
    </div>
    <div class="container">
      <ol class="breadcrumbs">
{crumbs}
      </ol>
    </div>
    <main id="main" tabindex="-1">
{main}
    </main>
  </div>
  <div class="phase-beta">
    <div class="container"><strong>Did this page help?</strong> <a href="/feedback">Say so</a></div>
  </div>
  <footer class="footer">
    <div class="container">
      <ul class="footer__links list-inline">
        <li><a href="/terms">Terms</a></li>
        <li><a href="/privacy">Privacy</a></li>
      </ul>
    </div>
  </footer>
</body>
</html>
"""
