"""A journey with a token planted in every place that can be left out, and the bytes of files."""

import io
import zipfile

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
from journey.redaction import Kind
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
    elif content.startswith(b"\x89PNG"):
        with Image.open(io.BytesIO(content)) as picture:
            picture.load()
            found.append(str(picture.info))
    return "\n".join(found)
