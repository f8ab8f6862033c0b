"""A person's name for an authority finds that one, or nobody and the nearest real names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.errors import UnknownAuthorityError
from monitor.register import default_register

REGISTER = default_register()
EVERY_NAME = [
    (written, authority.name)
    for authority in REGISTER.authorities
    for written in (authority.name, authority.official_name, *authority.aliases)
]


def found(text):
    return REGISTER.find(text).name


def nearest(text):
    with pytest.raises(UnknownAuthorityError) as raised:
        REGISTER.find(text)
    assert raised.value.text == text
    return list(raised.value.nearest)


def test_there_are_153_by_name():
    names = [authority.name for authority in REGISTER.authorities]

    assert len(names) == len(set(names)) == 153
    assert names == sorted(names, key=str.casefold)


def test_every_name_official_name_and_alias_finds_exactly_its_authority():
    assert [(w, found(w)) for w, _ in EVERY_NAME] == EVERY_NAME


@pytest.mark.parametrize(
    "rewritten",
    [
        pytest.param(str.upper, id="in capitals"),
        pytest.param(str.lower, id="in small letters"),
        pytest.param(lambda t: f"  {t.replace(' ', '   ')}\n", id="widely spaced"),
        pytest.param(lambda t: t.replace(" ", ""), id="without spaces"),
        pytest.param(lambda t: t.replace(" and ", " & "), id="with &"),
        pytest.param(lambda t: t.replace(" & ", " and "), id="with and"),
        pytest.param(lambda t: t.replace("-", " ").replace(",", ""), id="without punctuation"),
        pytest.param(lambda t: t.replace(" ", "-"), id="hyphened"),
        pytest.param(lambda t: f"{t} Council", id="as a council"),
        pytest.param(lambda t: f"The {t}", id="with the"),
    ],
)
def test_the_way_of_writing_does_not_matter(rewritten):
    assert [(w, found(rewritten(w))) for w, _ in EVERY_NAME] == EVERY_NAME


@pytest.mark.parametrize("part", ["urn", "la_code", "ons_code", "id"])
def test_every_number_code_and_id_finds_its_authority(part):
    for authority in REGISTER.authorities:
        assert REGISTER.find(getattr(authority, part)) is authority
        assert REGISTER.find(f" {getattr(authority, part).lower()} ") is authority


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # each a trap of names that begin alike: the whole name decides
        ("Derby", "Derby"),
        ("Derbyshire", "Derbyshire"),
        ("Derby City Council", "Derby"),
        ("Nottingham", "Nottingham"),
        ("Nottinghamshire", "Nottinghamshire"),
        ("Leicester", "Leicester"),
        ("Leicestershire", "Leicestershire"),
        ("Bedford", "Bedford"),
        ("Central Bedfordshire", "Central Bedfordshire"),
        ("York", "York"),
        ("North Yorkshire", "North Yorkshire"),
        ("East Riding", "East Riding of Yorkshire"),
        ("Durham", "Durham"),
        ("County Durham", "Durham"),
        ("Lincolnshire", "Lincolnshire"),
        ("North Lincolnshire", "North Lincolnshire"),
        ("NE Lincolnshire", "North East Lincolnshire"),
        ("Reading", "Reading"),
        ("Bury", "Bury"),
        ("Kent", "Kent"),
        ("Brent", "Brent"),
        ("Dorset", "Dorset"),
        ("Gloucestershire", "Gloucestershire"),
        ("South Gloucestershire", "South Gloucestershire"),
        ("Somerset", "Somerset"),
        ("North Somerset", "North Somerset"),
        ("Hull", "Kingston upon Hull"),
        ("City of Hull", "Kingston upon Hull"),
        ("Royal Borough of Kingston", "Kingston upon Thames"),
        ("Newcastle City Council", "Newcastle upon Tyne"),
        ("Richmond", "Richmond upon Thames"),
        ("City of London", "City of London"),
        ("London Corporation", "City of London"),
        ("E08000016", "Barnsley"),
        ("e08000019", "Sheffield"),
        ("St. Helen's", "St Helens"),
        ("Saint Helens", "St Helens"),
        ("Blackburn & Darwen", "Blackburn with Darwen"),
        ("B & NES", "Bath and North East Somerset"),
        ("Metropolitan Borough of Sunderland", "Sunderland"),
        ("Barnet London Borough Council", "Barnet"),
        ("London Borough of Westminster", "Westminster"),
        ("Cornwall County Council", "Cornwall"),
        ("Notts", "Nottinghamshire"),
        ("Sunderland/TfChildren", "Sunderland"),
    ],
)
def test_finds(text, name):
    assert found(text) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Kingston", ["Kingston upon Thames", "Kingston upon Hull"], id="two rivers"),
        pytest.param(
            "Kingston Council", ["Kingston upon Thames", "Kingston upon Hull"], id="two councils"
        ),
        pytest.param("Newcastle", ["Newcastle upon Tyne"], id="or under Lyme"),
        pytest.param("Newcastle Borough Council", ["Newcastle upon Tyne"], id="under Lyme"),
        pytest.param("Cheshire", ["Cheshire East", "Cheshire West and Chester"], id="Cheshire"),
        pytest.param("London", ["City of London"], id="a region or a city"),
        pytest.param("Sussex", ["East Sussex", "West Sussex"], id="two halves"),
        pytest.param(
            "Lincoln",
            ["Lincolnshire", "North East Lincolnshire", "North Lincolnshire"],
            id="only the beginning",
        ),
        pytest.param("Derby County Council", ["Derby", "Derbyshire"], id="not a county"),
        pytest.param("Nottingham County", ["Nottingham", "Nottinghamshire"], id="a football club"),
        pytest.param("Durham City Council", ["Durham"], id="was a district"),
        pytest.param("London Borough of Bradford", ["Bradford"], id="not in London"),
        pytest.param("Essex Borough Council", ["Essex"], id="not a borough"),
    ],
)
def test_never_guesses(text, names):
    assert nearest(text) == names


@pytest.mark.parametrize("text", ["North", "East", "South", "West", "Bath", "Saint", "of", "Tyne"])
def test_one_word_of_a_name_is_no_name(text):
    nearest(text)


@pytest.mark.parametrize(
    ("text", "successors"),
    [
        ("Northamptonshire", ["North Northamptonshire", "West Northamptonshire"]),
        ("Northamptonshire County Council", ["North Northamptonshire", "West Northamptonshire"]),
        ("Cumbria", ["Cumberland", "Westmorland and Furness"]),
        ("Bournemouth", ["Bournemouth, Christchurch and Poole"]),
        ("Borough of Poole", ["Bournemouth, Christchurch and Poole"]),
        ("Dorset County Council", ["Dorset", "Bournemouth, Christchurch and Poole"]),
        ("Bedfordshire", ["Bedford", "Central Bedfordshire"]),
    ],
)
def test_a_predecessor_offers_its_successors_and_is_none_of_them(text, successors):
    assert nearest(text) == successors


@pytest.mark.parametrize("text", ["Buckinghamshire County Council", "Somerset County Council"])
def test_an_authority_that_went_on_under_another_form_is_the_same(text):
    assert found(text) == text.removesuffix(" County Council")


@pytest.mark.parametrize(
    ("text", "served"),
    [
        ("Together for Children", ["Sunderland"]),
        (
            "Achieving for Children",
            ["Kingston upon Thames", "Richmond upon Thames", "Windsor and Maidenhead"],
        ),
        (
            "Northamptonshire Children's Trust",
            ["North Northamptonshire", "West Northamptonshire"],
        ),
    ],
)
def test_a_trust_is_no_authority_and_offers_those_it_serves(text, served):
    assert nearest(text) == served


@pytest.mark.parametrize(
    ("typo", "name"),
    [
        ("Sunderlnd", "Sunderland"),
        ("Shefield", "Sheffield"),
        ("Middlesborough", "Middlesbrough"),
        ("Tower Hamlet", "Tower Hamlets"),
        ("Stoke-on-Tent", "Stoke-on-Trent"),
        ("Brmingham City Council", "Birmingham"),
    ],
)
def test_a_typo_offers_the_name_that_was_meant(typo, name):
    assert nearest(typo)[0] == name


@pytest.mark.parametrize("text", ["", "  ", "80999", "&", "zzzz", "x" * 100_000, "\x00"])
def test_what_is_like_no_name_offers_nothing(text):
    assert nearest(text) == []


@settings(deadline=None)
@given(st.text())
def test_any_text_finds_one_or_is_refused_with_at_most_five_real_names(text):
    try:
        meant = [found(text)]
    except UnknownAuthorityError as error:
        meant = error.nearest

    assert len(meant) <= 5
    assert all(found(name) == name for name in meant)
