"""Personas come and go, and with them what touchpoints said of them."""

import pytest

from journey.editing import AddPersona, RemovePersona, ReplacePersona, SetProperty
from journey.errors import InvalidEditError
from journey.model import ChannelRating, Journey, Phase, Quote, SubTouchpoint
from personas import Persona, Trigger
from tests.journeys import score, touchpoint


def two() -> Journey:
    """Two personas who share a trigger, at one touchpoint that speaks of both."""
    rain, hunger = Trigger(id="rain", text="it rains"), Trigger(id="hunger", text="is hungry")
    return Journey(
        id="two",
        title="Two",
        personas=(
            Persona(id="lena", name="Lena", triggers=(rain, hunger)),
            Persona(id="karim", name="Karim", triggers=(rain,)),
        ),
        phases=(
            Phase(
                id="p",
                name="P",
                touchpoints=(
                    touchpoint(
                        "t", "T", serves=("hunger", "rain"),
                        scores=(score(2, persona="karim"), score(4, persona="lena"), score(3)),
                        quotes=(Quote(text="nice", persona="lena"), Quote(text="cold")),
                    ),
                ),
            ),
        ),
    )  # fmt: skip


def test_with_a_persona_go_its_scores_and_triggers_and_its_quotes_lose_the_name() -> None:
    edit = RemovePersona(persona="lena")
    after = edit.apply(two())
    left = after.touchpoint["t"]
    assert [s.persona for s in left.scores] == ["karim", None]
    assert left.serves == ("rain",), "the other persona has that trigger too"
    assert [(q.text, q.persona) for q in left.quotes] == [("nice", None), ("cold", None)]
    assert edit.inverse(two()).apply(after) == two()


def test_with_a_persona_goes_what_it_said_of_channels_and_of_parts() -> None:
    hers, his, everybody = score(2, persona="lena"), score(3, persona="karim"), score(4)
    rated = (
        ChannelRating(name="phone", preference=40, n=50, scores=(hers, his)),
        ChannelRating(name="website", preference=30, scores=(hers,)),
        ChannelRating(name="app", scores=(hers,)),
        ChannelRating(name="post", scores=(everybody,)),
    )
    bar = touchpoint("t", "T", parts=(SubTouchpoint(name="drinks", scores=(hers, everybody)),))
    before = two().model_copy(
        update={
            "channel_ratings": rated, "phases": (Phase(id="p", name="P", touchpoints=(bar,)),)
        }
    )  # fmt: skip
    edit = RemovePersona(persona="lena")
    after = edit.apply(before)
    assert {one.name: one.scores for one in after.channel_ratings} == {
        "phone": (his,), "website": (), "post": (everybody,)
    }, "a channel of which only she said something is rated no more"  # fmt: skip
    assert after.touchpoint["t"].parts[0].scores == (everybody,)
    assert edit.inverse(before).apply(after) == before


def test_a_persona_replaced_keeps_its_scores_and_what_it_no_longer_wants_is_not_served() -> None:
    edit = ReplacePersona(persona=Persona(id="lena", name="Helena"))
    after = edit.apply(two())
    assert after.personas[0].name == "Helena"
    assert len(after.touchpoint["t"].scores) == 3
    assert after.touchpoint["t"].serves == ("rain",)
    assert edit.inverse(two()).apply(after) == two()


def test_a_persona_stands_where_it_was_put() -> None:
    mara = Persona(id="mara", name="Mara")
    after = AddPersona(position=1, persona=mara).apply(two())
    assert [persona.id for persona in after.personas] == ["lena", "mara", "karim"]
    with pytest.raises(InvalidEditError, match="persona mara stands twice"):
        AddPersona(persona=mara).apply(after)


def test_triggers_that_are_still_served_are_not_set_away_one_by_one() -> None:
    edit = SetProperty(entity="persona", id="lena", field="triggers", value=[])
    with pytest.raises(InvalidEditError, match="serves trigger hunger, which is not there"):
        edit.apply(two())
