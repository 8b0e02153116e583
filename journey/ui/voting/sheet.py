"""What all pages for phones share: the head, the title of the room, the language."""

from xml.etree import ElementTree as ET

from journey.locales import LANGUAGES, Words
from journey.rounds import Workshop
from journey.ui.markup import Parts, tag, text_of

_NAMES = {"en": "English", "de": "Deutsch"}
_MARK = "M4 9.5 L8 13.5 L11 8 L14.5 12.5 L18 6.5"


def page(
    title: str,
    *parts: Parts,
    words: Words,
    here: str,
    refresh: bool = False,
    scripted: bool = False,
) -> str:
    """A whole page; `here` is its address without the language.

    `refresh`: without JavaScript it is asked for again every few seconds.
    """
    again = tag("meta", http_equiv="refresh", content="6")
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name_="robots", content="noindex"),
        tag("meta", name_="color-scheme", content="light dark"),
        tag("title", title),
        tag("link", rel="icon", href="data:,"),
        tag("link", rel="stylesheet", href="vote.css"),
        tag("noscript", again) if refresh else None,
        tag("script", src="vote.js", type="module") if scripted else None,
    )
    body = tag("body", tag("main", *parts), _languages(words, here))
    return "<!doctype html>\n" + text_of(tag("html", head, body, lang=words.language))


def heading(workshop: Workshop, line: str, words: Words) -> ET.Element:
    """The room: its map, the round, that one has joined."""
    return tag(
        "header",
        mark(),
        tag("p", tag("strong", workshop.title), tag("br"), tag("span", line)),
        tag("p", words.meaning("room", "joined"), class_="joined", id="line", role="status"),
    )


def mark() -> ET.Element:
    """The sign of the product."""
    line = tag(
        "path", d=_MARK, fill="none", stroke="#fff", stroke_width="2", stroke_linejoin="round",
        stroke_linecap="round",
    )  # fmt: skip
    ground = tag("rect", width="22", height="22", rx="5", fill="#3D4FD1")
    return tag("svg", ground, line, viewBox="0 0 22 22", class_="mark", aria_hidden="true")


def _languages(words: Words, here: str) -> ET.Element:
    join = "&" if "?" in here else "?"
    others = [
        tag("a", _NAMES[each], href=f"{here}{join}lang={each}", hreflang=each, lang=each)
        for each in LANGUAGES
        if each != words.language
    ]
    return tag("footer", others)
