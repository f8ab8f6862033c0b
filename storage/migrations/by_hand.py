"""What a migration makes by hand, and Alembic's own comparison is to leave alone."""

from typing import Any

_TABLES = "passages"
"""The searched text, and the tables that SQLite keeps its index of the words in."""


def is_compared(_item: object, name: str | None, kind: str, *_whence: Any) -> bool:
    """Return whether Alembic is to hold the database against ``storage.tables`` in this."""
    return kind != "table" or not (name or "").startswith(_TABLES)
