"""Long lines on a terminal."""

from jobs.cli.wrapping import wrapped

ADDRESS = "https://files.ofsted.gov.uk/v1/file/50189223-with-hyphens"


def test_a_line_is_wrapped_between_words_and_what_follows_stands_further_in():
    shown = list(wrapped(f"  Sunderland: from Good to Outstanding · {ADDRESS} · end", 30))
    assert shown == [
        "  Sunderland: from Good to",
        "    Outstanding ·",
        f"    {ADDRESS}",
        "    · end",
    ]


def test_where_nobody_looks_a_line_stays_as_it_is():
    text = f"  a {ADDRESS}  b\nc" * 20
    assert list(wrapped(text, None)) == [text]


def test_lines_stay_lines():
    assert list(wrapped("one\n\ntwo three", 5)) == ["one", "", "two", "    three"]


def test_a_command_to_copy_stays_on_one_line():
    assert list(wrapped("read them: run `ofsted-monitor check --all` first", 24)) == [
        "read them: run",
        "    `ofsted-monitor check --all`",
        "    first",
    ]


def test_an_empty_line_is_a_line():
    assert list(wrapped("", 20)) == [""]
