"""Where the cursor waits when a page opens."""

from streamlit.components.v2 import component


def wait_in(key: str) -> None:
    """Put the cursor into the text field of that key once, when it comes to the page."""
    mount = component("journey.cursor", html="<span hidden></span>", js="cursor.js")
    mount(key=f"{key}-cursor", data={"field": key}, height=0)
