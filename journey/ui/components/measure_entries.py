"""Decided actions at a touchpoint: specific, measurable, achievable, relevant, time-bound."""

from functools import partial

from journey.editing import Edit, changed, made
from journey.locales import Words
from journey.model import Indicator, Journey, Measure, MeasureStatus, Touchpoint
from journey.ui import helped
from journey.ui.components import indicator_form
from journey.ui.components.entries import Entries
from journey.ui.fields import Field
from journey.ui.properties import setter
from journey.ui.used import departments
from journey.ui.vocabulary import MEASURE_STATUSES


def measures(
    field: Field, journey: Journey, touchpoint: Touchpoint, words: Words
) -> Entries[Measure]:
    """The measures of a touchpoint as a list."""
    return Entries(
        field=field,
        name="measures",
        there=touchpoint.measures,
        put=setter(touchpoint, "measures"),
        make=lambda text: made(Measure, name=text),
        written="name",
        label=words("Measure"),
        add=words("Add a measure"),
        about=partial(_about, words),
        more=partial(_more, field, journey, words),
    )


def _about(words: Words, measure: Measure) -> str:
    """Who does it, until when, and how far it is."""
    due = words("due {day}", day=words.date(measure.due)) if measure.due else None
    known = [measure.owner or measure.department, due, measure.cadence]
    if measure.status is not MeasureStatus.OPEN:
        known.append(words(MEASURE_STATUSES[measure.status]))
    return " · ".join(each for each in known if each)


def _more(field: Field, journey: Journey, words: Words, listed: Entries[Measure], at: int) -> None:
    """The fields of one measure: how far, who, until when, then what makes it SMART."""
    measure, name = listed.there[at], f"{listed.name}-{at}"
    field.segments(
        f"{name}-status",
        words("Status"),
        {status: words(said) for status, said in MEASURE_STATUSES.items()},
        measure.status,
        listed.set(at, "status"),
        required=True,
    )
    _text(listed, at, "owner", words("Owner"), words("Who sees to it that it is done."))
    field.choice(
        f"{name}-department",
        words("Department"),
        {each: each for each in departments(journey)},
        measure.department,
        listed.set(at, "department"),
        accept_new_options=True,
        placeholder=words("Nobody answers for it yet"),
    )
    field.day(f"{name}-due", words("Due"), measure.due, listed.set(at, "due"))
    _measured(field, name, listed, at, words)
    _text(listed, at, "achievable", words("Achievable"), words("Why we can do it."))
    _text(listed, at, "relevant", words("Relevant"), words("What it changes for the customer."))
    _text(
        listed,
        at,
        "cadence",
        words("How often"),
        words("For what is looked after regularly, such as every month."),
    )
    field.number(
        f"{name}-hours",
        words("Hours a week"),
        measure.hours_a_week,
        listed.set(at, "hours_a_week"),
        min_value=0.0,
        step=0.5,
        format="%.1f",
        placeholder=words("not known yet"),
    )


def _text(listed: Entries[Measure], at: int, property: str, label: str, help: str) -> None:
    put = listed.set(at, property)
    listed.field.text(
        f"{listed.name}-{at}-{property}",
        label,
        getattr(listed.there[at], property) or "",
        lambda typed: put(typed.strip() or None),
        height="content",
        help=help,
    )


def _measured(field: Field, name: str, listed: Entries[Measure], at: int, words: Words) -> None:
    """What shows that it has worked: a name, and with it where it stands and shall stand."""
    there = listed.there[at].indicator
    put = listed.set(at, "indicator")

    def renamed(typed: str) -> Edit:
        named = typed.strip()
        if not named:
            return put(None)
        return put(changed(there, name=named) if there else made(Indicator, name=named))

    field.text(
        f"{name}-indicator",
        words("Measured by"),
        there.name if there else "",
        renamed,
        max_chars=200,
        help=helped.about("indicator", words("The figure that shows the success."), words),
        placeholder=words("visits to the website"),
    )
    if there is not None:
        indicator_form.show(field, f"{name}-indicator", there, put, words)
