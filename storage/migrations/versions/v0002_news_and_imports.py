"""news, imports."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("canonical", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("entry", sa.JSON(), nullable=False),
        sa.Column("announced_at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("backfilled", sa.Boolean(), nullable=False),
        sa.Column("first_seen_at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("next_try_at", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("copy_of", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["copy_of"], ["articles.id"], name=op.f("fk_articles_copy_of")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("key", name=op.f("uq_articles_key")),
    )
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_articles_announced_at"), ["announced_at"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_articles_canonical"), ["canonical"], unique=False)
        batch_op.create_index(batch_op.f("ix_articles_copy_of"), ["copy_of"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_articles_first_seen_at"), ["first_seen_at"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_articles_next_try_at"), ["next_try_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_articles_source"), ["source"], unique=False)

    op.create_table(
        "article_readings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("reader_version", sa.Integer(), nullable=False),
        sa.Column("read_at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.id"], name=op.f("fk_article_readings_article")
        ),
        sa.ForeignKeyConstraint(
            ["sha256"], ["contents.sha256"], name=op.f("fk_article_readings_sha256")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_readings")),
    )
    with op.batch_alter_table("article_readings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_article_readings_article"), ["article"], unique=False)
        batch_op.create_index(batch_op.f("ix_article_readings_sha256"), ["sha256"], unique=False)

    op.create_table(
        "coverage",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("story", sa.String(length=12), nullable=False),
        sa.Column("verdict", sa.String(length=12), nullable=False),
        sa.Column("document", sa.Integer(), nullable=True),
        sa.Column("told_at", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("looked_at", storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("backfilled", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_coverage_article")),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name=op.f("fk_coverage_document")),
        sa.PrimaryKeyConstraint("article", "authority", name=op.f("pk_coverage")),
    )
    with op.batch_alter_table("coverage", schema=None) as batch_op:
        batch_op.create_index("ix_coverage_authority_day", ["authority", "day"], unique=False)
        batch_op.create_index(batch_op.f("ix_coverage_document"), ["document"], unique=False)
        batch_op.create_index("ix_coverage_verdict", ["verdict"], unique=False)

    op.create_table(
        "imported_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("imported_at", storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["sha256"], ["contents.sha256"], name=op.f("fk_imported_files_sha256")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imported_files")),
        sa.UniqueConstraint("sha256", name=op.f("uq_imported_files_sha256")),
    )
    op.create_table(
        "imported_inspections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("framework", sa.String(length=20), nullable=False),
        sa.Column("inspection_start", sa.Date(), nullable=True),
        sa.Column("inspection_end", sa.Date(), nullable=True),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("grades", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file"], ["imported_files.id"], name=op.f("fk_imported_inspections_file")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imported_inspections")),
        sa.UniqueConstraint(
            "authority", "day", "kind", name=op.f("uq_imported_inspections_authority")
        ),
    )
    with op.batch_alter_table("imported_inspections", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_imported_inspections_file"), ["file"], unique=False)

    with op.batch_alter_table("sources", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("swept_at", storage.columns.UtcDateTime(timezone=True), nullable=True)
        )
