"""Journeys that the tests share; the cinema holds the figures of FIELD.md, section 4."""

from collections.abc import Sequence
from datetime import date

from journey.model import (
    Activity,
    Evidence,
    EvidenceKind,
    Indicator,
    Initiator,
    Journey,
    Measure,
    Organisation,
    PainPoint,
    Phase,
    PhaseRole,
    Quote,
    SatisfactionScore,
    ScaleKey,
    SubTouchpoint,
    Touchpoint,
    TouchpointStatus,
    Visibility,
    channel,
)
from personas import Communication, Persona, Problem, Trigger

SURVEY = EvidenceKind.CUSTOMER_SURVEY
INTERVIEWS = EvidenceKind.INTERVIEWS
STAFF = EvidenceKind.STAFF_SURVEY
ESTIMATE = EvidenceKind.OWN_ESTIMATE


def score(
    value: float,
    kind: EvidenceKind = ESTIMATE,
    interval: tuple[float, float] | None = None,
    *,
    persona: str | None = None,
    scale: ScaleKey = ScaleKey.ONE_TO_FIVE,
    n: int | None = None,
) -> SatisfactionScore:
    """A score with its evidence in one line."""
    evidence = Evidence(kind=kind, interval=interval, n=n)
    return SatisfactionScore(value=float(value), scale=scale, persona=persona, evidence=evidence)


def touchpoint(
    id: str,
    name: str,
    channels: str = "",
    department: str | None = None,
    satisfaction: SatisfactionScore | None = None,
    importance: int | None = None,
    pain: str = "",
    measure: Measure | None = None,
    **more: object,
) -> Touchpoint:
    """A touchpoint in one line; channels are parted by ` + `."""
    return Touchpoint.model_validate(
        {
            "id": id,
            "name": name,
            "channels": tuple(channel(part) for part in channels.split(" + ") if part),
            "department": department,
            "scores": (satisfaction,) if satisfaction else (),
            "importance": importance,
            "pain_points": (PainPoint(text=pain),) if pain else (),
            "measures": (measure,) if measure else (),
            **more,
        }
    )


def measure(name: str, owner: str, due: date | str) -> Measure:
    """A measure with its owner and the day, or how often."""
    if isinstance(due, str):
        return Measure(name=name, owner=owner, cadence=due)
    return Measure(name=name, owner=owner, due=due)


def lena() -> Persona:
    """The persona of the cinema."""
    return Persona(
        id="lena",
        name="Lena",
        age=29,
        occupation="Nurse",
        lives="twenty minutes away",
        role="goes out on Fridays",
        quote="On Friday I decide in ten minutes. If I can’t find the film, I go elsewhere.",
        goals=(
            "a relaxed evening with friends",
            "knows at once what runs, and when",
            "no waiting, no search for parking",
        ),
        triggers=(Trigger(id="film", text="a friend recommends a film"),),
        problems=(Problem(problem="finds no times", benefit="times on the first page"),),
        communication=(Communication(channel="social media"),),
    )


def cinema() -> Journey:
    """An evening at the cinema: 18 touchpoints in phases of 4, 2, 9 and 3, and one planned."""
    return Journey(
        id="cinema",
        title="An evening at the cinema",
        organisation=Organisation(name="The New Cinema"),
        scenario="customer journey from the first word of mouth to the way home",
        target_action="buys a ticket and sees the film",
        demo=True,
        date=date(2026, 11, 21),
        personas=(lena(),),
        phases=(_activation(), _information(), _action(), _retention()),
    )


def _activation() -> Phase:
    return Phase(
        id="activation",
        name="Activation",
        purpose="passive perception: becomes known",
        function="marketing",
        role=PhaseRole.BEFORE,
        touchpoints=(
            touchpoint(
                "friend-tells", "a friend tells of the new cinema", "word of mouth", None,
                score(4.3, INTERVIEWS, (3.8, 4.7)), 4, initiator=Initiator.THIRD_PARTY,
                serves=("film",),
            ),
            touchpoint(
                "social-networks", "reads of it in social networks", "social media",
                "online marketing", score(3.8), 2, "posts stop between premières",
            ),
            touchpoint(
                "newspaper", "reads of it in the newspaper", "newspaper", "PR", score(3.4), 1,
            ),
            touchpoint(
                "poster", "passes by, sees the poster in the window", "shop window, poster",
                "marketing", score(3.6, STAFF), 2, "no show times on the poster",
                measure("QR code to film times", "M. Adler", date(2026, 12, 15)),
            ),
        ),
    )  # fmt: skip


