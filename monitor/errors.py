"""Every error this product raises on purpose.

MonitorError
├── ConfigError             config.toml is wrong; lists every problem, not the first
├── UnknownAuthorityError   a name that is no authority, or several; offers the nearest
│   └── UnknownRegionError      a region that is none of the nine
├── UnknownSourceError      a name that is no source; offers the nearest
├── FetchError              a page or file could not be had
│   ├── TransientFetchError     timeout, reset, 429, 5xx: comes back later by itself
│   └── PermanentFetchError     404, refused host, robots, too big: a person must look
├── ReadError               the bytes came, but are not the document they should be
│   ├── NotAPdfError            HTML, a "Report not found" page, an empty file
│   ├── DamagedPdfError         cut off, garbled, or beyond the limits of safe reading
│   ├── EncryptedPdfError       needs a password
│   ├── UnknownLayoutError      a PDF, but no report or letter of a known kind
│   ├── UnknownPageError        a web page without the landmarks of its kind
│   ├── NotASheetError          no spreadsheet of a known kind, or beyond the limits of safe reading
│   ├── NotAFeedError           no RSS or Atom, or one too large to be read
│   └── NotAnArticleError       a page that tells nothing
│       ├── MissingArticleError     "page not found", sent as if it were a page
│       └── ClosedArticleError      behind a paywall, a log-in, or a check for robots
├── ImplausibleError        readable, but cannot be true (most of what was known is gone)
├── DeliveryError           a channel did not take a message; ``permanent`` says whether to go on
├── UnwritableFileError     a file that was asked for could not be written; no half of it is left
└── StorageError            the database cannot be used; says what to do about it

What a caller needs to decide is an attribute (``retry_after_s``, ``permanent``,
``problems``), never message text. Anything else that escapes is a bug.
"""

from collections.abc import Sequence


class MonitorError(Exception):
    """Base of every deliberate error; its text is one clear line for a person."""


class ConfigError(MonitorError):
    """The configuration cannot be used.

    ``problems`` holds one line a fault, each beginning with its place,
    e.g. ``ofsted.authorities[2]: …``.
    """

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


class UnknownAuthorityError(MonitorError):
    """A text names no authority, or more than one; it is never guessed."""

    def __init__(self, text: str, nearest: Sequence[str]) -> None:
        super().__init__(text, tuple(nearest))
        self.text = text
        self.nearest = tuple(nearest)

    def __str__(self) -> str:
        hint = f"; did you mean {' or '.join(self.nearest)}?" if self.nearest else ""
        return f"{self.text!r} is not the name of one authority{hint}"


class UnknownRegionError(UnknownAuthorityError):
    """A text names no region; all nine are offered."""

    def __str__(self) -> str:
        return f"{self.text!r} is no region: one of {', '.join(self.nearest)}"


class UnknownSourceError(MonitorError):
    """A text names nothing that is looked at."""

    def __init__(self, text: str, nearest: Sequence[str]) -> None:
        super().__init__(text, tuple(nearest))
        self.text = text
        self.nearest = tuple(nearest)

    def __str__(self) -> str:
        near = f"; did you mean {' or '.join(self.nearest)}?" if self.nearest else ""
        return f"{self.text!r} is no source{near or ': `ofsted-monitor status` names them'}"


class FetchError(MonitorError):
    """No usable reply to a request for ``url``; ``status`` is None where no reply came."""

    def __init__(self, message: str, *, url: str, status: int | None = None) -> None:
        super().__init__(message)
        self.url = url
        self.status = status

    def __str__(self) -> str:
        return f"{self.url}: {self.args[0]}"


class TransientFetchError(FetchError):
    """Likely to pass by itself."""

    def __init__(
        self,
        message: str,
        *,
        url: str,
        status: int | None = None,
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(message, url=url, status=status)
        self.retry_after_s = retry_after_s  # the server's own wish, seconds from now


class PermanentFetchError(FetchError):
    """Will not pass by itself."""


class ReadError(MonitorError):
    """Bytes that are not the document they should be."""


class BeyondLimitsError(ReadError):
    """Bytes that cannot be read within the time and memory that any real file needs."""


class ReaderFailedError(ReadError):
    """The reader failed on these bytes in a way that nobody foresaw: a bug of ours."""


class WorkersFailedError(ReadError):
    """No process could be had that reads; it says nothing about what was to be read."""


class NotAPdfError(ReadError):
    """Not a PDF at all: another kind of file, or nothing."""


class DamagedPdfError(ReadError):
    """A PDF that is cut off, garbled or larger than any report."""


class EncryptedPdfError(ReadError):
    """A PDF that needs a password."""


class UnknownLayoutError(ReadError):
    """A sound PDF that is no report or letter of a known kind."""


class UnknownPageError(ReadError):
    """A web page, feed or listing without the landmarks of its kind."""


class NotASheetError(ReadError):
    """No spreadsheet of a known kind: another file, locked, damaged, or far too large."""


class NotAFeedError(ReadError):
    """No RSS or Atom: a web page in its place, damaged, or beyond the limits of safe reading."""


class NotAnArticleError(ReadError):
    """A page without the words of an article, or larger than any."""


class MissingArticleError(NotAnArticleError):
    """A page that says that there is no such page, whatever its status was."""


class ClosedArticleError(NotAnArticleError):
    """A page that shows its article to others: subscribers, or browsers that pass a check."""


class ImplausibleError(MonitorError):
    """A reading that cannot be true; the last good state stands."""


class DeliveryError(MonitorError):
    """A channel did not take a message.

    ``permanent``: trying again cannot help. ``retry_after_s``: the server's own wish.
    """

    def __init__(
        self, message: str, *, permanent: bool, retry_after_s: float | None = None
    ) -> None:
        super().__init__(message)
        self.permanent = permanent
        self.retry_after_s = retry_after_s


class UnwritableFileError(MonitorError):
    """A file that was asked for could not be written; nothing half-written is left."""


class StorageError(MonitorError):
    """The database cannot be used; the message says what to do."""
