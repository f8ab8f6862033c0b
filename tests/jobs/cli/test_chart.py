"""`--chart FILE`: the picture beside the answer."""

import pytest

from tests.support.limits import no_file_above, obey_permissions


@pytest.mark.parametrize(
    "question", [["history", "Sunderland"], ["ratings", "--region", "North East"]]
)
def test_the_answer_is_the_same_and_the_picture_is_there(asked, tmp_path, question):
    file = tmp_path / "a.svg"
    ran = asked.run(*question, "--chart", file, "--json")
    assert (ran.code, ran.err) == (0, f"drawn into {file}\n")
    assert ran.out == asked.run(*question, "--json").out
    assert b"Outstanding" in file.read_bytes()


@pytest.mark.parametrize(
    ("options", "title"),
    [
        (["--region", "north east"], "North East: 1 of the 1 with an overall grade"),
        (["Sunderland", "Durham"], "2 authorities: 1 of the 1 with an overall grade"),
        (["--as-of", "2019-01-01"], "England: 0 of the 1 with an overall grade"),
    ],
)
def test_a_picture_of_many_says_whom_it_is_of(asked, tmp_path, options, title):
    assert asked.run("ratings", *options, "--chart", tmp_path / "a.svg").code == 0
    assert title in (tmp_path / "a.svg").read_text(encoding="utf-8")


def test_a_png_too(asked, tmp_path):
    assert asked.run("history", "Sunderland", "--chart", tmp_path / "a.png").code == 0
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("question", [["history", "Durham"], ["ratings", "--as-of", "2010"]])
def test_of_nothing_nothing_is_drawn(asked, tmp_path, question):
    ran = asked.run(*question, "--chart", tmp_path / "a.svg")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "nothing was drawn: no graded report of these is known\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a.gif", "a", "a.svgz"])
def test_another_form_is_wrong_use(asked, tmp_path, name):
    ran = asked.run("ratings", "--chart", tmp_path / name)
    assert (ran.code, ran.out) == (2, "")
    assert "must end in .svg or .png" in ran.err


def test_a_file_that_cannot_be_written_is_one_line(asked, tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    ran = asked.run(
        *("history", "Sunderland", "--chart", closed / "a.svg"),
        prepare=obey_permissions,
        MPLCONFIGDIR=str(tmp_path),
    )
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == f"ofsted-monitor: {closed / 'a.svg'} cannot be written: Permission denied\n"


def test_a_full_disk_leaves_the_picture_of_before(asked, tmp_path):
    file = tmp_path / "a.svg"
    file.write_text("before")
    ran = asked.run("history", "Sunderland", "--chart", file, prepare=no_file_above(50_000))
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == f"ofsted-monitor: {file} cannot be written: File too large\n"
    assert file.read_text() == "before"
    assert list(tmp_path.iterdir()) == [file]
