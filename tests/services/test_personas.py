"""Personas come onto a map, and what leaves with them is known before."""

import pytest

from journey.errors import InvalidEditError
from journey.model import ChannelRating, Journey, Phase, Quote, SubTouchpoint
from journey.services import documents, personas
from journey.services.personas import Mentions
from personas import Persona, Trigger
from tests.journeys import score, touchpoint


def lena() -> Persona:
    return documents.persona_library()["lena"]


def two() -> Journey:
    rain, hunger = Trigger(id="rain", text="it rains"), Trigger(id="hunger", text="is hungry")
    served = touchpoint(
        "t", "T", serves=("hunger", "rain"),
        scores=(score(2, persona="karim"), score(4, persona="lena"), score(3)),
        quotes=(Quote(text="nice", persona="lena"), Quote(text="cold")),
    )  # fmt: skip
    only_rain = touchpoint(
        "u", "U", serves=("rain",), estimates=(score(1, persona="lena"),),
        parts=(SubTouchpoint(name="roof", scores=(score(2, persona="lena"),)),),
    )  # fmt: skip
    return Journey(
        id="two",
        title="Two",
        personas=(
            Persona(id="lena", name="Lena", triggers=(rain, hunger)),
            Persona(id="karim", name="Karim", triggers=(rain,)),
        ),
        channel_ratings=(ChannelRating(name="phone", scores=(score(2, persona="lena"),)),),
        phases=(Phase(id="p", name="P", touchpoints=(served, only_rain)),),
    )


def test_what_goes_with_a_persona_is_counted() -> None:
    hers = Mentions(scores=3, channels=1, quotes=1, triggers=1)
    assert personas.mentions(two(), "lena") == hers
    his = Mentions(scores=1, channels=0, quotes=0, triggers=0)
    assert personas.mentions(two(), "karim") == his


def test_a_copy_stands_behind_its_original_without_its_scores() -> None:
    edit = personas.duplicate(two(), two().personas[0], "Lena (copy)")
    after = edit.apply(two())
    assert [p.id for p in after.personas] == ["lena", "lena-copy", "karim"]
    assert personas.mentions(after, "lena-copy").scores == 0
    assert after.personas[1].triggers == after.personas[0].triggers


def test_a_persona_taken_over_gets_an_id_of_its_own_where_it_is_taken() -> None:
    after = personas.added(two(), lena()).apply(two())
    assert [p.id for p in after.personas] == ["lena", "karim", "lena-hofmann"]


def test_a_new_persona_has_a_name() -> None:
    assert personas.fresh("Otto", ()).id == "otto"
    with pytest.raises(InvalidEditError):
        personas.fresh("  ", ())
