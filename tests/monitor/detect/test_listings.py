"""Who is in Ofsted's list: by number, by name, and only believed when seen twice."""

from datetime import UTC, datetime, timedelta

import pytest

from monitor.detect.listings import identify, next_memberships
from monitor.model.listed import ListedProvider
from monitor.register import default_register

NOW = datetime(2024, 3, 5, 9, 0, tzinfo=UTC)
REGISTER = default_register()
URNS = {authority.urn: authority.id for authority in REGISTER.authorities}


def row(urn, name):
    return ListedProvider(urn=urn, name=name, url=f"/provider/44/{urn}", latest_report=None)


def rows(*pairs):
    return {urn: row(urn, name) for urn, name in pairs}


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param([("80566", "Sunderland City Council")], {"sunderland": "80566"}, id="known"),
        pytest.param([("80566", "Anything")], {"sunderland": "80566"}, id="the number is enough"),
        pytest.param(
            [("303", "London Borough of Bexley")], {"bexley": "303"}, id="a new number, by name"
        ),
        pytest.param(
            [("2900001", "East Surrey Council")], {"urn-2900001": "2900001"}, id="nobody we know"
        ),
        pytest.param(
            [("80566", "Sunderland"), ("2900002", "Sunderland City Council")],
            {"sunderland": "2900002"},
            id="under both numbers at once",
        ),
    ],
)
def test_a_row_is_tied_to_its_authority(listed, expected):
    found = identify(rows(*listed), URNS, REGISTER)
    assert {id_: each.urn for id_, each in found.items()} == expected


def read(before, *listed, at=NOW):
    identified = identify(rows(*listed), URNS, REGISTER)
    stand = next_memberships({each.authority: each for each in before}, identified, at)
    told = [(e.authority, e.before, e.urn) for e in stand if e.before is not None]
    return stand, told


OLD = [("303", "Bexley"), ("80566", "Sunderland")]
NEW = [("80488", "Bexley"), ("80566", "Sunderland")]


def test_the_first_list_is_believed_and_nobody_told():
    assert read((), *OLD)[1] == []


def test_a_change_is_told_once_when_a_second_reading_confirms_it():
    stand, told = read((), *OLD)
    outcomes = []
    for hour in range(4):
        stand, told = read(stand, *NEW, at=NOW + timedelta(hours=hour))
        outcomes.append(told)
    assert outcomes == [[], [("bexley", "303", "80488")], [], []]


def test_a_change_that_is_gone_again_was_none():
    stand, _ = read((), *OLD)
    stand, _ = read(stand, *NEW)
    stand, told = read(stand, *OLD)
    assert told == []
    assert read(stand, *OLD)[1] == []


def test_one_that_leaves_and_one_that_joins():
    stand, _ = read((), *OLD)
    later = [("80566", "Sunderland"), ("2900001", "East Surrey Council")]
    stand, _ = read(stand, *later)
    _, told = read(stand, *later)
    assert told == [("bexley", "303", ""), ("urn-2900001", "", "2900001")]
