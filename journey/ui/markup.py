"""Static HTML and SVG as element trees: people's words become text nodes, never markup."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

import streamlit as st

Part = ET.Element | str | None
Parts = Part | Iterable[Part]

_SVG = "http://www.w3.org/2000/svg"
ET.register_namespace("", _SVG)


def tag(name: str, *parts: Parts, **attributes: str | None) -> ET.Element:
    """An element with its parts; `class_` and `aria_label` stand for `class` and `aria-label`.

    Parts that are None are left out, and so are attributes.
    """
    element = ET.Element(name)
    for key, value in attributes.items():
        if value is not None:
            element.set(key.rstrip("_").replace("_", "-"), value)
    for part in parts:
        _add(element, part)
    return element


def _add(element: ET.Element, part: Parts) -> None:
    if part is None:
        return
    if isinstance(part, str):
        if len(element):
            element[-1].tail = (element[-1].tail or "") + part
        else:
            element.text = (element.text or "") + part
    elif ET.iselement(part):
        element.append(part)
    else:
        for each in part:
            _add(element, each)


def icon(name: str, class_: str = "") -> ET.Element:
    """A Material symbol, from the font that Streamlit brings along; for the eye only."""
    return tag("span", name, class_=f"jm-icon {class_}".strip(), aria_hidden="true")


def picture(svg: str) -> ET.Element:
    """An SVG of ours as a part of the tree."""
    return ET.fromstring(svg)


def text_of(element: ET.Element) -> str:
    """The tree as HTML."""
    return ET.tostring(element, encoding="unicode", method="html")


def show(element: ET.Element) -> None:
    """Put the tree on the page."""
    st.html(text_of(element))
