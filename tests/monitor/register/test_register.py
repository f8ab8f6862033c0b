"""The packaged tables, and the questions asked of them besides a single name."""

from collections import Counter

import pytest

from monitor.errors import UnknownAuthorityError
from monitor.register import default_register

REGISTER = default_register()


def names(authorities):
    return [authority.name for authority in authorities]


def refused(ask, *given):
    with pytest.raises(UnknownAuthorityError) as raised:
        ask(*given)
    return raised.value


def test_it_is_read_once():
    assert default_register() is REGISTER


def test_numbers_and_codes_are_nobody_elses():
    for part in ("id", "urn", "la_code", "ons_code"):
        assert len({getattr(authority, part) for authority in REGISTER.authorities}) == 153


def test_the_nine_regions_have_their_numbers():
    assert Counter(authority.region for authority in REGISTER.authorities) == {
        "London": 33,
        "North West": 24,
        "South East": 19,
        "Yorkshire and the Humber": 15,
        "South West": 15,
        "West Midlands": 14,
        "North East": 12,
        "East of England": 11,
        "East Midlands": 10,
    }


def test_an_id_is_the_words_of_the_name():
    poole = REGISTER.find("BCP")

    assert poole.id == "bournemouth-christchurch-and-poole"
    assert REGISTER.get(poole.id) is poole
    assert REGISTER.get("atlantis") is None


def test_a_urn_is_found_and_no_other_number_is_taken_for_one():
    sunderland = REGISTER.by_urn("80566")

    assert sunderland is REGISTER.find("Sunderland")
    assert REGISTER.by_urn(sunderland.la_code) is None
    assert REGISTER.by_urn("80463") is None


def test_every_authority_has_ten_neighbours_that_are_other_authorities():
    for authority in REGISTER.authorities:
        assert len(set(authority.neighbours)) == 10
        assert authority.id not in authority.neighbours
        assert all(REGISTER.get(id_) for id_ in authority.neighbours)


def test_the_nearest_neighbour_comes_first():
    assert REGISTER.find("Sunderland").neighbours[0] == "redcar-and-cleveland"


def test_only_those_still_delivering_are_trusts():
    assert {a.name: a.trusts for a in REGISTER.authorities if a.trusts} == {
        "Birmingham": ("Birmingham Children's Trust",),
        "Bradford": ("Bradford Children and Families Trust",),
        "Kingston upon Thames": ("Achieving for Children",),
        "North Northamptonshire": ("Northamptonshire Children's Trust",),
        "Richmond upon Thames": ("Achieving for Children",),
        "Sandwell": ("Sandwell Children's Trust",),
        "Slough": ("Slough Children First",),
        "Sunderland": ("Together for Children – Sunderland",),
        "West Northamptonshire": ("Northamptonshire Children's Trust",),
        "Windsor and Maidenhead": ("Achieving for Children",),
    }


def test_an_alias_that_is_ambiguous_is_not_kept_as_one():
    assert "Kingston" not in REGISTER.find("Kingston upon Thames").aliases
    assert "Newcastle" not in REGISTER.find("Newcastle upon Tyne").aliases


@pytest.mark.parametrize("form", ["region:North East", "REGION: north  east", "region:northeast"])
def test_a_region_selects_its_authorities(form):
    selected = REGISTER.select([form])

    assert len(selected) == 12
    assert {authority.region for authority in selected} == {"North East"}


def test_all_selects_all():
    assert REGISTER.select(["ALL"]) == REGISTER.authorities


def test_a_selection_has_each_once_and_is_in_the_order_of_the_register():
    assert names(REGISTER.select(["York", "80566", "Sunderland City Council", "Barnet"])) == [
        "Barnet",
        "Sunderland",
        "York",
    ]


def test_an_unknown_region_is_refused_with_all_nine_the_nearest_first():
    error = refused(REGISTER.select, ["Leeds", "region:North Est"])

    assert error.text == "region:North Est"
    assert error.nearest[0] == "region:North East"
    assert str(error).startswith("'region:North Est' is no region: one of region:North East, ")
    assert sorted(error.nearest) == [f"region:{region}" for region in REGISTER.regions]


def test_a_region_without_the_word_is_refused_with_the_form_to_write():
    assert refused(REGISTER.select, ["north east"]).nearest == ("region:North East",)


def test_a_selection_refuses_an_unknown_name():
    assert refused(REGISTER.select, ["Leeds", "Sunderlnd"]).nearest == ("Sunderland",)


@pytest.mark.parametrize(
    ("query", "region", "expected"),
    [
        pytest.param("sunder", None, ["Sunderland"], id="part of a name"),
        pytest.param("lbbd", None, ["Barking and Dagenham"], id="alias"),
        pytest.param("tfc", None, ["Sunderland"], id="a trust's short name"),
        pytest.param("children first", None, ["Slough"], id="trust"),
        pytest.param("worcestershire children", None, [], id="a trust that has ended"),
        pytest.param("80566", None, ["Sunderland"], id="URN"),
        pytest.param("E0800002", "north east", ["Newcastle upon Tyne",
            "North Tyneside", "South Tyneside", "Sunderland"], id="beginning of a code"),
        pytest.param("kingston", None, ["Kingston upon Hull", "Kingston upon Thames"], id="two"),
        pytest.param("shire", "South East", ["Buckinghamshire", "Hampshire", "Oxfordshire",
            "West Berkshire"], id="within a region"),
        pytest.param("St. Helens", None, ["St Helens"], id="punctuation"),
        pytest.param("Hammersmith & Ful", None, ["Hammersmith and Fulham"], id="and"),
        pytest.param("atlantis", None, [], id="nothing"),
    ],
)  # fmt: skip
def test_search(query, region, expected):
    assert names(REGISTER.search(query, region)) == expected


def test_search_for_nothing_is_everything():
    assert REGISTER.search(None, None) == REGISTER.search("", None) == REGISTER.authorities


def test_search_refuses_an_unknown_region():
    assert len(refused(REGISTER.search, None, "Narnia").nearest) == 9
