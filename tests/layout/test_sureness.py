"""How sure a score is stands at its dot: narrow intervals are seen, chance is no certainty."""

import pytest

from journey.analyses import find
from journey.layout import MapOptions, lay_out_map, lay_out_miniature
from journey.layout.route_graph import lay_out_graph
from journey.locales import words
from journey.model import (
    Evidence,
    EvidenceKind,
    FindingKind,
    Journey,
    Phase,
    SatisfactionScore,
    ScaleKey,
    Touchpoint,
    weak_touchpoints,
)
from journey.scene.items import Circle, Line, Rect
from journey.scene.scene import Page
from journey.spoken import spoken_touchpoint
from journey.themes import THEMES
from personas import Persona
from tests.layout.shapes import texts, with_role


def _journey(value: float, interval: tuple[float, float] | None, n: int | None = 400) -> Journey:
    kind = EvidenceKind.CUSTOMER_SURVEY if n else EvidenceKind.OWN_ESTIMATE
    score = SatisfactionScore(
        value=value,
        scale=ScaleKey.ONE_TO_FIVE,
        evidence=Evidence(kind=kind, n=n, interval=interval),
    )
    there = Touchpoint(id="t", name="pays", importance=5, scores=(score,))
    rest = [Touchpoint(id=f"t{at}", name=f"step {at}") for at in range(3)]
    phases = (Phase(id="p", name="Visit", touchpoints=(there, *rest)),)
    return Journey(id="j", title="Map", phases=phases)


def _page(value: float, interval: tuple[float, float] | None, n: int | None = 400) -> Page:
    journey, told = _journey(value, interval, n), words("en")
    return lay_out_map(journey, find(journey, told), MapOptions(), words=told).pages[0]


def _said(page: Page, role: str) -> set[str]:
    return {text.words.strip() for text in texts(page) if text.role.split(" ")[0] == role}


def test_an_interval_that_ends_behind_its_dot_is_seen_beside_it() -> None:
    page = _page(4.0, (3.98, 4.02))
    (dot,) = [c for c in with_role(page, "dot") if isinstance(c, Circle) and c.ref == "t"]
    caps = [
        line
        for line in with_role(page, "whisker")
        if isinstance(line, Line) and line.ref == "t" and line.y1 == line.y2
    ]
    assert len(caps) == 2
    assert all(cap.x1 < dot.x - dot.radius - 1 and cap.x2 > dot.x + dot.radius + 1 for cap in caps)
    assert abs(caps[0].y1 - caps[1].y1) < dot.radius  # as narrow as it is


sure_or_not = pytest.mark.parametrize(
    ("value", "interval", "n", "is_sure"),
    [
        (2.0, (1.8, 2.2), 400, True),
        (2.0, (1.2, 2.8), 30, False),
        (2.0, (1.9, 2.1), 7, False),
        (2.0, None, None, True),
    ],
    ids=["all of it is weak", "it reaches beyond", "few answers", "an own estimate"],
)


@sure_or_not
def test_what_may_be_weak_by_chance_is_called_so(
    value: float, interval: tuple[float, float] | None, n: int | None, is_sure: bool
) -> None:
    page = _page(value, interval, n)
    (halo,) = [c for c in with_role(page, "halo") if isinstance(c, Circle)]
    assert halo.pen is not None
    assert bool(halo.pen.dash) is not is_sure
    assert ("weak?" in _said(page, "weak")) is not is_sure
    (chip,) = [c for c in with_role(page, "chip") if isinstance(c, Rect)]
    assert (chip.fill == THEMES["light"].weak) is is_sure
    assert any(text.startswith("weak?") for text in _said(page, "chip-text")) is not is_sure
    assert any(text.startswith("weak?: ") for text in _said(page, "legend")) is not is_sure


@sure_or_not
def test_so_do_the_words_the_miniature_and_the_graph_view(
    value: float, interval: tuple[float, float] | None, n: int | None, is_sure: bool
) -> None:
    journey, told = _journey(value, interval, n), words("en")
    found = find(journey, told)
    said = spoken_touchpoint(journey, journey.existing[0], weak_touchpoints(found), told)
    assert said.endswith("2 of 5, weak" if is_sure else "2 of 5, weak, but not certain")

    (small,) = lay_out_miniature(journey, found).pages
    (dot,) = [c for c in with_role(small, "dot") if isinstance(c, Circle) and c.ref == "t"]
    rings = [c for c in with_role(small, "halo") if isinstance(c, Circle)]
    assert [bool(ring.pen and ring.pen.dash) for ring in rings] == ([] if is_sure else [True])
    assert (dot.radius > 4) is is_sure, "what is certain stands out"

    (graph,) = lay_out_graph(journey, found, THEMES["light"], told).pages
    (halo,) = [c for c in with_role(graph, "halo") if isinstance(c, Circle)]
    assert bool(halo.pen and halo.pen.dash) is not is_sure
    assert _said(graph, "chip-text") == {"weak 2.0" if is_sure else "weak? 2.0"}
    assert any(text.startswith("weak?: ") for text in _said(graph, "legend")) is not is_sure


def test_a_score_that_no_curve_draws_makes_nothing_certain() -> None:
    """A persona's own score stands in the place of the general one, however sure that was."""
    lena = Persona(id="lena", name="Lena")
    general = _journey(2.0, (1.8, 2.2)).existing[0].scores[0]
    own = general.model_copy(
        update={"persona": "lena", "evidence": Evidence(kind=EvidenceKind.WORKSHOP, n=7)}
    )
    there = Touchpoint(id="t", name="pays", scores=(general, own))
    phases = (Phase(id="p", name="Visit", touchpoints=(there,)),)
    journey = Journey(id="j", title="Map", personas=(lena,), phases=phases)
    told = words("en")
    page = lay_out_map(journey, find(journey, told), MapOptions(), words=told).pages[0]
    assert _said(page, "weak") == {"weak?"}


def test_the_finding_says_the_same() -> None:
    for interval, ends in (((1.8, 2.2), "is weak."), ((1.2, 2.8), "is weak, but not certain.")):
        score = SatisfactionScore(
            value=2.0,
            scale=ScaleKey.ONE_TO_FIVE,
            evidence=Evidence(kind=EvidenceKind.CUSTOMER_SURVEY, n=40, interval=interval),
        )
        there = Touchpoint(id="t", name="pays", scores=(score,))
        journey = Journey(
            id="j", title="Map", phases=(Phase(id="p", name="Visit", touchpoints=(there,)),)
        )
        (finding,) = [
            one for one in find(journey, words("en")) if one.kind is FindingKind.WEAK_TOUCHPOINT
        ]
        assert finding.message.endswith(ends)
        assert finding.is_certain is ("certain" not in ends)
