"""Pure: events in; mails, Slack blocks and terminal lines out."""
