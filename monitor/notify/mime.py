"""A composed mail as the bytes' own structure: headers that programs read, and its parts."""

import re
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from hashlib import sha256

from monitor.compose.mail import InlineImage, Mail
from monitor.model.event import Notice
from monitor.notify.mail_policy import MAIL_POLICY

_LONGEST_LABEL = 40  # characters of an identifier taken from a name


def build_message(
    mail: Mail,
    notice: Notice,
    *,
    sender: Address,
    recipient: Address,
    sent_at: datetime,
    reference: str,
) -> EmailMessage:
    """Return ``mail`` addressed to one ``recipient``; the same ``reference``, the same Message-ID.

    Text and HTML are alternatives; pictures are related to the HTML that shows them.
    """
    message = EmailMessage(policy=MAIL_POLICY)
    message["From"] = sender
    message["To"] = recipient
    # "=?" begins an encoded word, which would be decoded here and could then hold line ends
    message["Subject"] = mail.subject.replace("=?", "= ?")
    message["Date"] = sent_at
    message["Message-ID"] = message_id(reference, sender.domain)
    message["List-Id"] = list_id(notice, sender.domain)
    message["Auto-Submitted"] = "auto-generated"
    if notice.events:
        message["X-Ofsted-Monitor-Event"] = ", ".join(event.id for event in notice.events[:20])
    _add_parts(message, mail)
    return message


def _add_parts(message: EmailMessage, mail: Mail) -> None:
    # quoted-printable: no line too long, no byte that an old server would change
    message.set_content(mail.text, cte="quoted-printable")
    message.add_alternative(mail.html, subtype="html", cte="quoted-printable")
    if mail.images:
        html = message.get_payload()[1]  # type: ignore[index]
        for image in mail.images:
            _relate(html, image)  # type: ignore[arg-type]


def _relate(html: EmailMessage, image: InlineImage) -> None:
    html.add_related(image.png, "image", "png", cid=f"<{image.cid}>", disposition="inline")


def message_id(reference: str, domain: str) -> str:
    """Return ``<reference@domain>``; a reference that cannot stand there is hashed."""
    fits = re.fullmatch(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*", reference) and len(reference) <= 64
    name = reference if fits else sha256(reference.encode("utf-8", "replace")).hexdigest()[:32]
    return f"<{name}@{domain}>"


def list_id(notice: Notice, domain: str) -> str:
    """Return ``<alert.instance.domain>`` (RFC 2919), by which mail programs sort."""
    return f"<{_label(notice.alert, 'alert')}.{_label(notice.instance, 'monitor')}.{domain}>"


def _label(name: str, otherwise: str) -> str:
    words = re.findall(r"[a-z0-9]+", name.lower().replace("'", "").replace("’", ""))
    return "-".join(words)[:_LONGEST_LABEL].strip("-") or otherwise
