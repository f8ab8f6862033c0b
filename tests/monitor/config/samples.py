"""Configurations to start from: the least that is needed, and one with every section."""

from pathlib import Path

LEAST = '[ofsted]\nauthorities = ["Sunderland", "Durham"]\n'
CONTRACT = Path(__file__).with_name("every-section.toml").read_text(encoding="utf-8")
ENVIRON = {
    "SMTP_PASSWORD": "hush-mail",
    "SLACK_WEBHOOK_URL": "https://hooks.slack.example/hush-slack",
    "TEAMS_URL": "msteams://hush-teams",
    "HEARTBEAT_URL": "https://ping.example/hush-heart",
}
