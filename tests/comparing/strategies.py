"""Maps for the property tests of comparing: small, quick to draw, with names that come near."""

from hypothesis import strategies as st

from journey.model import (
    SCALES,
    Evidence,
    EvidenceKind,
    Journey,
    Phase,
    SatisfactionScore,
    ScaleKey,
    Touchpoint,
    TouchpointStatus,
    channel,
)
from tests.comparing.written_pairs import pairs
from tests.strategies import HARD_TEXTS

NAMES = (
    *sorted({t.name for pair in pairs() for side in (pair.ours, pair.theirs)
             for t in side.touchpoints})[::5],
    *HARD_TEXTS,
)  # fmt: skip
CHANNELS = ("website", "phone", "on site", "poster", "Mundpropaganda", "anything else")
PHASES = ("Activation", "Information", "Kauf", "Retention", "Nach der Reise", "🎬", "Before")

scores = st.builds(
    lambda scale, part, kind, n: SatisfactionScore(
        value=SCALES[scale].denormalise(part),
        scale=scale,
        evidence=Evidence(kind=kind, n=n, spread=0.5 if n else None),
    ),
    st.sampled_from(list(ScaleKey)),
    st.sampled_from((0.0, 12.5, 40.0, 50.0, 100.0)),
    st.sampled_from(list(EvidenceKind)),
    st.sampled_from((None, 12)),
)

bare = st.builds(
    lambda name, channels, score, status, importance: Touchpoint(
        id="t",
        name=name,
        channels=tuple(map(channel, channels)),
        scores=(score,) if score else (),
        status=status,
        importance=importance,
    ),
    st.sampled_from(NAMES),
    st.sets(st.sampled_from(CHANNELS), max_size=2),
    st.none() | scores,
    st.sampled_from((*[TouchpointStatus.EXISTING] * 5, TouchpointStatus.PLANNED)),
    st.none() | st.integers(1, 5),
)


@st.composite
def maps(draw: st.DrawFn, id: str = "any") -> Journey:
    """Up to ten touchpoints in up to five phases; names and phases may come more than once."""
    held = draw(st.lists(bare, max_size=10))
    names = draw(st.lists(st.sampled_from(PHASES), min_size=1, max_size=5))
    places = [draw(st.integers(0, len(names) - 1)) for _ in held]
    return Journey(
        id=id,
        title=id,
        language=draw(st.sampled_from(("en", "de", "fr"))),
        completeness=draw(st.sampled_from((None, "seen on one visit"))),
        phases=tuple(
            Phase(
                id=f"p{number}",
                name=name,
                complete=draw(st.sampled_from((None, None, True, False))),
                absent=draw(st.sampled_from(((), ("sits in the bar",), ("liest die Zeitung",)))),
                touchpoints=tuple(
                    touchpoint.model_copy(update={"id": f"t{index}"})
                    for index, touchpoint in enumerate(held)
                    if places[index] == number
                ),
            )
            for number, name in enumerate(names)
        ),
    )