def _information() -> Phase:
    return Phase(
        id="information",
        name="Information",
        purpose="active search",
        function="marketing",
        role=PhaseRole.BEFORE,
        touchpoints=(
            touchpoint(
                "website", "looks up online where the film runs", "website", "online marketing",
                score(1.6, SURVEY, (1.3, 1.9)), 5, "outdated design; not found by search",
                measure("clear site, found by search engines", "A. Brandt", date(2027, 1, 31)),
            ),
            touchpoint(
                "prices", "compares prices", "website", "online marketing",
                score(2.9, SURVEY, (2.5, 3.3)), 3, "fees appear only at the end",
                measure("one price table, all fees in it", "A. Brandt", date(2027, 1, 31)),
            ),
            touchpoint(
                "city-magazine", "listing in the city magazine", "print", "PR", None, None,
                "Lena reads it; we are not in",
                measure("book a monthly listing", "PR, open", "care check first"),
                status=TouchpointStatus.PLANNED, reason="both competitors have it",
            ),
        ),
    )  # fmt: skip


def _action() -> Phase:
    return Phase(
        id="action",
        name="Action",
        purpose="doing it: the conversion",
        function="sales",
        role=PhaseRole.ACTION,
        touchpoints=(
            touchpoint(
                "reserves", "reserves a ticket, online or by phone", "online + phone", "ticketing",
                score(3.3, SURVEY, (2.9, 3.7)), 5, "line is busy on Fridays",
            ),
            touchpoint(
                "confirmation", "gets the confirmation", "e-mail", "ticketing",
                score(4.1, SURVEY), 3,
            ),
            touchpoint(
                "parking-question", "asks about parking", "phone + online", "customer service",
                score(2.8, INTERVIEWS), 3, "short answers, long wait",
                measure("service training for staff", "S. Okoye", date(2027, 2, 28)),
            ),
            touchpoint(
                "car-park", "arrives at the car park", "on site", "operations",
                score(2.6, STAFF, (2.0, 3.2)), 4, "full after 7 pm",
                measure("rent 40 spaces next door", "J. Petri", date(2027, 4, 30)),
            ),
            touchpoint(
                "foyer", "enters the foyer", "on site", "operations", score(3.7, SURVEY), 3,
                "bare and draughty",
                measure("warm light, seats, plants", "J. Petri", date(2027, 6, 30)),
            ),
            touchpoint(
                "collects-ticket", "collects the ticket", "on site", "box office", None, 2, "",
                measure("ask after pick-up", "S. Okoye", date(2027, 1, 15)),
            ),
            touchpoint(
                "popcorn", "buys popcorn", "on site", "catering", score(3.2, SURVEY), 3,
                "queue of ten minutes",
                measure("second till on Fridays", "L. Moreau", date(2027, 1, 15)),
            ),
            touchpoint(
                "ticket-check", "ticket is checked", "on site", "admission", score(3.9, STAFF), 1,
            ),
            touchpoint(
                "screening", "the screening", "on site", "projection",
                score(4.8, SURVEY, (4.6, 4.9)), 5, "",
                measure("keep: check picture and sound", "T. Weiss", "every month"),
                moment_of_truth=True,
            ),
        ),
    )  # fmt: skip


def _retention() -> Phase:
    parts = ("drinks", "music", "staff", "furnishing")
    return Phase(
        id="retention",
        name="Retention",
        purpose="after the visit, next journeys",
        function="customer relationship management",
        role=PhaseRole.AFTER,
        touchpoints=(
            touchpoint(
                "cinema-bar", "sits in the cinema bar", "on site", "catering",
                score(4.2, INTERVIEWS, (3.7, 4.6)), 4, "",
                measure("snack and drink evening", "L. Moreau", date(2027, 3, 31)),
                parts=tuple(SubTouchpoint(name=part) for part in parts),
            ),
            touchpoint(
                "leaves", "leaves the building", "on site", "operations", score(3.6), 2,
                "exit hard to find at night",
            ),
            touchpoint(
                "programme-booklet", "takes the programme booklet", "print", "marketing",
                score(4.0, STAFF), 2, "",
                measure("add a voucher for a friend", "M. Adler", date(2027, 3, 31)),
            ),
        ),
    )  # fmt: skip


