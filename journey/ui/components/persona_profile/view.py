"""The profile of a persona as markup: what surrounds it, the person, what we offer."""

from xml.etree.ElementTree import Element

from journey.locales import Words
from journey.model import Journey
from journey.services import checks
from journey.spoken import quoted
from journey.spoken_persona import DISC, INFLUENCES, behaviour
from journey.ui import cache
from journey.ui.components import persona_checks
from journey.ui.components.persona_card import avatar
from journey.ui.components.persona_profile import offer
from journey.ui.components.persona_profile.fields import Fields, How, column, facts
from journey.ui.markup import icon, tag
from journey.ui.people import Known
from journey.ui.theming import as_image
from personas.completeness import Check


def profile(known: Known, journey: Journey | None, words: Words, *, editable: bool) -> Element:
    """The three columns; tags carry the numbers of the touchpoints on the map that is chosen."""
    persona = known.on(journey)
    fields = Fields(persona, words, editable)
    _, triggers, channels = checks.persona_checks(persona, journey)
    columns = (
        _context(known, fields),
        _person(known, fields, journey, triggers),
        offer.offer(fields, journey, channels),
    )
    return tag(
        "div",
        persona_checks.cards(persona, journey, words, editable=editable),
        tag("div", columns, class_="jm-profile"),
    )


def _context(known: Known, fields: Fields) -> Element:
    words, name = fields.words, fields.first_name
    rows = [
        (
            fields.field(
                f"context/{at}/kind", words("Kind"), words(INFLUENCES[one.kind]), "influence"
            ),
            [
                fields.field(
                    f"context/{at}/text", words(INFLUENCES[one.kind]), how="note", class_="grow"
                ),
                *_given(fields.away(f"context/{at}/text", one.text)),
            ],
        )
        for at, one in enumerate(fields.persona.context)
    ]
    unknown = tag("p", words("Nothing is named yet."), class_="jm-muted jm-small")
    return column(
        words("Context"),
        words("what influences {name} from outside", name=name),
        facts(rows) or unknown,
        fields.add("context/new/text", words("Add an influence")),
        tag("h3", words("Maps with {name}", name=name), class_="jm-h3 jm-part jm-ruled"),
        [_map(entry.id, entry.revision, entry.title, words) for entry in known.maps]
        or tag("p", words("On no map yet."), class_="jm-muted jm-small"),
    )


def _given(part: Element | None) -> list[Element]:
    return [] if part is None else [part]


def _map(id: str, revision: int, title: str, words: Words) -> Element:
    figures = cache.summary(id, revision)
    counts = [
        words.plural("{count} weak", "{count} weak", figures.weak)
        if figures.weak is not None
        else words("not scored yet"),
        words.plural("{count} missing", "{count} missing", figures.missing)
        if figures.missing
        else "",
    ]
    return tag(
        "a",
        tag("img", src=as_image(cache.miniature(id, revision, 94, 40)), alt=""),
        tag(
            "span",
            tag("b", title),
            tag("span", ", ".join(filter(None, counts)), class_="jm-muted jm-small"),
        ),
        href=f"./?map={id}",
        target="_self",
        class_="jm-maplink",
    )


def _person(known: Known, fields: Fields, journey: Journey | None, triggers: Check) -> Element:
    words = fields.words
    shared = words.plural("on {count} map", "on {count} maps", len(known.maps))
    return column(
        words("Person"),
        shared if known.maps else words("on no map yet"),
        tag("div", _picture(fields), _who(fields), class_="jm-row jm-nowrap jm-who"),
        _quote(fields),
        _about(fields),
        _behaviour(fields),
        _triggers(fields, journey, triggers),
    )


def _picture(fields: Fields) -> Element:
    """The round picture; a click on it opens its dialog."""
    shown = avatar(fields.persona, "large")
    if not fields.editable:
        return shown
    return tag(
        "button",
        shown,
        tag("span", icon("photo_camera"), class_="jm-camera"),
        type="button",
        class_="jm-portrait",
        data_picture="true",
        aria_label=fields.words("Picture of {name}", name=fields.persona.name),
        title=fields.words("Choose a picture"),
    )


