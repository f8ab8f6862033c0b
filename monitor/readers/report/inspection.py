"""One graded report put together: cover, judgements, inspector, points to improve."""

from collections.abc import Iterator, Sequence

from monitor.model.document import DocumentKind
from monitor.model.judgement import Area, Framework
from monitor.model.report import Reading
from monitor.readers.report.agreement import Verdict
from monitor.readers.report.cover import Cover
from monitor.readers.report.improvements import improvement_points
from monitor.readers.report.inspector import lead_inspector
from monitor.readers.report.judging import board_verdicts, verdicts
from monitor.readers.report.register import authority_printed
from monitor.readers.report.rows import OF_FRAMEWORK
from monitor.readers.report.source import Pages


def read_inspection(pages: Pages, covers: Sequence[Cover], framework: Framework) -> Reading:
    """Return what a graded report says; ``covers`` is empty where its first page was lost."""
    if len({(c.framework, c.kind, c.name, c.windows) for c in covers}) > 1:
        return _of_several(pages, covers)
    cover = covers[0] if covers else None
    judged = _judged(pages, cover, framework)
    authority = authority_printed(cover.name if cover else None)
    inspector = lead_inspector(pages.texts, cover.index if cover else None)
    found = [verdict.judgement for verdict in judged if verdict.judgement]
    return Reading(
        kind=cover.kind if cover else DocumentKind.INSPECTION,
        framework=framework,
        pages=len(pages),
        printed_name=cover.name if cover else None,
        authority=authority.id if authority else None,
        windows=cover.windows if cover else (),
        published=cover.published if cover else None,
        lead_inspector=inspector,
        reinspection=cover.reinspection if cover else False,
        judgements=tuple(sorted(found, key=lambda judgement: list(Area).index(judgement.area))),
        improvements=improvement_points(pages.texts),
        warnings=(
            *_missing(cover, authority is not None, inspector),
            *(verdict.warning for verdict in judged if verdict.warning),
        ),
    )


def _of_several(pages: Pages, covers: Sequence[Cover]) -> Reading:
    """Return a reading that says only that the file holds several reports: nothing is one's own."""
    held = " and ".join(f"“{cover.name}” from page {cover.index + 1}" for cover in covers)
    frameworks = {cover.framework for cover in covers}
    return Reading(
        kind=DocumentKind.INSPECTION,
        framework=frameworks.pop() if len(frameworks) == 1 else Framework.UNKNOWN,
        pages=len(pages),
        warnings=(f"the file holds several reports ({held}): nothing is taken from any of them",),
    )


def _judged(pages: Pages, cover: Cover | None, framework: Framework) -> list[Verdict]:
    if cover and cover.kind is DocumentKind.LSCB_REVIEW:
        return board_verdicts(pages)
    if framework not in OF_FRAMEWORK:
        return [Verdict(None, f"no judgement is read from this kind of report: {framework.words}")]
    return verdicts(pages, framework, cover)


def _missing(cover: Cover | None, known: bool, inspector: str | None) -> Iterator[str]:
    if cover is None:
        yield "the report's first page is missing, and with it name and dates"
        return
    if not known:
        yield f"the register knows no single authority by the name “{cover.name}”"
    if not cover.windows:
        yield "the inspection dates could not be read"
    if inspector is None:
        yield "the lead inspector could not be read"
