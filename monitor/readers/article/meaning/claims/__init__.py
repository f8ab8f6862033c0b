"""What an article claims: each grade, of which area, whose, and whether it is the news."""
