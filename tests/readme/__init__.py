"""README's examples: run on a database made of the real reports, and held against the text."""
