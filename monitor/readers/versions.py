"""Which version of each page reader we are.

A page last read by another version is fetched whole once, whatever its server says, so
that a better reader is not kept from it by a "not modified".
"""

LISTING_VERSION = 1
PROVIDER_VERSION = 1
FEED_VERSION = 1
LINKS_VERSION = 1
WATCHED_VERSION = 1

ARTICLE_VERSION = 1
"""Raised whenever the same page could be read, or understood, differently."""

REPORT_VERSION = 2
"""Stored with each reading of a report; raised whenever the same bytes could be read
differently, so that ``reread`` knows what there is to gain."""
