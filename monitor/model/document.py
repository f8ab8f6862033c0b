"""What a document is, and how far we are with it."""

from enum import StrEnum


class DocumentKind(StrEnum):
    """What a listed document is; only an inspection carries grades."""

    INSPECTION = "inspection"
    FOCUSED_VISIT = "focused_visit"
    MONITORING_VISIT = "monitoring_visit"
    JTAI = "jtai"
    AREA_SEND = "area_send"
    LSCB_REVIEW = "lscb_review"
    OTHER = "other"  # a label we do not know: kept and told, never dropped

    @property
    def words(self) -> str:
        """What a person calls it."""
        return _KIND_TITLES[self]


_KIND_TITLES = {
    DocumentKind.INSPECTION: "inspection report",
    DocumentKind.FOCUSED_VISIT: "focused visit letter",
    DocumentKind.MONITORING_VISIT: "monitoring visit letter",
    DocumentKind.JTAI: "joint targeted area inspection letter",
    DocumentKind.AREA_SEND: "area SEND inspection report",
    DocumentKind.LSCB_REVIEW: "safeguarding board review",
    DocumentKind.OTHER: "document",
}


class DocumentState(StrEnum):
    """How far we are with a listed document."""

    LISTED = "listed"  # its file has not been read yet
    READ = "read"
    UNREADABLE = "unreadable"  # told as such; still tried
