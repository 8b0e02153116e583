"""What customers suffer and say at a touchpoint, and what is done about it."""

from functools import partial

from journey.editing import made
from journey.locales import Words
from journey.model import Journey, PainPoint, Quote, Touchpoint
from journey.ui import helped
from journey.ui.components import entries, measure_entries, section
from journey.ui.components.entries import Entries
from journey.ui.fields import Field
from journey.ui.properties import setter


def show(field: Field, journey: Journey, touchpoint: Touchpoint, words: Words, key: str) -> None:
    """Pain points, quotes, measures."""
    pains = _pain_points(field, touchpoint, words)
    with section.opening(
        words("Pain points"), len(pains.there), f"{key}-open-pains", is_open=True
    ) as part:
        if part.open:
            entries.show(pains, words)
    quotes = _quotes(field, journey, touchpoint, words)
    with section.opening(
        words("Quotes"), len(quotes.there), f"{key}-open-quotes", is_open=True
    ) as part:
        if part.open:
            entries.show(quotes, words)
    measures = measure_entries.measures(field, journey, touchpoint, words)
    with section.opening(
        words("Measures"), len(measures.there), f"{key}-open-measures", is_open=True
    ) as part:
        if part.open:
            entries.show(measures, words)


def _pain_points(field: Field, touchpoint: Touchpoint, words: Words) -> Entries[PainPoint]:
    def about(pain: PainPoint) -> str:
        return words("severity {severity} of 5", severity=pain.severity) if pain.severity else ""

    def more(listed: Entries[PainPoint], at: int) -> None:
        field.segments(
            f"{listed.name}-{at}-severity",
            words("Severity"),
            {step: str(step) for step in range(1, 6)},
            listed.there[at].severity,
            listed.set(at, "severity"),
            help=helped.about("pain-point", words("1 hurts little, 5 hurts much."), words),
        )

    return Entries(
        field=field,
        name="pains",
        there=touchpoint.pain_points,
        put=setter(touchpoint, "pain_points"),
        make=lambda text: made(PainPoint, text=text),
        written="text",
        label=words("Pain point"),
        add=words("Add a pain point"),
        about=about,
        more=more,
    )


def _quotes(field: Field, journey: Journey, touchpoint: Touchpoint, words: Words) -> Entries[Quote]:
    names = {persona.id: persona.name for persona in journey.personas}

    def about(quote: Quote) -> str:
        return ", ".join(filter(None, (names.get(quote.persona or ""), quote.source)))

    return Entries(
        field=field,
        name="quotes",
        there=touchpoint.quotes,
        put=setter(touchpoint, "quotes"),
        make=lambda text: made(Quote, text=text),
        written="text",
        label=words("Quote"),
        add=words("Add a quote"),
        about=about,
        more=partial(_of_quote, field, names, words),
    )


def _of_quote(
    field: Field, names: dict[str, str], words: Words, listed: Entries[Quote], at: int
) -> None:
    """Who said it, and where it comes from."""
    quote = listed.there[at]
    field.choice(
        f"{listed.name}-{at}-persona",
        words("Said by"),
        names,
        quote.persona,
        listed.set(at, "persona"),
        placeholder=words("Nobody in particular"),
    )
    source = listed.set(at, "source")
    field.text(
        f"{listed.name}-{at}-source",
        words("Source"),
        quote.source or "",
        lambda text: source(text.strip() or None),
        max_chars=200,
        placeholder=words("interview, review, hotline"),
    )
