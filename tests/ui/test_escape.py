import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journey.ui.escape import bare, plain

ACTING = [
    "![x](http://evil.example/a.png)", "[link](http://evil.example)", "<img src=x onerror=y>",
    ":red[red]", ":material/home:", "$x^2$", "`code`", "*bold*", "_it_", "~~gone~~", "# head",
    "1. one", "- item", "> quote", "| a | b |", "www.evil.example", "a & b", "&lt;b&gt;",
]  # fmt: skip


@pytest.mark.parametrize("text", ACTING)
def test_no_sign_that_markdown_acts_on_is_left(text: str) -> None:
    left = re.sub(r"&#\d+;", "", plain(text))
    assert not set(left) & set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


@given(st.text())
def test_what_is_shown_is_what_was_written_on_one_line(text: str) -> None:
    shown = unescape(plain(text))
    assert "\n" not in shown
    assert [word for word in re.split(r"\s*\n\s*| ", shown) if word] == [
        word for word in re.split(r"\s*\n\s*| ", text) if word
    ] or "&" in text


def test_a_label_that_is_only_read_aloud_has_no_entities_and_no_acting_signs() -> None:
    assert bare("Cinema, planned 2027 – Größe 5.0?") == "Cinema, planned 2027 – Größe 5.0?"
    assert bare("![x](http://evil.example/a.png) <b>:material/home: $x$") == (
        "x http //evil.example/a.png b material/home x"
    )
