"""Only a report about an authority can rate it, and only at its own time."""

from dataclasses import replace
from datetime import date

import pytest

from monitor.detect.belonging import taken_for
from monitor.model.authority import AuthorityId
from monitor.model.window import Window
from tests.monitor.detect.build import SUNDERLAND, read_document

FOUND = read_document("overall=O")
READING, DOCUMENT = FOUND.reading, FOUND.document


def taken(**changes):
    return taken_for(replace(READING, **changes), SUNDERLAND, DOCUMENT)


def test_a_report_about_the_authority_is_taken_whole():
    own = replace(READING, authority=SUNDERLAND.id)
    assert taken_for(own, SUNDERLAND, DOCUMENT) is own


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param(None, id="a cover that names nobody"),
        pytest.param("Sunderland Children's Partnership", id="a way to write its name"),
    ],
)
def test_a_cover_that_could_be_the_authoritys_is_taken_on_the_word_of_the_page(printed):
    assert taken(printed_name=printed).judgements == READING.judgements


@pytest.mark.parametrize(
    ("printed", "authority"),
    [
        pytest.param("Durham County Council", AuthorityId("durham"), id="another authority"),
        pytest.param("Northamptonshire County Council", None, id="one that is no more"),
        pytest.param("Atlantis City Council", None, id="one that nobody knows"),
    ],
)
def test_of_a_report_about_another_no_grade_is_taken_and_that_is_said(printed, authority):
    stray = taken(printed_name=printed, authority=authority)
    assert stray.judgements == ()
    assert stray.warnings == (f"it speaks of {printed}, not of Sunderland: no grade was taken",)


@pytest.mark.parametrize(
    ("printed", "doubted"),
    [
        pytest.param(Window(date(2021, 1, 10), date(2021, 1, 20)), False, id="as on its page"),
        pytest.param(Window(date(2021, 1, 12), date(2021, 2, 20)), False, id="some days off"),
        pytest.param(Window(date(2011, 1, 10), date(2011, 1, 20)), True, id="ten years off"),
        pytest.param(Window(date(2021, 1, 10), date(2021, 3, 20)), True, id="after publication"),
    ],
)
def test_days_that_do_not_fit_the_page_give_way_to_the_pages(printed, doubted):
    found = taken(windows=(printed,))
    day = Window(date(2021, 1, 10), date(2021, 1, 10))
    assert found.windows == ((day,) if doubted else (printed,))
    assert len(found.warnings) == doubted
