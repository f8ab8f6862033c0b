"""config.toml → Config, or every problem at once, each with its place."""

from monitor.config.channels import AppriseChannel, Channel, EmailChannel, SlackChannel
from monitor.config.load import load_config
from monitor.config.section import Secret
from monitor.config.sections import Alert, Config, Fetch, News, Ofsted, Page, Service
from monitor.config.starter import starter_text
from monitor.config.values import Deliver

__all__ = [
    "Alert",
    "AppriseChannel",
    "Channel",
    "Config",
    "Deliver",
    "EmailChannel",
    "Fetch",
    "News",
    "Ofsted",
    "Page",
    "Secret",
    "Service",
    "SlackChannel",
    "load_config",
    "starter_text",
]
