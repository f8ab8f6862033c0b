"""Authorities that change their number or leave the list are followed, and that is told once."""

from dataclasses import replace

import pytest

from jobs.demo.catalogue import Provider
from jobs.demo.story import STORY, SUNDERLAND
from tests.support.desk import desk

INADEQUATE_2018, OUTSTANDING_2021 = STORY[3].document(), STORY[5].document()
OLD_NUMBER = "394"
GATESHEAD = Provider("80469", "Gateshead Council")
OTHERS = [Provider("80465", "Durham County Council"), GATESHEAD]


def under(urn, document):
    return replace(document, urn=urn)


@pytest.fixture
def renumbered(tmp_path):
    """A desk that knew Sunderland by an old number, on a site that has given it another."""
    old = Provider(OLD_NUMBER, SUNDERLAND.name)
    names = ["Sunderland", "Durham", "Gateshead"]
    with desk(tmp_path, [old, *OTHERS], authorities=names) as it:
        it.site.publish(under(OLD_NUMBER, INADEQUATE_2018))
        it.check()
        it.site.withdraw(INADEQUATE_2018.id)
        it.site.catalogue.remove(OLD_NUMBER)
        it.site.catalogue.add(SUNDERLAND)
        it.site.publish(INADEQUATE_2018)
        yield it


def kinds(it):
    return [event.kind.value for event in it.events() if not event.backfilled]


def test_a_new_number_is_told_once_it_is_sure_and_the_history_goes_on(renumbered):
    assert renumbered.check().complete
    assert kinds(renumbered) == []
    renumbered.check()
    renumbered.check()
    assert kinds(renumbered) == ["authority.renumbered"]
    (mail,) = renumbered.mails()
    assert "URN 80566" in mail.message["Subject"]
    renumbered.site.publish(OUTSTANDING_2021)
    renumbered.check()
    assert kinds(renumbered) == ["authority.renumbered", "rating.changed"]


def test_one_that_leaves_the_list_is_told_after_a_second_reading(renumbered):
    for _ in range(2):
        renumbered.check()
    renumbered.site.catalogue.remove(GATESHEAD.urn)
    seen = []
    for _ in range(3):
        renumbered.check()
        seen.append(kinds(renumbered)[1:])
    assert seen == [[], ["authority.unlisted"], ["authority.unlisted"]]