def _who(fields: Fields) -> Element:
    words = fields.words
    rows: tuple[tuple[str, str, How], ...] = (
        ("age", words("Age"), "number"),
        ("gender", words("Gender"), "name"),
        ("occupation", words("Occupation"), "name"),
        ("role", words("Role"), "name"),
        ("lives", words("Lives"), "name"),
    )
    shown = [fields.field(path, label, how=how) for path, label, how in _worth(fields, rows)]
    parts = [part for at, each in enumerate(shown) for part in (([", "] if at else []) + [each])]
    return tag(
        "div",
        fields.field("name", words("Name"), class_="jm-name"),
        tag("div", parts, class_="jm-muted jm-line"),
        tag("div", words("fictional"), class_="jm-muted jm-small"),
    )


def _worth(fields: Fields, rows: tuple[tuple[str, str, How], ...]) -> list[tuple[str, str, How]]:
    """The fields to show: those that say something; to be edited, the others behind them."""
    known = [row for row in rows if fields.known(row[0])]
    open = [row for row in rows if not fields.known(row[0])] if fields.editable else []
    return known + open


def _quote(fields: Fields) -> Element | None:
    words, quote = fields.words, fields.persona.quote
    if not quote and not fields.editable:
        return None
    shown = quoted(quote, words) or None
    return tag("blockquote", fields.field("quote", words("Quote"), shown, "note"))


def _about(fields: Fields) -> Element | None:
    words, persona = fields.words, fields.persona
    rows: tuple[tuple[str, str, How], ...] = (
        ("goals", words("Goals"), "lines"),
        ("values", words("Values"), "lines"),
        ("hobbies", words("Hobbies"), "lines"),
        ("topics", words("Topics"), "lines"),
        ("generation", words("Generation"), "name"),
        ("motives", words("Motives"), "lines"),
    )
    shown = [
        (label, fields.field(path, label, _joined(persona, path), how))
        for path, label, how in _worth(fields, rows)
    ]
    kind = (
        words("Business")
        if persona.customer and persona.customer.kind == "business"
        else words("Private")
        if persona.customer
        else ""
    )
    if kind or fields.editable:
        customer = fields.field("customer/kind", words("Customer"), kind, "customer")
        properties = [
            tag(
                "div",
                fields.field(f"customer/{at}/heading", words("Property")),
                ": ",
                fields.field(f"customer/{at}/text", one.heading, how="note"),
                *_given(fields.away(f"customer/{at}/text", one.heading)),
                class_="jm-property",
            )
            for at, one in enumerate(persona.customer.properties if persona.customer else ())
        ]
        more = fields.add("customer/new/text", words("Add a property"))
        shown.append((words("Customer"), tag("div", customer, properties, more)))
    return facts(shown)


def _joined(persona: object, path: str) -> str | None:
    value = getattr(persona, path)
    return "; ".join(value) if isinstance(value, tuple) else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def _behaviour(fields: Fields) -> list[Element]:
    """DISC as four bars; a click on one sets its value."""
    words = fields.words
    rows = behaviour(fields.persona, words)
    if not rows and not fields.editable:
        return []
    head = tag("h3", words("Behaviour (DISC)"), class_="jm-h3 jm-part")
    if not rows:
        label = words("Add: {field}", field=words("Behaviour (DISC)"))
        first = fields.add("behaviour/dominance", label, "disc")
        return [head, *_given(first)]
    most = max(value for _, value in rows)
    bars = [
        tag(
            "div",
            tag("span", name),
            tag("span", tag("i", style=f"width:{value * 20}%"), class_="jm-bar"),
            fields.field(f"behaviour/{key}", name, how="disc"),
            class_="jm-disc most" if value == most else "jm-disc",
        )
        for key, (name, value) in zip(DISC, rows, strict=True)
    ]
    return [head, *bars]


def _triggers(fields: Fields, journey: Journey | None, check: Check) -> list[Element]:
    words = fields.words
    if not check.points and not fields.editable:
        return []
    marks = [
        offer.point(fields, f"triggers/{at}/text", words("Trigger"), one, journey)
        for at, one in enumerate(check.points)
    ]
    head = tag("h3", words("Triggers"), class_="jm-h3 jm-part")
    more = fields.add("triggers/new/text", words("Add a trigger"))
    return [head, tag("div", marks, class_="jm-row jm-start"), *_given(more)]
