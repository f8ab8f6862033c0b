"""What went wrong with a mail server: one clear line, and whether trying again can help.

Permanent is a 5xx answer to the sender, the recipient or the message, and refused or unusable
credentials. All else passes or is mended by somebody else without our restart: unknown hosts,
connections that drop, certificates that have expired, servers without STARTTLS (one that had
it yesterday and not today may be under attack).
"""

import smtplib
import socket
import ssl

from monitor.errors import DeliveryError
from monitor.notify.server_text import shown
from monitor.notify.smtp_session import CredentialsError, Server


def delivery_error(channel: str, server: Server, error: OSError) -> DeliveryError:
    """Return the delivery error that ``error`` amounts to; it never holds the password."""
    place = f"{channel}: mail server {server.host}:{server.port}"
    return DeliveryError(f"{place}: {_reason(error, server)}", permanent=is_permanent(error))


def is_permanent(error: OSError) -> bool:
    """Return whether the same message would be refused again."""
    if isinstance(error, smtplib.SMTPConnectError | smtplib.SMTPHeloError):
        return False  # the server wants nobody just now; says nothing of this message
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return False
    code = _code(error)
    if code is not None:
        return 500 <= code <= 599
    return isinstance(error, smtplib.SMTPException | CredentialsError)


def _reason(error: OSError, server: Server) -> str:
    if isinstance(error, smtplib.SMTPException):
        return _answer(error, server)
    if isinstance(error, socket.gaierror):
        return f"its address cannot be found ({error.strerror})"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid: {error.verify_message}"
    if isinstance(error, ssl.SSLError):
        return f"no encrypted connection ({error.reason or 'TLS failed'})"
    if isinstance(error, TimeoutError):
        return f"no answer within {server.timeout_s:g} s"
    return shown(error.strerror or str(error))


def _answer(error: smtplib.SMTPException, server: Server) -> str:
    if isinstance(error, smtplib.SMTPServerDisconnected):
        if isinstance(error.__context__, TimeoutError):
            return f"no answer within {server.timeout_s:g} s"
        return "it hung up"
    code, reply = _reply(error)
    said = shown(reply, secrets=(server.password, server.username))
    if code is None:
        return said
    return f"{_refused(error)}: {code} {said}".rstrip()


def _refused(error: smtplib.SMTPException) -> str:
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return "user name or password refused"
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return "recipient refused"
    if isinstance(error, smtplib.SMTPSenderRefused):
        return "sender refused"
    return "message refused" if isinstance(error, smtplib.SMTPDataError) else "refused"


def _code(error: OSError) -> int | None:
    return _reply(error)[0] if isinstance(error, smtplib.SMTPException) else None


def _reply(error: smtplib.SMTPException) -> tuple[int | None, bytes | str]:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, reply = next(iter(error.recipients.values()))
        return code, reply
    if isinstance(error, smtplib.SMTPResponseException):
        return error.smtp_code, error.smtp_error
    return None, str(error)
