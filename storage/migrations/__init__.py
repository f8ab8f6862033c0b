"""Alembic: one file a schema, forward only."""
