"""What stands for a move, and for no grade, wherever grades are shown."""

UP, DOWN, LEVEL = "▲", "▼", "="
"""Signs that stand beside the word, so that neither colour nor sign is needed to understand."""

NO_GRADE = "–"
