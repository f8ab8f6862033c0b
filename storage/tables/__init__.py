"""The tables, by subject. Rows never leave ``storage``: readers of it get domain values.

Nothing in them is ever deleted by a check: contents, readings, events and deliveries are the
evidence for what people were told. A question loads those that it asks; ``every`` loads all.
"""
