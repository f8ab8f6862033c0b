"""Mail addresses as people write them, made ready for a header and for the envelope."""

import unicodedata
from email.errors import MessageError
from email.headerregistry import Address
from email.utils import parseaddr

LONGEST_ADDRESS = 254  # characters, RFC 5321


def mailbox(text: str) -> Address:
    """Return the one mailbox that ``text`` names: "Desk <desk@example.org>" or the address alone.

    The domain comes back as ASCII (IDNA); a local part outside ASCII is kept and needs a server
    with SMTPUTF8.

    Raises:
        ValueError: not exactly one address, or one that cannot stand in a header.
    """
    if any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in text):
        raise ValueError("a mail address must not hold control characters")
    display_name, address = parseaddr(text)
    local_part, _, domain = address.rpartition("@")
    if not local_part or not domain or len(address) > LONGEST_ADDRESS or " " in address:
        raise ValueError("not a mail address like desk@example.org")
    try:
        return Address(display_name, local_part, domain.encode("idna").decode("ascii"))
    except (MessageError, UnicodeError, IndexError) as error:
        raise ValueError("not a mail address like desk@example.org") from error
