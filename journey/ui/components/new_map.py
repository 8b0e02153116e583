"""Beginning a map: the way into the guide."""

from journey.ui import guide, people
from personas import Persona


def show(key: str, persona: Persona | None = None) -> None:
    """Open the guide, for a persona if one is given."""
    wanted = (persona.id, persona.name) if persona else None
    known = (one for one in people.known() if (one.persona.id, one.persona.name) == wanted)
    guide.enter(next((one.key for one in known), ""))
