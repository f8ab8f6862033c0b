"""What was imported is kept with its origin, once, beside our own readings."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from monitor.model.authority import AuthorityId
from monitor.model.imported import ImportedInspection, SheetKind
from monitor.model.judgement import Area, Framework, Grade
from monitor.model.window import Window
from storage.housekeeping import tidy
from storage.imported import Novelty, SheetFile, imported_history, novelties, save_import
from storage.verify import verify

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
FILE = SheetFile("sheet.ods", b"the sheet", SheetKind.STATISTICS)
SUNDERLAND = ImportedInspection(
    row=4,
    kind=SheetKind.STATISTICS,
    authority=AuthorityId("sunderland"),
    framework=Framework.ILACS,
    windows=(Window(date(2021, 7, 9), date(2021, 7, 9)),),
    published=None,
    grades={Area.OVERALL: Grade.OUTSTANDING},
)
DURHAM = replace(SUNDERLAND, row=5, authority=AuthorityId("durham"))


@pytest.fixture
def keep(engine):
    def keep(*inspections, file=FILE):
        with engine.execution_options(writes=True).begin() as connection:
            save_import(connection, file, inspections, NOW)

    return keep


@pytest.fixture
def novelty(engine):
    def novelty(*inspections):
        with engine.connect() as connection:
            return [new for _, new in novelties(connection, inspections)]

    return novelty


def test_it_comes_back_as_history_with_its_origin(engine, keep):
    keep(SUNDERLAND, DURHAM)
    (found,) = imported_history(engine, [SUNDERLAND.authority])
    assert found == SUNDERLAND.as_history("sheet.ods")
    assert found.origin == "Ofsted's yearly statistics, sheet.ods"
    assert len(imported_history(engine)) == 2


def test_the_same_again_is_known_and_another_grade_is_a_change(keep, novelty):
    assert novelty(SUNDERLAND, DURHAM) == [Novelty.NEW, Novelty.NEW]
    keep(SUNDERLAND)
    assert novelty(SUNDERLAND, DURHAM) == [Novelty.KNOWN, Novelty.NEW]
    assert novelty(replace(SUNDERLAND, row=99)) == [Novelty.KNOWN]
    assert novelty(replace(SUNDERLAND, grades={Area.OVERALL: Grade.GOOD})) == [Novelty.CHANGED]
    assert novelty(replace(SUNDERLAND, kind=SheetKind.OVERVIEW)) == [Novelty.NEW]


def test_a_later_sheet_of_the_kind_stands(engine, keep):
    keep(SUNDERLAND)
    changed = replace(SUNDERLAND, grades={Area.OVERALL: Grade.GOOD})
    keep(changed, file=SheetFile("later.ods", b"another", SheetKind.STATISTICS))
    (found,) = imported_history(engine)
    assert found == changed.as_history("later.ods")


def test_the_file_is_evidence_that_no_tidying_removes(url, engine, keep):
    keep(SUNDERLAND)
    tidied = tidy(engine, before=NOW)
    assert tidied.contents == 0
    found = verify(url)
    assert (found.looked_at["contents"], found.problems) == (1, ())
