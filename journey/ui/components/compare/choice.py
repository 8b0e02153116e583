"""Which maps stand side by side: chips in the order of the columns, ours first."""

import streamlit as st

from journey.comparing import Comparison
from journey.locales import Words
from journey.services.library import Entry
from journey.ui import compared, state
from journey.ui.apart import apart
from journey.ui.components.compare import signs
from journey.ui.escape import plain
from journey.ui.markup import tag, text_of
from journey.ui.shelf import library

_ADD = "compare-add"


def show(ids: tuple[str, ...], names: tuple[str, ...], key: str) -> None:
    """The chips, with what adds a map, and how many of six there are."""
    words = state.speak()
    for at, (id, name) in enumerate(zip(ids, names, strict=True)):
        with st.container(key=f"chip-{key}-{at}", horizontal=True, wrap=False, width="content"):
            said = tag("span", signs.sample(at), tag("span", name), class_="jm-row jm-nowrap")
            st.html(text_of(said), width="content")
            st.button(
                ":material/close:",
                key=f"{key}-drop-{at}",
                type="tertiary",
                help=words("Take {name} away", name=plain(name)),
                on_click=_drop,
                args=(id,),
            )
    if len(ids) < compared.MOST:
        _add(ids, words)
    said = words("{count} of {most}", count=len(ids), most=compared.MOST)
    st.html(text_of(tag("span", said, class_="jm-muted jm-small")), width="content")


def _add(ids: tuple[str, ...], words: Words) -> None:
    there = {entry.id: _name(entry) for entry in library().entries() if not entry.archived}
    there = apart({id: name for id, name in there.items() if id not in ids})
    key = f"{_ADD}-{len(ids)}-{words.language}"
    st.selectbox(
        words("Add map"),
        list(there),
        index=None,
        format_func=lambda each: str(there.get(each, each)),
        placeholder=words("Add map"),
        label_visibility="collapsed",
        key=key,
        width=140,
        on_change=_added,
        args=(key,),
    )


def _name(entry: Entry) -> str:
    return f"{entry.organisation.name}: {entry.title}" if entry.organisation else entry.title


def _added(key: str) -> None:
    id = st.session_state.get(key)
    if id:
        compared.choose([*compared.chosen(), id])


def _drop(id: str) -> None:
    compared.choose([each for each in compared.chosen() if each != id])


def names(comparison: Comparison) -> tuple[str, ...]:
    """What the maps are called."""
    return tuple(map.name for map in comparison.maps)
