"""Pure: what was known and what is read now, in; events out."""
