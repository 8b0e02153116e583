"""Nothing is lost in silence: what a notation does not give back, it names before it writes."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from journey.codecs import CODECS
from journey.model import (
    Channel,
    Evidence,
    Journey,
    Measure,
    Organisation,
    PainPoint,
    Phase,
    Quote,
    SatisfactionScore,
    ScaleKey,
    SubTouchpoint,
    Touchpoint,
    Transition,
    channel,
)
from personas import Persona, Trigger
from tests.codecs.strategies import records

FOREIGN = [key for key, codec in CODECS.items() if codec.is_for_exchange]
SCORE = SatisfactionScore(value=2.0, scale=ScaleKey.ONE_TO_FIVE)
LENA = Persona(id="lena", name="Lena")
PLAIN = Journey(
    id="a-map",
    title="A map",
    personas=(LENA,),
    phases=(
        Phase(
            id="before",
            name="Before",
            touchpoints=(
                Touchpoint(id="sees-it", name="sees it", scores=(SCORE,)),
                Touchpoint(id="asks", name="asks"),
            ),
        ),
    ),
)
_HELD_BY_ALL = {("Journey", "title"), ("Phase", "name"), ("Touchpoint", "name")}


def _changed(**fields: Any) -> Journey:
    return PLAIN.model_copy(update=fields)


def _with_touchpoint(**fields: Any) -> Journey:
    phase = PLAIN.phases[0]
    first = phase.touchpoints[0].model_copy(update=fields)
    return _with_phase(touchpoints=(first, *phase.touchpoints[1:]))


def _with_phase(**fields: Any) -> Journey:
    return _changed(phases=(PLAIN.phases[0].model_copy(update=fields),))


def _with_score(**fields: Any) -> Journey:
    return _with_touchpoint(scores=(SCORE.model_copy(update=fields),))


_WITH = {
    Journey: _changed,
    Phase: _with_phase,
    Touchpoint: _with_touchpoint,
    SatisfactionScore: _with_score,
    Persona: lambda **fields: _changed(personas=(LENA.model_copy(update=fields),)),
    Evidence: lambda **fields: _with_score(evidence=Evidence(**fields)),
    Channel: lambda **fields: _with_touchpoint(
        channels=(channel("website").model_copy(update=fields),)
    ),
    Organisation: lambda **fields: _changed(
        organisation=Organisation(name="Cinema").model_copy(update=fields)
    ),
}
_GIVEN: dict[tuple[type[BaseModel], str], Any] = {
    (Journey, "personas"): ((), (LENA, Persona(id="tom", name="Tom")),
                            (LENA, Persona(id="lena-2", name="Lena"))),
    (Journey, "phases"): ((), (*PLAIN.phases, Phase(id="after", name="After"))),
    (Journey, "transitions"): ((Transition(source="asks", target="sees-it"),),),
    (Journey, "scale"): (ScaleKey.ZERO_TO_TEN, ScaleKey.SCHOOL_GRADES),
    (Phase, "touchpoints"): ((), PLAIN.phases[0].touchpoints[:1]),
    (Touchpoint, "scores"): (
        (),
        (SCORE, SCORE.model_copy(update={"persona": "lena", "value": 4.0})),
        (SCORE, SCORE.model_copy(update={"persona": "lena"})),
    ),
    (Touchpoint, "estimates"): ((SCORE,), (SCORE.model_copy(update={"persona": "lena"}),)),
    (Touchpoint, "parts"): ((SubTouchpoint(name="a part"),),),
    (Touchpoint, "serves"): ((),),
    (Touchpoint, "pain_points"): ((PainPoint(text="hurts"),), (PainPoint(text="a", severity=3),)),
    (Touchpoint, "quotes"): ((Quote(text="oh"),), (Quote(text="oh", persona="lena"),)),
    (Touchpoint, "measures"): ((Measure(name="mend it"),),),
    (SatisfactionScore, "persona"): ("lena",),
    (SatisfactionScore, "value"): (1.0, 4.35),
    (SatisfactionScore, "scale"): (ScaleKey.ZERO_TO_TEN, ScaleKey.MINUS_TWO_TO_TWO),
    (Persona, "picture"): ("data:image/png;base64,iVBORw0KGgo=",),
    (Persona, "triggers"): ((Trigger(id="t", text="a free evening"),),),
    (Persona, "id"): ("lena", "other"),
}  # fmt: skip


def _fields() -> Iterator[Any]:
    for model in _WITH:
        for field in model.model_fields:
            yield pytest.param(model, field, id=f"{model.__name__}.{field}")


def _assert_told(key: str, journey: Journey) -> None:
    codec = CODECS[key]
    lost = codec.losses(journey, "en")
    back = codec.read(codec.encode(journey), f"A map{codec.extensions[0]}").journey
    assert lost or back == journey
    assert all(codec.losses(journey, "de")[i] != lost[i] for i in range(len(lost)))


@pytest.mark.parametrize("key", FOREIGN)
def test_a_plain_map_comes_back_whole(key: str) -> None:
    codec = CODECS[key]
    whole = PLAIN.phases[0].touchpoints[:1]
    plain = _with_phase(touchpoints=whole)
    assert codec.read(codec.encode(plain), f"A map{codec.extensions[0]}").journey == plain


@pytest.mark.parametrize("key", FOREIGN)
@pytest.mark.parametrize(("model", "field"), list(_fields()))
def test_what_does_not_come_back_is_named(key: str, model: type[BaseModel], field: str) -> None:
    if (model, field) in _GIVEN:
        for value in _GIVEN[model, field]:
            if (model, field) == (Persona, "id") and value != "lena":
                _assert_told(key, _changed(personas=(Persona(id=value, name="Lena"),)))
            else:
                _assert_told(key, _WITH[model](**{field: value}))
        return

    @settings(max_examples=8, database=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def check(data: st.DataObject) -> None:
        made = data.draw(records(model, **_needed(model)))
        _assert_told(key, _WITH[model](**{field: getattr(made, field)}))

    check()


def _needed(model: type[BaseModel]) -> dict[str, Any]:
    """What cannot be drawn freely, for it must fit the rest."""
    fitting: dict[type[BaseModel], dict[str, Any]] = {
        Journey: {"personas": (), "phases": (), "transitions": ()},
        Phase: {"touchpoints": ()},
        Touchpoint: {"scores": (), "parts": (), "serves": (), "quotes": ()},
        SatisfactionScore: {"persona": None},
        Persona: {"triggers": ()},
    }
    return fitting.get(model, {})
