"""The names that covers and Ofsted's list print."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.register import default_register

REGISTER = default_register()


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Hull", "Kingston upon Hull"),
        ("Hull City Council", "Kingston upon Hull"),
        ("Kingston Upon Hull City Council", "Kingston upon Hull"),
        ("Kingston upon Hull, City of", "Kingston upon Hull"),
        ("Bristol City of", "Bristol"),
        ("Bristol, City of", "Bristol"),
        ("East Riding", "East Riding of Yorkshire"),
        ("London Corporation", "City of London"),
        ("City of London Corporation", "City of London"),
        ("Sunderland City Council local authority children's services", "Sunderland"),
        ("Medway Children’s Services", "Medway"),
        ("Wakefield District Metropolitan Council", "Wakefield"),
        ("Royal Borough of Windsor & Maidenhead", "Windsor and Maidenhead"),
        ("Inspection of Leeds local authority children's services", "Leeds"),
        ("Surrey Safeguarding Children Board", "Surrey"),
        ("Isles Of Scilly", "Isles of Scilly"),
        ("Council of the Isles of Scilly", "Isles of Scilly"),
        ("Southend-on-Sea Borough Council", "Southend-on-Sea"),
        ("Stoke-on-\nTrent", "Stoke-on-Trent"),
        ("Shefﬁeld City Council", "Sheffield"),
        ("Derbyshire", "Derbyshire"),
        ("Derby City", "Derby"),
        ("Calderdale Metropolitan Borough Council", "Calderdale"),
        ("Shropshire County Council", "Shropshire"),
        ("Herefordshire, County of", "Herefordshire"),
        ("Wirral MBC", "Wirral"),
    ],
)
def test_printed_names(printed, name):
    assert REGISTER.match_printed(printed).name == name


@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "{} Council",
        "{} children's services",
        "{} local authority children’s services",
        "{} local authority",
        "Inspection of {} local authority children's services",
        "{} Safeguarding Children Board",
        "{} Local Safeguarding Children Board",
    ],
)
def test_every_authority_is_known_by_any_name_in_any_frame(around):
    for authority in REGISTER.authorities:
        for name in (authority.name, authority.official_name, *authority.aliases):
            assert REGISTER.match_printed(around.format(name)) is authority
            assert REGISTER.match_printed(around.format(name).upper()) is authority


@pytest.mark.parametrize(
    "printed",
    [
        "Kingston",
        "Newcastle",
        "Northamptonshire County Council",
        "Cumbria",
        "Bournemouth",
        "Dorset County Council",
        "Derby County Council",
        "North",
        "Children's services",
        "Local authority",
        "Ofsted",
        "Together for Children",
        "80566",
        "394",
        "Sunderland and Durham",
        "",
    ],
)
def test_what_is_not_one_authority_is_nobody(printed):
    assert REGISTER.match_printed(printed) is None


@settings(deadline=None)
@given(st.text())
def test_any_text_is_one_or_nobody(printed):
    assert REGISTER.match_printed(printed) in (None, *REGISTER.authorities)
