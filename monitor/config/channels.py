"""``[channels.NAME]``: the ways in which people are reached."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from monitor.config.addresses import host, mail_address
from monitor.config.section import SecretText, SecretWebAddress, Section, Some, Whole

PORTS = {"starttls": 587, "tls": 465, "none": 25}

Host = Annotated[str, AfterValidator(host)]
MailAddress = Annotated[str, AfterValidator(mail_address)]
Port = Annotated[Whole, Field(ge=1, le=65_535)]


class EmailChannel(Section):
    """Mail through one SMTP server to one or more people."""

    type: Literal["email"]
    host: Host
    security: Literal["starttls", "tls", "none"] = "starttls"
    port: Port = Field(default_factory=lambda given: PORTS[given["security"]])
    username: Some | None = None
    password: SecretText | None = None
    sender: MailAddress
    to: tuple[MailAddress, ...] = Field(strict=False, min_length=1)


class SlackChannel(Section):
    """An incoming webhook of Slack, or of what speaks like it."""

    type: Literal["slack"]
    webhook_url: SecretWebAddress


class AppriseChannel(Section):
    """Anything else that the apprise library reaches."""

    type: Literal["apprise"]
    url: SecretText


Channel = Annotated[EmailChannel | SlackChannel | AppriseChannel, Field(discriminator="type")]

CHANNEL_TYPES: dict[str, type[Section]] = {
    "email": EmailChannel,
    "slack": SlackChannel,
    "apprise": AppriseChannel,
}
