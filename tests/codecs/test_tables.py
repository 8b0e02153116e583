"""CSV and XLSX: what we write comes back whole, whatever people type into a journey."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings

import sample_maps
from journey.codecs import CODECS
from journey.model import Journey, PainPoint, Quote, SatisfactionScore, ScaleKey, Touchpoint
from journey.model import Phase as JourneyPhase
from journey.text import clean_name, clean_text
from personas import Persona
from tests.codecs.naughty import naughty_names, naughty_notes
from tests.codecs.strategies import ROUND_TRIPS, apart_from_look_alikes, whole_journeys
from tests.strategies import HARD_TEXTS

TABLES = ["csv", "xlsx"]


def held(key: str, journey: Journey) -> Journey:
    """What the table says that it holds of a journey."""
    if key == "xlsx":
        return journey
    people = tuple(p.model_copy(update={"picture": None}) for p in journey.personas)
    return journey.model_copy(update={"personas": people})


def back(key: str, journey: Journey) -> Journey:
    codec = CODECS[key]
    decoded = codec.read(codec.encode(journey), f"map.{key}")
    assert apart_from_look_alikes(decoded.warnings) == []
    return decoded.journey


@pytest.mark.parametrize("key", TABLES)
@settings(
    max_examples=ROUND_TRIPS,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(journey=whole_journeys())
def test_any_journey_comes_back_whole(key: str, journey: Journey) -> None:
    assert back(key, journey) == held(key, journey)
    without = held(key, journey) != journey
    assert bool(CODECS[key].losses(journey, "en")) == without


@pytest.mark.parametrize("key", TABLES)
def test_a_persona_is_known_again_by_a_name_that_cells_cannot_hold(key: str) -> None:
    scores = tuple(
        SatisfactionScore(value=value, scale=ScaleKey.ONE_TO_FIVE, persona=persona)
        for value, persona in ((2.0, None), (3.0, "p"))
    )
    phase = JourneyPhase(
        id="a", name="a", touchpoints=(Touchpoint(id="t", name="t", scores=scores),)
    )
    people = (Persona(id="p", name="\uffff"),)
    journey = Journey(id="j", title="j", personas=people, phases=(phase,))
    assert back(key, journey) == journey


@pytest.mark.parametrize("key", TABLES)
@pytest.mark.parametrize("sample", list(sample_maps.SAMPLES))
def test_every_sample_comes_back_whole(key: str, sample: str) -> None:
    path = sample_maps.path(sample)
    journey = CODECS["yaml"].decode(path.read_bytes(), path.name)
    assert back(key, journey) == journey


@pytest.mark.parametrize("key", TABLES)
def test_the_same_journey_gives_the_same_bytes(key: str) -> None:
    journey = CODECS["yaml"].decode(sample_maps.path("cinema").read_bytes())
    assert CODECS[key].encode(journey) == CODECS[key].encode(journey)


def _journey_of(names: list[str], notes: list[str]) -> Journey:
    score = SatisfactionScore(value=2.5, scale=ScaleKey.ONE_TO_FIVE)
    touchpoints = tuple(
        Touchpoint(
            id=f"t{n}",
            name=name,
            department=name,
            note=notes[n % len(notes)] or None,
            scores=(score,),
            pain_points=(PainPoint(text=notes[-n % len(notes)]),),
            quotes=(Quote(text=name),),
        )
        for n, name in enumerate(names)
    )
    phase = JourneyPhase(id="p", name=names[0], touchpoints=touchpoints)
    return Journey(id="x", title=names[-1], scenario=notes[0], phases=(phase,))


@pytest.mark.parametrize("key", TABLES)
def test_hard_texts_come_back(key: str) -> None:
    signs = [
        "=1+1",
        "+1",
        "-1",
        "@a",
        "＝1",
        "＋1",
        "－1",
        "＠a",
        "'=1",
        "''=1",
        "'",
        "'a",
        "=",
        "-",
    ]
    signs += ["a;b", 'a"b', "a,b", '"', "a\\b", "_x0041_", "1", "4,5", "01", "true", "1e5", "#N/A"]
    signs += ["2026-05-04", "a\ufffeb", "a\uffffb", "\ufeffa", "sep=;", "journey-map 1/1: {}"]
    names = [*signs, *(text[:200] for text in HARD_TEXTS)]
    notes = [*names, "=1\n=2", "a\nb", "a\n\n\nb", "x" * 10_000, "a\tb"]
    names = [name for text in names if (name := clean_name(text))]
    journey = _journey_of(names, [clean_text(note) for note in notes])
    decoded = CODECS[key].read(CODECS[key].encode(journey), f"map.{key}")
    assert decoded.journey == journey


@pytest.mark.judge("mermaid")
@pytest.mark.parametrize("key", TABLES)
def test_naughty_strings_come_back(key: str) -> None:
    assert back(key, _journey_of(naughty_names(), naughty_notes())).touchpoints
    journey = _journey_of(naughty_names(), naughty_notes())
    assert back(key, journey) == journey
