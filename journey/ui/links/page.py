"""The page that a link leads to: it says that it opens the map, asks for a password, or why not."""

from xml.etree import ElementTree as ET

from journey.locales import Words
from journey.services.sharing import Opening
from journey.ui.markup import tag
from journey.ui.voting.sheet import mark, page


def link_page(words: Words) -> str:
    """All that can be said, of which the script shows what is the case.

    The token stands in the fragment of the address, so that it reaches no log; the script takes it
    out of the address before anything else.
    """
    said = {
        "opening": words("The map is being opened …"),
        Opening.CLOSED.value: words(
            "This link opens nothing. It may have ended: ask for a new one."
        ),
        Opening.WAIT.value: words("Too many links were tried from here. Wait ten minutes."),
        "away": words("The map cannot be opened just now. Load the page again in a moment."),
    }
    states = [
        tag("p", text, id=name, role="status", hidden=None if name == "opening" else "hidden")
        for name, text in said.items()
    ]
    return page(
        words("A map for you"),
        tag("header", mark(), tag("p", tag("strong", "Journey Mapper"))),
        tag("h1", words("A map for you")),
        states,
        _password(words),
        tag("noscript", tag("p", words("JavaScript is needed to see the map."))),
        tag("script", src="share.js", type="module"),
        words=words,
        here="share",
    )


def _password(words: Words) -> ET.Element:
    return tag(
        "form",
        tag("label", words("Password of the link"), for_="secret"),
        tag(
            "input", type="password", id="secret", name_="password", autocomplete="off",
            required="required", maxlength="200",
        ),
        tag("p", words("This is not the password."), class_="fault", role="alert", hidden="hidden"),
        tag("button", words("Open the map"), class_="next"),
        id=Opening.PASSWORD.value,
        class_="join",
        hidden="hidden",
    )  # fmt: skip
