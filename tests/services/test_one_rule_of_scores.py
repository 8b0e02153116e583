"""Of several scores of a touchpoint picture, findings, figures and words take the same ones."""

import pytest

from journey.analyses import Criteria
from journey.comparing import compare
from journey.layout.content import read
from journey.locales import words
from journey.model import EvidenceKind, FindingKind, Journey, Phase
from journey.services import checks
from journey.spoken import spoken_touchpoint
from personas import Persona
from tests.journeys import SURVEY, score, touchpoint

OWN = {"lena": (4, 3, 1), "karim": (2, 3, 5)}
"""What the personas themselves say of the three touchpoints, as a workshop leaves it."""


def voted(*voters: str, personas: tuple[str, ...] = ("lena",)) -> Journey:
    """Three touchpoints whose score for all is 4, 1.6 and 5, taken over for the voters."""
    row = tuple(
        touchpoint(
            id, f"name of {id}", importance=5,
            scores=(
                score(general, SURVEY, n=412),
                *(score(OWN[who][at], EvidenceKind.WORKSHOP, n=3, persona=who) for who in voters),
            ),
        )
        for at, (id, general) in enumerate((("a", 4.0), ("b", 1.6), ("c", 5.0)))
    )  # fmt: skip
    people = tuple(Persona(id=one, name=one.title()) for one in personas)
    return Journey(
        id="m", title="M", personas=people, phases=(Phase(id="p", name="P", touchpoints=row),)
    )


@pytest.mark.parametrize(
    ("journey", "levels", "weak"),
    [
        (voted(), (4, 1.6, 5), {"b"}),
        (voted("lena"), (4, 3, 1), {"c"}),
        (voted("lena", personas=("karim", "lena")), (4, 3, 1), {"c"}),
        (voted("lena", "karim", personas=("lena", "karim")), (3, 3, 3), {"a", "c"}),
    ],
)
def test_what_is_drawn_is_what_is_judged(
    journey: Journey, levels: tuple[float, ...], weak: set[str]
) -> None:
    findings = checks.check(journey, "en")
    content = read(journey, findings, Criteria())
    scale = journey.drawn_scale
    drawn = [
        [curve.scores[t.id].normalised for curve in content.curves if t.id in curve.scores]
        for t in journey.existing
    ]
    means = [scale.denormalise(sum(one) / len(one)) for one in drawn]
    assert means == pytest.approx(levels)

    found = {t for f in findings if f.kind is FindingKind.WEAK_TOUCHPOINT for t in f.touchpoints}
    assert (
        found
        == weak
        == {t.id for t, one in zip(journey.existing, drawn, strict=True) if min(one) < 40}
    )
    summary = checks.summary(journey, findings)
    assert summary.on_scale(summary.mean) == pytest.approx(sum(levels) / 3)
    assert summary == content.summary
    assert summary.weak == len(weak)
    for one, level in zip(journey.existing, levels, strict=True):
        said = spoken_touchpoint(journey, one, dict.fromkeys(weak, True), words("en"))
        assert f"{level:g} of 5" in said
    row = compare([journey, voted()]).rows[2]
    assert row.cells[0].level == pytest.approx(scale.normalise(levels[2]))


def test_the_evidence_of_a_finding_is_that_of_the_score_that_is_drawn() -> None:
    (found,) = (f for f in checks.check(voted("lena"), "en") if f.kind.value == "weak_touchpoint")
    assert "n = 3" in found.evidence
    assert "412" not in found.evidence
