"""The head of a part of a map in the inspector: what it is, and what can be done with it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element

import streamlit as st

from journey.ui.markup import tag, text_of


def show(
    marks: Sequence[Element | None],
    acts: Mapping[str, str],
    help: str,
    on_click: Callable[..., None],
    args: tuple[Any, ...],
    key: str,
) -> None:
    """Tags at the left, the menu at the right."""
    with st.container(horizontal=True, wrap=False, vertical_alignment="center"):
        st.html(text_of(tag("div", marks, class_="jm-row")), width="stretch")
        menu(acts, help, on_click, args, key)


def menu(
    acts: Mapping[str, str],
    help: str,
    on_click: Callable[..., None],
    args: tuple[Any, ...],
    key: str,
) -> None:
    """Three dots that open onto acts by key and word; which one was chosen stands under the key."""
    st.menu_button(
        ":material/more_horiz:",
        list(acts),
        format_func=acts.__getitem__,
        key=key,
        type="tertiary",
        help=help,
        on_click=on_click,
        args=args,
    )
