"""The scale on which the scores of an imported file are read: guessed, and to be put right."""

import streamlit as st

from journey.locales import Words
from journey.model import ScaleKey


def show(guessed: ScaleKey, words: Words, key: str) -> ScaleKey:
    """The scale that was chosen, or the guess."""
    names = {scale: scale.value for scale in ScaleKey} | {
        ScaleKey.SCHOOL_GRADES: words("school grades")
    }
    return st.selectbox(
        words("Scale of the satisfaction scores"),
        list(names),
        index=list(names).index(guessed),
        format_func=names.__getitem__,
        key=f"{key}-scale",
    )
