"""The same sentences from the real reports, where they lie beside the project."""

from datetime import date

from monitor.context import sentences
from monitor.model.history import GradedReport
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.window import Window
from monitor.register import Register
from tests.monitor.context.nation import REGISTER, SUNDERLAND_2021, Histories, lines
from tests.support.corpus import expected, needs_corpus

pytestmark = needs_corpus


def real_histories() -> Histories:
    """Return the histories of the authorities that have a report in the corpus."""
    histories: Histories = {}
    for row in expected().values():
        if row["judgements"]:
            found = _graded(row)
            histories.setdefault(found.authority, []).append(found)
    return histories


def _graded(row) -> GradedReport:
    authority = REGISTER.by_urn(row["urn"])
    assert authority is not None
    return GradedReport(
        document_id=row["file"],
        authority=authority.id,
        framework=Framework(row["framework"]),
        published=date.fromisoformat(row["published_on_site"]),
        windows=tuple(Window(*map(date.fromisoformat, w)) for w in row["inspection_windows"]),
        grades={Area(area): Grade(grade) for area, grade in row["judgements"].items()},
    )


def told_of_sunderland(register):
    histories = real_histories()
    own = histories[SUNDERLAND_2021.authority]
    new = next(r for r in own if r.published == SUNDERLAND_2021.published)
    return sentences(
        new, lines(new, histories), histories, register=register, as_of=date(2021, 8, 20)
    )


def test_of_the_authorities_in_the_corpus_sunderland_was_the_first_to_make_the_leap():
    known = real_histories()
    corpus_alone = Register(a for a in REGISTER.authorities if a.id in known)
    assert told_of_sunderland(corpus_alone)[0] == (
        "The first rise from Inadequate straight to Outstanding overall in the histories held "
        f"(SIF and ILACS reports of {len(known)} authorities since 2013, compared with each other)."
    )


def test_the_corpus_does_not_cover_england_so_only_its_own_history_is_spoken_of():
    assert told_of_sunderland(REGISTER) == (
        "The graded inspection before this one (SIF) ended on 18 May 2018, 3 years and 1 month "
        "before this one ended.",
    )
