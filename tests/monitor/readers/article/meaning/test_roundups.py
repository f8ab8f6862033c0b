"""Articles about several authorities, and those that hold one against others."""

from tests.support.articles import claims, mentioned, subjects


def test_each_authority_of_a_roundup_has_its_own_claims():
    story = (
        "Ofsted rates Hackney outstanding and Bexley inadequate for children's services",
        "Hackney Council's children's services were judged outstanding.",
        "Bexley Council's children's services were judged inadequate.",
    )
    assert subjects(*story) == {"hackney", "bexley"}
    assert claims(*story) == {"hackney overall outstanding", "bexley overall inadequate"}


def test_a_grade_given_to_several_together_is_that_of_each():
    story = (
        "Two councils' children's services rated 'inadequate' by Ofsted",
        "Both Halton Borough Council, in the North West, and Hull City Council were given an "
        "'inadequate' rating.",
    )
    assert claims(*story) == {"halton overall inadequate", "kingston-upon-hull overall inadequate"}


def test_a_paragraph_without_a_name_goes_on_about_the_last_one():
    told = claims(
        "Ofsted inspects three councils: Kent, Essex and Surrey children's services",
        "Kent County Council was judged good.",
        "Its leadership was rated outstanding.",
        "Essex County Council was judged inadequate.",
        "Surrey County Council was judged good.",
    )
    assert told == {
        "kent overall good",
        "kent leadership outstanding",
        "essex overall inadequate",
        "surrey overall good",
    }


def test_the_grades_of_others_are_not_claimed():
    story = (
        "Sefton children's services rated inadequate by Ofsted",
        "Sefton's children's services have been rated inadequate.",
        "Knowsley and Wirral are rated good, and St Helens requires improvement.",
        "It follows Liverpool, where services were judged inadequate in May.",
    )
    assert claims(*story) == {"sefton overall inadequate"}
    assert mentioned(*story) == {"knowsley", "wirral", "st-helens", "liverpool"}


def test_an_article_that_contradicts_itself_claims_nothing():
    told = claims(
        "Ofsted report on Sefton children's services",
        "Ofsted rated Sefton's children's services good.",
        "Ofsted rated Sefton's children's services inadequate.",
    )
    assert told == set()
