"""A file bears its name only once it is whole."""

import os
import stat
from pathlib import Path

import pytest

from monitor.errors import UnwritableFileError
from storage.whole_file import whole_file


def write_half(target, error):
    with whole_file(target) as partial:
        partial.write_text("half")
        raise error


def names(folder):
    return sorted(file.name for file in folder.iterdir())


def test_it_takes_its_name_at_the_end_and_not_before(tmp_path):
    target = tmp_path / "a.csv"
    target.write_text("old")
    with whole_file(target) as partial:
        partial.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert names(tmp_path) == ["a.csv"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, OSError(28, "No space left")])
def test_after_an_error_what_was_there_stays_and_nothing_else_is_left(tmp_path, error):
    target = tmp_path / "a.csv"
    target.write_text("old")
    expected = UnwritableFileError if isinstance(error, OSError) else error
    with pytest.raises(expected):
        write_half(target, error)
    assert target.read_text() == "old"
    assert names(tmp_path) == ["a.csv"]


def test_a_link_goes_on_to_point_where_it_did(tmp_path):
    (tmp_path / "there.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to("there.csv")
    with whole_file(tmp_path / "link.csv") as partial:
        partial.write_text("new")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "there.csv").read_text() == "new"


@pytest.mark.parametrize(("private", "mode"), [(False, 0o640), (True, 0o600)])
def test_who_may_read_it(tmp_path, private, mode):
    earlier = os.umask(0o027)
    try:
        with whole_file(tmp_path / "a", private=private) as partial:
            partial.write_text("new")
    finally:
        os.umask(earlier)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == mode


@pytest.mark.parametrize("place", ["none/a.csv", "folder"])
def test_where_it_cannot_be_the_reason_is_one_line(tmp_path, place):
    (tmp_path / "folder").mkdir()
    with pytest.raises(UnwritableFileError) as raised, whole_file(tmp_path / place):
        pass
    assert place in str(raised.value)
    assert names(tmp_path) == ["folder"]


def test_a_device_is_never_replaced():
    null = Path("/dev/null")
    with pytest.raises(UnwritableFileError, match="no ordinary file"), whole_file(null):
        pass
    assert null.is_char_device()
