"""What is known as tables for other programs: typed columns, in csv, json and xlsx."""