def plain(
    counts: Sequence[int],
    values: Sequence[float | None] = (3.6, 4.2, 2.9, 1.8, 3.3, 4.6, 3.9, 2.4),
    **more: object,
) -> Journey:
    """A journey with that many touchpoints in each phase; the values repeat, None is no score."""
    phases: list[Phase] = []
    number = 0
    for index, count in enumerate(counts, 1):
        touchpoints: list[Touchpoint] = []
        for _ in range(count):
            value = values[number % len(values)]
            number += 1
            touchpoints.append(
                touchpoint(
                    f"t{number}", f"Touchpoint {number}", "website", "sales",
                    None if value is None else score(value, SURVEY), 1 + number % 5,
                )
            )  # fmt: skip
        phases.append(Phase(id=f"p{index}", name=f"Phase {index}", touchpoints=tuple(touchpoints)))
    return Journey.model_validate(
        {"id": "plain", "title": "A plain journey", "phases": tuple(phases), **more}
    )


def five_personas() -> Journey:
    """Eight touchpoints as five personas see them."""
    people = ("Lena", "Karim", "Mara", "Alberto", "Ines")
    personas = tuple(
        Persona(id=name.lower(), name=name, age=22 + 9 * at, role=role)
        for at, (name, role) in enumerate(
            zip(
                people,
                ("goes out on Fridays", "films with his sons", "first film in years",
                 "matinee and coffee", "plans for the group"),
                strict=True,
            )
        )
    )  # fmt: skip
    rows = (
        (4.3, 3.8, 3.4, 3.6, 1.6, 2.9, 3.3, 4.1),
        (3.2, 2.8, 3.9, 4.2, 3.0, 3.6, 2.4, 3.8),
        (4.6, 4.4, 4.1, 2.9, 2.2, 3.9, 4.0, 4.6),
        (2.4, 2.9, 3.1, 3.3, 3.7, 4.1, 4.3, 3.2),
        (3.5, 3.4, 2.6, 2.2, 2.7, 3.1, 3.8, 3.7),
    )
    names = (
        "hears of it", "sees the poster", "looks up the times", "compares prices",
        "books the seats", "finds the car park", "buys popcorn", "sees the film",
    )  # fmt: skip
    touchpoints = tuple(
        Touchpoint(
            id=f"t{at + 1}",
            name=name,
            channels=(channel("website"),),
            department="sales",
            importance=3,
            scores=tuple(
                score(row[at], SURVEY, persona=person.id)
                for row, person in zip(rows, personas, strict=True)
                if (person.id, at) != ("karim", 3)
            ),
        )
        for at, name in enumerate(names)
    )
    return Journey(
        id="five",
        title="One evening, five visitors",
        personas=personas,
        phases=(
            Phase(id="before", name="Before", purpose="becomes known", touchpoints=touchpoints[:3]),
            Phase(id="booking", name="Booking", touchpoints=touchpoints[3:5]),
            Phase(id="visit", name="Visit", purpose="the evening", touchpoints=touchpoints[5:]),
        ),
    )


def service_blueprint() -> Journey:
    """A hotel stay with what happens in front of, behind and beneath the stage."""
    rows = (
        ("books the room", "website", 3.9, "confirms at once", "checks rooms", "booking system"),
        ("arrives", "on site", 3.1, "hands out the key", "prepares the room", "cleaning firm"),
        ("asks for a towel", "phone", 2.2, "brings it", "calls housekeeping", "laundry"),
        ("has breakfast", "on site", 4.5, "serves coffee", "cooks eggs", "bakery delivers at six"),
        ("pays", "on site", 3.4, "prints the bill", "", "card terminal"),
        ("gets a letter", "post", None, "", "writes the letter", "customer register"),
    )  # fmt: skip
    kinds = (Visibility.FRONTSTAGE, Visibility.BACKSTAGE, Visibility.SUPPORT)
    touchpoints = tuple(
        touchpoint(
            f"t{number}", name, channels, "front desk",
            None if value is None else score(value, SURVEY), 3,
            activities=tuple(
                Activity(text=text, visibility=kind)
                for text, kind in zip(done, kinds, strict=True)
                if text
            ),
            quotes=(Quote(text="Nobody told me where to go."),) if number == 2 else (),
            indicators=(
                (Indicator(name="waiting time", value=7.5, target=3.0, unit="min"),)
                if number == 2
                else ()
            ),
        )
        for number, (name, channels, value, *done) in enumerate(rows, 1)
    )  # fmt: skip
    return Journey(
        id="blueprint",
        title="A night at the hotel",
        organisation=Organisation(name="Hotel Seeblick"),
        phases=(
            Phase(id="before", name="Before", touchpoints=touchpoints[:1]),
            Phase(id="during", name="During", purpose="the stay", touchpoints=touchpoints[1:5]),
            Phase(id="after", name="After", touchpoints=touchpoints[5:]),
        ),
    )
