import pytest

from jobs.demo.story import STORY
from tests.support.make_demo_site import MAKERS, SITE, main
from tests.support.pdf_text import all_text, text_lines

MOST_BYTES = 40_000


@pytest.mark.parametrize("name", MAKERS)
def test_making_a_file_again_gives_the_one_that_is_kept(name):
    assert MAKERS[name]() == SITE.joinpath(name).read_bytes()


@pytest.mark.parametrize("name", MAKERS)
def test_a_file_is_small(name):
    assert SITE.joinpath(name).stat().st_size < MOST_BYTES


def test_nothing_else_is_kept_and_every_chapter_has_its_file():
    kept = {path.name for path in SITE.iterdir()}

    assert kept == set(MAKERS) == {chapter.file for chapter in STORY}


def test_the_script_writes_every_file(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("tests.support.make_demo_site.SITE", tmp_path / "site")

    main()

    assert {path.name for path in (tmp_path / "site").iterdir()} == set(MAKERS)
    assert capsys.readouterr().out.count("bytes") == len(MAKERS)


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        pytest.param(
            "2015-07-20-inspection.pdf",
            [
                "Children’s services in Sunderland are inadequate",
                "1. Children who need help and protection Inadequate",
                "2. Children looked after and achieving permanence Inadequate",
                "2.1 Adoption performance Inadequate",
                "2.2 Experiences and progress of care leavers Inadequate",
                "3. Leadership, management and governance Inadequate",
            ],
            id="2015: inadequate in everything",
        ),
        pytest.param(
            "2018-07-25-inspection.pdf",
            [
                "Children’s services in Sunderland are inadequate",
                "1. Children who need help and protection Inadequate",
                "2. Children looked after and achieving permanence Requires improvement",
                "2.1 Adoption performance Good",
                "2.2 Experiences and progress of care leavers Requires improvement",
                "3. Leadership, management and governance Inadequate",
            ],
            id="2018: still inadequate",
        ),
        pytest.param("2021-08-20-inspection.pdf", ["Overall effectiveness Outstanding"], id="2021"),
        pytest.param("2025-03-11-inspection.pdf", ["Overall effectiveness Outstanding"], id="2025"),
    ],
)
def test_the_judgements_are_those_that_ofsted_gave(name, rows):
    lines = text_lines(SITE.joinpath(name).read_bytes())

    assert [line for line in lines if line in rows] == rows


@pytest.mark.parametrize(
    ("name", "headings"),
    [
        (
            "2021-08-20-inspection.pdf",
            ["need help and protection: good", "in care and care leavers: outstanding"],
        ),
        (
            "2025-03-11-inspection.pdf",
            [
                "need help and protection: outstanding",
                "children in care: outstanding",
                "progress of care leavers: good",
                "children and families: outstanding",
            ],
        ),
    ],
)
def test_each_practice_judgement_is_repeated_in_its_heading(name, headings):
    text = all_text(SITE.joinpath(name).read_bytes())

    assert all(heading in text for heading in headings)
