"""Only a report about an authority can rate it."""

from dataclasses import replace

from monitor.detect.belonging import taken_for
from monitor.model.authority import AuthorityId
from tests.monitor.detect.build import SUNDERLAND, read_document

READING = read_document("overall=O").reading


def test_a_report_about_the_authority_is_taken_whole():
    own = replace(READING, authority=SUNDERLAND.id)
    assert taken_for(own, SUNDERLAND) is own


def test_a_cover_that_names_nobody_known_is_taken_on_the_word_of_the_page():
    assert taken_for(READING, SUNDERLAND).judgements == READING.judgements


def test_of_a_report_about_another_no_grade_is_taken_and_that_is_said():
    stray = replace(READING, authority=AuthorityId("durham"), printed_name="Durham County")
    taken = taken_for(stray, SUNDERLAND)
    assert taken.judgements == ()
    assert taken.warnings == ("it speaks of Durham County, not of Sunderland: no grade was taken",)
