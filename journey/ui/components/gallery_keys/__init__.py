"""The gallery by keyboard: "/" searches, arrows go from card to card, Space selects."""

import streamlit as st
from streamlit.components.v2 import component


def show(key: str) -> None:
    """Hear the keys while the gallery is shown; Enter opens a card by itself, it is a link."""
    mount = component("journey.gallery_keys", html="<span></span>", js="gallery_keys.js")
    with st.container(key="heard", height=1, border=False):
        mount(key=key, data={}, height=1)
