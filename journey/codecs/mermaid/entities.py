"""Signs that mermaid would take for its own: how they are written, and how they are read.

mermaid knows `#35;` and `#quot;`, HTML's character references with # for &. While it parses, they
stand as letters that nobody types (`ﬂ°`, `¶ß`); the same is done here.
"""

import html
import re

_HIDDEN = re.compile("ﬂ°(°?)([A-Za-z0-9_+]+)¶ß")
_REFERENCE = re.compile(r"#([A-Za-z0-9_]+);")
_BREAK = re.compile(r"<br[\s\ufeff]*/?>", re.IGNORECASE)
# A task that begins like this would be taken for another statement.
_KEYWORD = re.compile(r"journey\b|title\s|section\s|accTitle\s*$|accDescr\s*($|\{)", re.I | re.A)
_ALWAYS = {
    "#": "#35;",
    ";": "#59;",
    "<": "#lt;",
    ">": "#gt;",
    "&": "#amp;",
    "\n": "#10;",
    "\ufeff": "#65279;",
    "ﬂ": "#64258;",
    "¶": "#182;",
}
_COLON_BEFORE_WORD = re.compile(r":(?! )")
_PERCENT_WITH_MEANING = re.compile(r"^%|%(?=[%{])|(?<=%)%")


def hide(text: str) -> str:
    """A text in which references are hidden from the parser, as mermaid does it."""
    return _REFERENCE.sub(hidden, text)


def hidden(reference: re.Match[str]) -> str:
    """One reference, hidden."""
    name = reference[1]
    return f"ﬂ°{'°' if name.isdigit() else ''}{name}¶ß"


REFERENCE = _REFERENCE


def shown(text: str) -> str:
    """A text as mermaid draws it: references are the signs they stand for."""
    return _HIDDEN.sub(lambda m: html.unescape(f"&{'#' if m[1] else ''}{m[2]};"), text)


def on_one_line(text: str) -> str:
    """A text as mermaid draws it, its line breaks (`<br>`) as spaces."""
    return shown(_BREAK.sub(" ", text))


def escaped(text: str, *, also: str = "") -> str:
    """A text that mermaid reads as it is; `also` names more signs that must not stand in it."""
    written = "".join(
        f"#{ord(sign)};" if sign in also else _ALWAYS.get(sign, sign) for sign in text
    )
    written = _PERCENT_WITH_MEANING.sub("#37;", written)
    return _COLON_BEFORE_WORD.sub("#58;", written)


def escaped_task(name: str) -> str:
    """The name of a task: without colons, and not like the beginning of another statement."""
    written = escaped(name, also=":")
    if _KEYWORD.match(name):
        return f"#{ord(name[0])};{written[1:]}"
    return written
