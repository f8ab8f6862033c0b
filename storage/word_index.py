"""Whether SQLite's index of words fits the texts, and making it anew where it does not.

PostgreSQL works its own out from the text, so there it cannot be otherwise.
"""

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from storage.engine import storage_errors

_BEGINS_WITH_ALL = """
CREATE VIRTUAL TABLE temp.passages_anew USING fts5(
    heading, text, content='', tokenize='porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE temp.words_kept USING fts5vocab(main, passages_index, col);
CREATE VIRTUAL TABLE temp.words_anew USING fts5vocab(temp, passages_anew, col);
INSERT INTO temp.passages_anew (rowid, heading, text) SELECT id, heading, text FROM main.passages
"""
_DIFFERENCE = """
SELECT count(*) FROM (
    SELECT * FROM (SELECT * FROM temp.words_kept EXCEPT SELECT * FROM temp.words_anew)
    UNION ALL
    SELECT * FROM (SELECT * FROM temp.words_anew EXCEPT SELECT * FROM temp.words_kept)
)
"""
_CHECK = "INSERT INTO passages_index (passages_index, rank) VALUES ('integrity-check', 1)"
_REBUILD = "INSERT INTO passages_index (passages_index) VALUES ('rebuild')"


def misindexed_words(connection: Connection) -> int:
    """Return for how many words the index differs from one made of the texts as they are.

    SQLite's own check would lock others out for as long as it lasts; this one only reads.

    Raises:
        DatabaseError: the index cannot be read at all.
    """
    if connection.dialect.name != "sqlite":
        return 0
    for statement in _BEGINS_WITH_ALL.split(";"):
        connection.exec_driver_sql(statement)
    return int(connection.exec_driver_sql(_DIFFERENCE).scalar_one())


def mend_word_index(engine: Engine) -> bool:
    """Make the index anew if it does not fit the texts; return whether that was so.

    Raises:
        StorageError: the database does not answer, or has no room.
    """
    if engine.dialect.name != "sqlite":
        return False
    writing = engine.execution_options(writes=True)
    with storage_errors(engine.url), writing.begin() as connection:
        try:
            connection.exec_driver_sql(_CHECK)
        except DatabaseError:
            connection.exec_driver_sql(_REBUILD)
            return True
    return False
