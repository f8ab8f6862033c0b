"""Alembic runs this inside the transaction that ``storage.schema`` has opened."""

from alembic import context

from storage.migrations.by_hand import is_compared
from storage.tables.every import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
    include_object=is_compared,
)
context.run_migrations()
