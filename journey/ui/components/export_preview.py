"""The file itself, before it is taken along, and what is to be said of it."""

import base64
from xml.etree.ElementTree import Element

import streamlit as st

from journey.locales import Words
from journey.services import tables
from journey.services.handing_over import Choice, File
from journey.services.legibility import hard_to_read
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup

_SHOWN_CHARACTERS = 6_000
_CELL = 200
"""Characters of a cell that are shown."""


def show(file: File, choice: Choice, words: Words, key: str) -> None:
    """A page or the text of the file, with a line about it under it."""
    about = words("this is the file")
    if file.pages > 1:
        about = words("this is the file, {count} pages", count=file.pages)
    show_markup(
        tag(
            "div",
            tag("h2", words("Preview"), class_="jm-h2"),
            tag("span", about, class_="jm-muted jm-small"),
            class_="jm-row",
        )
    )
    if choice.is_picture:
        # A part of its own: turning a page runs nothing else.
        st.fragment(_pages)(file, words, f"{key}-page")
    else:
        _document(file, choice, words)
    show_markup(
        tag("div", _said(file, choice, words), _extent(file, words), class_="jm-row jm-between")
    )


def _pages(file: File, words: Words, key: str) -> None:
    """One page, under it the steps to its neighbours and how large it is shown."""
    chosen = f"{key}-shown"
    number = min(st.session_state.get(chosen, 1), file.pages)
    said = words("Page {page} of {pages}", page=number, pages=file.pages)
    place = st.container()
    with st.container(horizontal=True, horizontal_alignment="center", vertical_alignment="center"):
        if file.pages > 1:

            def turn(to: int) -> None:
                st.session_state[chosen] = to

            st.button(
                words("Previous page"), icon=":material/chevron_left:", shortcut="PageUp",
                disabled=number == 1, on_click=turn, args=(number - 1,), key=f"{key}-before",
            )  # fmt: skip
            show_markup(tag("span", said, class_="jm-small", role="status"))
            st.button(
                words("Next page"), icon=":material/chevron_right:", shortcut="PageDown",
                disabled=number == file.pages, on_click=turn, args=(number + 1,),
                key=f"{key}-after",
            )  # fmt: skip
        whole, full = words("Whole page"), "100 %"
        shown = st.segmented_control(
            words("Size of the preview"), [whole, full], default=whole, required=True,
            label_visibility="collapsed", key=f"{key}-zoom", persist_state="session",
        )  # fmt: skip
    with place:
        content = file.preview.page(number) if file.preview else file.contents
        media_type = "image/png" if file.preview else file.media_type
        source = f"data:{media_type};base64,{base64.b64encode(content).decode()}"
        extent = "jm-preview jm-full" if shown == full else "jm-preview"
        alt = said if file.pages > 1 else words("The file as it will be")
        picture = tag("img", src=source, alt=alt, class_=extent)
        show_markup(
            tag(
                "div",
                picture,
                class_="jm-previewground",
                tabindex="0",
                role="group",
                aria_label=alt,
            )
        )


def _document(file: File, choice: Choice, words: Words) -> None:
    """A notation as its text, a table as a table; and what it does not hold."""
    if file.lost:
        said = tag("strong", words("This file does not hold:"))
        named = f" {', '.join(file.lost)}."
        show_markup(tag("p", icon("info"), " ", said, named, class_="jm-small"))
    ending = f".{file.ending}"
    if ending not in tables.extensions():
        _text(file, choice, words)
        return
    shown = tables.preview(file.contents, f"map{ending}", words.language)
    heads = [match.heading or f"{match.column + 1}" for match in shown.matching.matches]
    rows = [dict(zip(heads, (_cell(text) for text in row), strict=True)) for row in shown.rows]
    st.dataframe(  # pyright: ignore[reportUnknownMemberType]
        rows, hide_index=True, height="content"
    )
    if len(rows) < shown.count:
        st.caption(
            words("{shown} of {count} rows shown", shown=len(rows), count=words.number(shown.count))
        )


def _cell(text: str) -> str:
    return text if len(text) <= _CELL else f"{text[: _CELL - 1]}…"


def _text(file: File, choice: Choice, words: Words) -> None:
    text = file.contents.decode()
    language = {"cjml": "xml"}.get(choice.form, choice.form)
    st.code(text[:_SHOWN_CHARACTERS], language=language, height=560)
    if len(text) > _SHOWN_CHARACTERS:
        st.caption(words("The file goes on; this is its beginning."))


def _said(file: File, choice: Choice, words: Words) -> Element:
    """What was checked: signs without a font, the smallest print."""
    if not choice.is_picture:
        if file.lost:
            return _line("info", words("It can be opened again, without what is named above."))
        if choice.redaction:
            said = words("All that is not left out is in the file; it can be opened again.")
            return _line("check_circle", said)
        return _line(
            "check_circle", words("Everything in the map is in the file; it can be opened again.")
        )
    if file.missing_characters:
        signs = " ".join(file.missing_characters[:12])
        return _line("error", words("No font has these characters: {signs}", signs=signs))
    if too_small := hard_to_read(file.smallest_print, words):
        return _line("error", too_small)
    smallest = words.number(file.smallest_print, 1)
    return _line("check_circle", words("All text fits, smallest print {size} pt.", size=smallest))


def _line(sign: str, said: str) -> Element:
    kind = {"check_circle": "jm-ok", "info": "jm-muted"}.get(sign, "jm-fault")
    return tag("span", icon(sign), said, class_=f"jm-row jm-small {kind}")


def _extent(file: File, words: Words) -> Element:
    size = len(file.contents)
    weight = (
        words("{size} MB", size=words.number(size / 1e6, 1))
        if size >= 1e5
        else words("{size} KB", size=words.number(max(1, size / 1e3), 0))
    )
    extent = f"{file.width:.0f} × {file.height:.0f} pt · " if file.width else ""
    return tag("span", f"{extent}{weight}", class_="jm-muted jm-small")
