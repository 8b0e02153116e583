"""What the visitor may do on a page: screens offer that, and say why where it is not theirs.

It decides nothing: whatever is done is asked for again by the services.
"""

from collections.abc import Callable

from journey.access import Action
from journey.ui import shelf, state
from journey.ui.markup import icon, tag
from journey.ui.markup import show as show_markup


def why_not(action: Action, *maps: str) -> str | None:
    """Why the visitor may not do that with each of these maps, or with the library; None: may."""
    refused = next((map for map in maps or ("",) if not shelf.may(action, map)), None)
    if refused is None:
        return None
    words = state.speak()
    if not shelf.visitor().has_account:
        return words("A link is for looking. Sign in, and ask an owner of the map for a role.")
    if any(entry.id == refused and entry.is_sample for entry in shelf.library().entries()):
        return words("Samples stay as they are. Duplicate one: the copy is yours.")
    return words(
        "To change something here you need another role on this map: ask one of its owners."
    )


def here(action: Action, *maps: str) -> bool:
    """Whether the visitor may; where not, the reason stands in the place of what is not offered."""
    why = why_not(action, *maps)
    if why is not None:
        show_markup(tag("p", icon("visibility"), tag("span", why), class_="jm-explained jm-small"))
    return why is None


def taken_along(make: Callable[[], bytes], *maps: str) -> Callable[[], bytes]:
    """What makes a file of these maps; when it is made it is asked whether they may leave."""
    library = shelf.library()

    def ask_and_make() -> bytes:
        for map in maps:
            library.require(Action.EXPORT, map)
        return make()

    return ask_and_make
