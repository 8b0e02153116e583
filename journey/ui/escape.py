"""People's words on surfaces that would read them as Markdown.

Streamlit renders Markdown in nearly every label. A name such as `![](http://…)` must neither
become a picture nor fetch one, so every sign that Markdown could act on is written as an entity.
"""

import re

_ACTING = re.compile(r"[!-/:-@\[-`{-~]")
_ACTING_IN_LINE = re.compile(r"[!\[\](){}<>*_`~$:#|\\&@^=]")
_LINE_ENDS = re.compile(r"\s*\n\s*")


def plain(text: str) -> str:
    """A text for a Markdown surface that shows exactly these characters, on one line."""
    one_line = _LINE_ENDS.sub(" ", text)
    return _ACTING.sub(lambda sign: f"&#{ord(sign.group())};", one_line)


def bare(text: str) -> str:
    """A text for a label that is never seen but read aloud: as it is, without acting signs.

    Such a label is taken both as Markdown and as written, so an entity would be read out.
    """
    return " ".join(_ACTING_IN_LINE.sub(" ", text).split())
