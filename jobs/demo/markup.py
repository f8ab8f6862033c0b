"""The site's pages in the markup of the live one: the list, a provider, a dead address.

Pure: what is to be shown goes in, HTML comes out.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape

from jobs.demo.catalogue import Document, Provider
from jobs.demo.furniture import Crumb, framed
from monitor.compose.dates import day

_HOME: Crumb = ("Home", "/")


def listing_page(
    rows: Sequence[Provider],
    latest: Mapping[str, date],
    *,
    total: int,
    own_url: str,
    next_url: str | None,
) -> str:
    """Return one page of the list: ``rows`` of ``total`` authorities, in their order."""
    results = "\n".join(_result(row, latest.get(row.urn)) for row in rows)
    return framed(
        _LISTING.format(total=total, results=results, following=_next_link(next_url)),
        title="Search results",
        crumbs=[_HOME, ("Search results", None)],
        canonical=own_url,
    )


def provider_page(
    provider: Provider, documents: Sequence[Document], *, own_url: str, file_base: str
) -> str:
    """Return the page of one authority, its ``documents`` in their order.

    ``file_base`` is the scheme and host that the links to files lead to.
    """
    timeline = "\n".join(_entry(document, file_base) for document in documents)
    return framed(
        _PROVIDER.format(name=escape(provider.name), urn=escape(provider.urn), timeline=timeline),
        title=provider.name,
        crumbs=[_HOME, ("Search results", "/search"), (provider.name, None)],
        canonical=own_url,
    )


def not_found_page(*, own_url: str) -> str:
    """Return what a dead address serves, under a PDF's address too."""
    return framed(
        _NOT_FOUND,
        title="Report not found",
        crumbs=[_HOME, ("Report not found", None)],
        canonical=own_url,
    )


def _day(on: date) -> str:
    return f"0{day(on)}" if on.day < 10 else day(on)  # two digits, as the site prints it


def _result(provider: Provider, latest: date | None) -> str:
    shown = f"<time>{_day(latest)}</time>" if latest else "None yet"
    return _RESULT.format(urn=escape(provider.urn), name=escape(provider.name), latest=shown)


def _next_link(url: str | None) -> str:
    if url is None:
        return ""
    return (
        f'<div class="pagination"><a class="pagination__next" href="{escape(url)}">Next</a></div>'
    )


def _entry(document: Document, file_base: str) -> str:
    return _EVENT.format(
        inspected=_day(document.inspected),
        published=_day(document.published),
        address=escape(f"{file_base}/v1/file/{document.id}"),
        label=escape(document.label, quote=False),
    )


_LISTING = """      <div class="container">
        <h1 class="heading--title">Search results</h1>
        <div class="search-results__heading">
          <strong class="results-count">{total}</strong> results
        </div>
        <ul class="results-list list-unstyled">
{results}
        </ul>
        {following}
      </div>"""

_RESULT = """          <li class="search-result">
            <h3 class="search-result__title heading--sub">
              <a href="/provider/44/{urn}">{name}</a>
            </h3>
            <ul class="search-result__provider-info list-unstyled">
              <li>Category: <strong>Local Authority Children’s Services</strong></li>
            </ul>
            <address class="search-result__address"></address>
            <ul class="search-result__provider-info list-unstyled">
              <li>Latest report: <strong>{latest}</strong></li>
              <li>URN: <strong>{urn}</strong></li>
            </ul>
          </li>"""

_PROVIDER = """      <div class="container">
        <h1 class="heading--title">{name}</h1>
        <p class="title-block__subheading">URN: {urn}</p>
        <ol class="timeline">
{timeline}
          <li class="timeline__day timeline__day--opened">
            <div class="event"><span class="event__title heading--sub">Opened</span></div>
          </li>
        </ol>
      </div>"""

_EVENT = """          <li class="timeline__day">
            <div class="event">
              <p class="timeline__date"><time>{inspected}</time></p>
              <span class="event__title heading--sub">
                <a class="publication-link" target="_blank" href="{address}">
                  {label}
                  <span class="nonvisual">{label}, pdf - {published}</span>
                </a>
              </span>
              <div class="event__metadata">Published <time pubdate>{published}</time></div>
            </div>
          </li>"""

_NOT_FOUND = """      <div class="container">
        <div class="module title-block title-block--flat title-block--clear title-block--large">
          <h1 class="heading--title title-block__heading">Report not found</h1>
        </div>
        <div class="flat-content text-large">
          <p>No document is kept at this address any more.</p>
        </div>
      </div>"""
