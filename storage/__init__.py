"""The database: keeps what was seen and what is owed."""
