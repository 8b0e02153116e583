"""A journey with a token planted in every place that can be left out, and the bytes of files."""

import io
import re
import zipfile
from typing import Any

from PIL import Image
from pypdf import PdfReader

from journey.model import (
    Activity,
    Evidence,
    EvidenceKind,
    Indicator,
    Journey,
    Measure,
    Organisation,
    OrganisationKind,
    PainPoint,
    Phase,
    Quote,
    SatisfactionScore,
    ScaleKey,
    SubTouchpoint,
    Touchpoint,
    Visibility,
    channel,
)
from journey.redaction import Kind, Redaction
from personas import EmpathyMap, Persona, Problem, Trigger

COUNT = 86_423
"""How many answers stand behind the score; no other number of the map is like it."""


def token(kind: Kind | str) -> str:
    """The word that stands wherever a kind of content stands."""
    return f"Qz{str(kind).replace('-', '')}zq"


def planted() -> Journey:
    """All of it."""
    t = {kind: token(kind) for kind in Kind}
    evidence = Evidence(kind=EvidenceKind.CUSTOMER_SURVEY, n=COUNT, note=t[Kind.NOTES])
    score = SatisfactionScore(
        value=1.4, scale=ScaleKey.ONE_TO_FIVE, persona="qzpersonaszq", evidence=evidence
    )
    indicator = Indicator(name=t[Kind.INDICATORS], value=3.0, note=t[Kind.NOTES])
    measure = Measure(
        id="qzmeasureszq", name=f"{t[Kind.MEASURES]} with {t[Kind.PEOPLE]}",
        owner=f"A. {t[Kind.PEOPLE]}", department=t[Kind.DEPARTMENTS],
        achievable=t[Kind.NOTES], relevant=t[Kind.NOTES], indicator=indicator,
    )  # fmt: skip
    weak = Touchpoint(
        id="qzwordszq-site", name=f"opens {token('words')} site", channels=(channel("website"),),
        department=t[Kind.DEPARTMENTS], importance=5, scores=(score,),
        pain_points=(PainPoint(text=t[Kind.PAIN_POINTS]),),
        quotes=(Quote(text=t[Kind.QUOTES], persona="qzpersonaszq", source=t[Kind.PEOPLE]),),
        process=t[Kind.PROCESSES], measures=(measure,), indicators=(indicator,),
        activities=(
            Activity(text="in front"),
            Activity(text=t[Kind.BACKSTAGE], visibility=Visibility.BACKSTAGE),
            Activity(text=t[Kind.BACKSTAGE], visibility=Visibility.SUPPORT),
        ),
        parts=(SubTouchpoint(name="a part", note=t[Kind.NOTES]),),
        serves=("qzpersonaszq-trigger",), note=f"{t[Kind.NOTES]} of Ms {t[Kind.PERSONAS]}",
    )  # fmt: skip
    other = Touchpoint(
        id="asks", name=f"asks {t[Kind.PEOPLE]}s desk", reason=f"as {t[Kind.ORGANISATION]} does",
        scores=(SatisfactionScore(value=4.0, scale=ScaleKey.ONE_TO_FIVE),),
    )  # fmt: skip
    persona = Persona(
        id="qzpersonaszq", name=f"Eva {t[Kind.PERSONAS]}", occupation=t[Kind.PERSONAS],
        quote=t[Kind.QUOTES], goals=(t[Kind.PERSONAS],),
        triggers=(Trigger(id="qzpersonaszq-trigger", text=t[Kind.PERSONAS]),),
        problems=(Problem(problem=t[Kind.PERSONAS]),), empathy=EmpathyMap(says=(t[Kind.QUOTES],)),
    )  # fmt: skip
    phases = (
        Phase(id="qzwordszq", name=f"{token('words')} first", function=t[Kind.DEPARTMENTS],
              touchpoints=(weak, other)),
    )  # fmt: skip
    return Journey(
        id="qzwordszq-map", title=f"A map of {token('words')}",
        organisation=Organisation(name=f"{t[Kind.ORGANISATION]} Inc."),
        scenario=f"at {t[Kind.ORGANISATION]} Inc. with {t[Kind.PERSONAS]}",
        completeness=t[Kind.NOTES], note=t[Kind.NOTES], personas=(persona,), phases=phases,
    )  # fmt: skip


def competitors() -> Journey:
    """The same as the journey of a competitor."""
    name = f"{token(Kind.COMPETITORS)} Ltd"
    rival = Organisation(name=name, kind=OrganisationKind.COMPETITOR)
    return planted().model_copy(update={"organisation": rival, "scenario": f"seen at {name}"})


LEFT_OUT = Redaction(frozenset(Kind), (token("words"),))


def _marked(text: str, kind: Kind | str) -> str:
    """A text of anybody with the token of its kind as a word of its own in it."""
    return f"{token(kind)} {text}"[:120].strip()


def everywhere(journey: Journey) -> Journey:
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
                touchpoints=tuple(
                    _marked_touchpoint(touchpoint) for touchpoint in phase.touchpoints
                ),
            )
            for phase in journey.phases
        ),
    )


def _marked_touchpoint(touchpoint: Touchpoint) -> Touchpoint:
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


def tokens(text: str) -> set[str]:
    """The kinds of which a token stands in a text, lines or not."""
    folded = text.lower().replace("\u2010", "").replace("\n", "")
    return {kind for kind in (*map(str, Kind), "words") if token(kind).lower() in folded}


def unpacked(content: bytes) -> str:
    """All that can be read in a file: what is packed unpacked, packages inside packages too."""
    found = [content.decode("latin-1"), content.decode("utf-8", "ignore")]
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                found += [name, unpacked(archive.read(name))]
    elif content.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(content))
        found += [page.extract_text() for page in reader.pages]
        found += [str(reader.metadata), str(reader.outline)]
        for number in range(1, len(reader.xref[0]) + 1 if reader.xref else 1):
            thing = reader.get_object(number)
            found.append(str(thing))
            if hasattr(thing, "get_data"):
                found.append(thing.get_data().decode("latin-1"))
                found += _said_in(thing.get_data())
    elif content.startswith(b"\x89PNG"):
        with Image.open(io.BytesIO(content)) as picture:
            picture.load()
            found.append(str(picture.info))
    return "\n".join(found)


def _said_in(content: bytes) -> list[str]:
    """What stretches of a printed page are said to mean, beside the signs they are drawn with."""
    return [
        bytes.fromhex(said.decode()).decode("utf-16")
        for said in re.findall(rb"(?i)<(feff[0-9a-f]+)>", content)
    ]
