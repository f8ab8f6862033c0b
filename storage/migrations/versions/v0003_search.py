"""Words to look for: the text of what was read, and an index of its words."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_SQLITE = (
    # The index keeps no text of its own: the triggers hold it to the table, change by change.
    """
    CREATE VIRTUAL TABLE passages_index USING fts5(
        heading, text, content='passages', content_rowid='id',
        tokenize='porter unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN
        INSERT INTO passages_index (rowid, heading, text)
        VALUES (new.id, new.heading, new.text);
    END
    """,
    """
    CREATE TRIGGER passages_removed AFTER DELETE ON passages BEGIN
        INSERT INTO passages_index (passages_index, rowid, heading, text)
        VALUES ('delete', old.id, old.heading, old.text);
    END
    """,
    """
    CREATE TRIGGER passages_changed AFTER UPDATE ON passages BEGIN
        INSERT INTO passages_index (passages_index, rowid, heading, text)
        VALUES ('delete', old.id, old.heading, old.text);
        INSERT INTO passages_index (rowid, heading, text)
        VALUES (new.id, new.heading, new.text);
    END
    """,
)

_WITHOUT_ACCENTS = "regexp_replace(normalize({}, NFD), U&'[\\0300-\\036F]', '', 'g')"

_POSTGRESQL = (
    # PostgreSQL's own English drops small words, but "in care" is not "care".
    """
    CREATE TEXT SEARCH DICTIONARY passages_english (TEMPLATE = snowball, Language = english)
    """,
    "CREATE TEXT SEARCH CONFIGURATION passages_english (COPY = english)",
    """
    ALTER TEXT SEARCH CONFIGURATION passages_english
    ALTER MAPPING REPLACE english_stem WITH passages_english
    """,
    f"""
    ALTER TABLE passages ADD COLUMN words tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('passages_english', {_WITHOUT_ACCENTS.format("heading")}), 'A') ||
        to_tsvector('passages_english', {_WITHOUT_ACCENTS.format("text")})
    ) STORED
    """,
    "CREATE INDEX ix_passages_words ON passages USING gin (words)",
)


def upgrade() -> None:
    """Bring the schema forward; ``db upgrade`` then fills in what was read before."""
    op.create_table(
        "passages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reading", sa.Integer(), nullable=True),
        sa.Column("article", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["reading"], ["readings.id"], name=op.f("fk_passages_reading")),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_passages_article")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passages")),
    )
    for column in ("reading", "article", "source"):
        op.create_index(op.f(f"ix_passages_{column}"), "passages", [column])
    postgresql = op.get_bind().dialect.name == "postgresql"
    for statement in _POSTGRESQL if postgresql else _SQLITE:
        op.get_bind().exec_driver_sql(statement)
