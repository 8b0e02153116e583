"""What is left out is gone from every layer of every file, and nothing else is."""

import pytest

from journey.errors import NotFoundError
from journey.model import Journey
from journey.redaction import Kind, Redaction, redacted
from journey.scene.items import Text
from journey.services import documents, pictures
from journey.services.pictures import PictureOptions
from tests.journeys import cinema
from tests.redaction.planted import COUNT, competitors, planted, token, unpacked

PICTURES = list(pictures.forms())
DOCUMENTS = ["yaml", "json", "xlsx", "csv", "mermaid", "cjml"]
ALL = Redaction(frozenset(Kind), (token("words"),))


def _made(journey: Journey, form: str, redaction: Redaction) -> str:
    if form in PICTURES:
        options = PictureOptions(redaction=redaction, scale=1.0)
        views = [pictures.draw(journey, form, view, options) for view in pictures.views()]
        return "\n".join(map(unpacked, views))
    return unpacked(documents.write(journey, form, redaction))


def _tokens(text: str) -> set[str]:
    folded = text.lower().replace("\u2010", "").replace("\n", "")
    found = {str(kind) for kind in Kind if token(kind).lower() in folded}
    if token("words").lower() in folded:
        found.add("words")
    if str(COUNT) in folded:
        found.add("count")
    return found


@pytest.mark.parametrize("form", [*PICTURES, *DOCUMENTS])
def test_nothing_that_is_left_out_stands_in_any_layer(form: str) -> None:
    assert _tokens(_made(planted(), form, ALL)) == set()
    # On a rival's map our own name is a word like others, known where it is given.
    ours = Redaction(ALL.kinds, (*ALL.words, token(Kind.ORGANISATION)))
    assert _tokens(_made(competitors(), form, ours)) == set()


@pytest.mark.parametrize("form", [form for form in [*PICTURES, *DOCUMENTS] if form != "png"])
def test_the_same_search_finds_what_is_not_left_out(form: str) -> None:
    found = _tokens(_made(planted(), form, Redaction()))
    assert {"words", "personas"} <= found
    if form in {"yaml", "json", "xlsx", "csv"}:
        assert found == {*map(str, set(Kind) - {Kind.COMPETITORS, Kind.EVIDENCE}), "words", "count"}


@pytest.mark.parametrize("kind", [k for k in Kind if k not in {Kind.EVIDENCE, Kind.COMPETITORS}])
def test_one_kind_alone_goes_and_the_others_stay(kind: Kind) -> None:
    everything = _tokens(_made(planted(), "json", Redaction()))
    left = _tokens(_made(planted(), "json", Redaction.of([kind])))
    gone = everything - left
    assert str(kind) in gone
    assert gone <= {str(kind)} | {"measures": {"indicators"}}.get(str(kind), set())


def test_evidence_keeps_its_kind_and_loses_its_counts() -> None:
    kept = redacted(planted(), Redaction.of(["evidence"]))
    evidence = kept.touchpoints[0].scores[0].evidence
    assert (evidence.kind.value, evidence.n) == ("customer_survey", None)


def test_a_name_goes_where_it_is_only_mentioned() -> None:
    journey = planted()
    left = redacted(journey, Redaction.of(["people", "personas"]))
    assert left.touchpoints[1].name == "asks … desk"
    assert left.personas[0].name == "Persona 1"
    assert "…" in (left.scenario or "")


def test_what_is_left_out_is_not_said_to_be_missing() -> None:
    html = _made(planted(), "html", Redaction.of(["departments", "measures"]))
    assert "No department" not in html
    assert "No measures decided yet" not in html
    assert "No measures decided yet" in _made(
        planted().model_copy(
            update={
                "phases": tuple(
                    p.model_copy(
                        update={
                            "touchpoints": tuple(
                                t.model_copy(update={"measures": ()}) for t in p.touchpoints
                            )
                        }
                    )
                    for p in planted().phases
                )
            }
        ),
        "html",
        Redaction(),
    )


@pytest.mark.parametrize("lanes", [None, ("channel", "department", "measures")])
def test_a_lane_and_a_column_that_were_emptied_are_not_drawn(lanes: tuple[str, ...] | None) -> None:
    def drawn(form: str, *kinds: str) -> set[str]:
        options = PictureOptions(redaction=Redaction.of(kinds), lanes=lanes)
        pages = pictures.scene(cinema(), "map", options, form).pages
        return {i.words.strip() for page in pages for i in page.items if isinstance(i, Text)}

    assert {"Department", "Measures"} <= drawn("svg")
    assert not {"Department", "third party", "Measures"} & drawn("svg", "departments", "measures")
    assert {"Owner", "Due"} <= drawn("pptx", "departments")
    left = drawn("pptx", "departments", "people")
    assert "Owner" not in left
    assert "Due" in left


def test_the_shape_of_the_map_stays() -> None:
    journey = cinema()
    kept = redacted(journey, Redaction(frozenset(Kind)))
    assert len(kept.touchpoints) == len(journey.touchpoints)
    assert [p.name for p in kept.phases] == [p.name for p in journey.phases]
    for before, after in zip(journey.touchpoints, kept.touchpoints, strict=True):
        assert [s.value for s in after.scores] == [s.value for s in before.scores]
    assert documents.read(documents.write(kept, "yaml"), "a.yaml") == kept


def test_nothing_chosen_changes_nothing() -> None:
    journey = cinema()
    assert redacted(journey, Redaction()) is journey


def test_the_one_persona_asked_for_is_found_under_its_stand_in() -> None:
    options = PictureOptions(persona="qzpersonaszq", redaction=Redaction.of(["personas"]))
    assert "Persona 1" in pictures.draw(planted(), "svg", options=options).decode()


def test_an_unknown_kind_is_refused_with_those_there_are() -> None:
    with pytest.raises(NotFoundError, match="nothing called secrets"):
        Redaction.of(["secrets"])
