"""Beginning a map: the way into the guide."""

from journey.ui import guide, people
from personas import Persona


def show(key: str, persona: Persona | None = None) -> None:
    """Open the guide, for a persona if one is given."""
    known = next((one for one in people.known() if one.persona == persona), None)
    guide.enter(known.key if known else "")
