"""When what is done: pure arithmetic of calendars, and APScheduler set to it."""
