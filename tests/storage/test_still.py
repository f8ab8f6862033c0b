"""Asking whether a database lies still must not disturb those who write to it."""

import sqlite3
import subprocess
import sys

from storage.still import lies_still

TAKES_IT = """
import sqlite3, sys
sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None).execute("BEGIN IMMEDIATE")
"""


def test_a_file_that_is_asked_about_stays_locked_by_this_process(tmp_path):
    file = tmp_path / "desk.db"
    ours = sqlite3.connect(file, isolation_level=None)
    ours.execute("CREATE TABLE t (n)")
    ours.execute("BEGIN IMMEDIATE")
    assert not lies_still(file)
    other = subprocess.run([sys.executable, "-c", TAKES_IT, file], capture_output=True, text=True)
    ours.close()
    assert "database is locked" in other.stderr
