"""What is left out of any map is in no layer of any file: a token stands in every such place."""

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from journey.model import Journey, OrganisationKind, Touchpoint, Visibility
from journey.redaction import Kind, Redaction
from journey.services import documents, pictures
from journey.services.pictures import PictureOptions
from tests.redaction.planted import token, unpacked
from tests.strategies import journeys

MAPS = {
    "svg": 40,
    "html": 40,
    "pdf": 20,
    "pptx": 20,
    **dict.fromkeys(("yaml", "json", "csv", "xlsx", "mermaid", "cjml"), 60),
}
"""How many maps each form is searched for: pictures take longer than documents."""
NAMES = {"words", "personas"}
LEFT_OUT = Redaction(frozenset(Kind), (token("words"),))


def _marked(text: str, kind: Kind | str) -> str:
    """A text of anybody with the token of its kind as a word of its own in it."""
    return f"{token(kind)} {text}"[:120].strip()


def _everywhere(journey: Journey) -> Journey:
    """The journey with a token in every place that can be left out, and in all names."""
    organisation = journey.organisation
    if organisation:
        is_ours = organisation.kind is OrganisationKind.OURS
        kind = Kind.ORGANISATION if is_ours else Kind.COMPETITORS
        organisation = _with(organisation, name=_marked(organisation.name, kind))
    return _with(
        journey,
        title=_marked(journey.title, "words"),
        note=token(Kind.NOTES),
        completeness=token(Kind.NOTES),
        scenario=f"told by {token('words')}",
        organisation=organisation,
        personas=tuple(
            _with(
                persona,
                name=_marked(persona.name, Kind.PERSONAS),
                quote=token(Kind.QUOTES),
                goals=(token(Kind.PERSONAS),),
                role=token(Kind.PERSONAS),
            )
            for persona in journey.personas
        ),
        phases=tuple(
            _with(
                phase,
                name=_marked(phase.name, "words"),
                function=token(Kind.DEPARTMENTS),
                touchpoints=tuple(_touchpoint(touchpoint) for touchpoint in phase.touchpoints),
            )
            for phase in journey.phases
        ),
    )


def _touchpoint(touchpoint: Touchpoint) -> Touchpoint:
    return _with(
        touchpoint,
        name=_marked(touchpoint.name, "words"),
        department=_marked(touchpoint.department or "", Kind.DEPARTMENTS),
        process=token(Kind.PROCESSES),
        note=token(Kind.NOTES),
        pain_points=tuple(
            _with(pain, text=_marked(pain.text, Kind.PAIN_POINTS))
            for pain in touchpoint.pain_points
        ),
        quotes=tuple(
            _with(quote, text=_marked(quote.text, Kind.QUOTES), source=token(Kind.PEOPLE))
            for quote in touchpoint.quotes
        ),
        measures=tuple(
            _with(measure, name=_marked(measure.name, Kind.MEASURES), owner=token(Kind.PEOPLE))
            for measure in touchpoint.measures
        ),
        indicators=tuple(
            _with(one, name=_marked(one.name, Kind.INDICATORS), note=token(Kind.NOTES))
            for one in touchpoint.indicators
        ),
        activities=tuple(
            activity
            if activity.visibility is Visibility.FRONTSTAGE
            else _with(activity, text=_marked(activity.text, Kind.BACKSTAGE))
            for activity in touchpoint.activities
        ),
    )


def _with(thing: Any, **changed: Any) -> Any:
    return thing.model_copy(update=changed)


def _made(journey: Journey, form: str, redaction: Redaction) -> str:
    if form in pictures.forms():
        return unpacked(pictures.draw(journey, form, options=PictureOptions(redaction=redaction)))
    return unpacked(documents.write(journey, form, redaction))


def _tokens(text: str) -> set[str]:
    folded = text.lower().replace("\u2010", "").replace("\n", "")
    return {kind for kind in (*map(str, Kind), "words") if token(kind).lower() in folded}


@pytest.mark.parametrize("form", MAPS)
def test_nothing_left_out_of_any_map_is_in_its_file(form: str) -> None:
    seen: set[str] = set()

    @settings(
        max_examples=MAPS[form],
        phases=[Phase.explicit, Phase.reuse, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(journeys(most=3))
    def search(journey: Journey) -> None:
        everywhere = _everywhere(journey)
        assert _tokens(_made(everywhere, form, LEFT_OUT)) == set()
        if not seen >= NAMES:
            seen.update(_tokens(_made(everywhere, form, Redaction())))

    search()
    assert seen >= NAMES  # the same search finds what is not left out
