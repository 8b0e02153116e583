"""The method in its steps and the words of the field, in a sentence each."""

from xml.etree.ElementTree import Element

from journey.locales import Words
from journey.ui import state
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag

_STEPS = (
    (
        "Target group",
        "Describe personas: who is our target group, what do our customers have in common, and "
        "what motives do they have to buy?",
    ),
    (
        "Touchpoints",
        "Collect every contact, also those that the company does not start: press, friends, "
        "review portals. Through which channels, and which of them matter most?",
    ),
    (
        "Order",
        "Sort the touchpoints into phases. Phases have a fixed order; touchpoints inside one phase "
        "have none, for customers go different ways.",
    ),
    (
        "Satisfaction",
        "Score each touchpoint, say how it was measured, and name the department that answers "
        "for it. Unknown is not zero: leave open what nobody has asked.",
    ),
    (
        "Map",
        "Look at the map: what do we need to see in it to find weak points and mend them fastest?",
    ),
    (
        "Improve",
        "From the weak point to the internal process that causes it, to a measure, to a goal that "
        "is specific, measurable, achievable, relevant and time-bound.",
    ),
    (
        "Extend",
        "Thin phases and other organisations' maps point at missing touchpoints. A new one helps "
        "only if it is looked after well and regularly, else satisfaction falls.",
    ),
)

_TERMS = (
    (
        "Journey",
        "The customer's route from the first contact to the target action, and into the time "
        "after it.",
    ),
    ("Touchpoint", "One contact between the customer and the offer."),
    ("Phase", "A stretch of the journey, with its purpose and the function that answers for it."),
    ("Channel", "The way by which a contact happens: website, phone, on site, word of mouth."),
    (
        "Satisfaction score",
        "How satisfied customers are at a touchpoint, on a scale from worst to best.",
    ),
    (
        "Evidence",
        "Where a score comes from: own estimate, staff survey, interviews, customer survey. "
        "An estimate or few answers weigh less.",
    ),
    (
        "Moment of truth",
        "A touchpoint at which the customer decides to stay or to go.",
    ),
    (
        "Remembered satisfaction",
        "What stays in mind: the middle of the strongest moment, up or down, and the end.",
    ),
    ("Weak", "The score lies below the threshold: below 40 of 100, which is 2.6 on 1 to 5."),
    (
        "Thin phase",
        "A phase with less than half of the touchpoints that phases have on average.",
    ),
    (
        "Missing touchpoint",
        "A contact that a thin phase, a trigger or a channel of a persona points at.",
    ),
    (
        "Unavoidable",
        "A touchpoint that every way to the target action passes.",
    ),
    (
        "Importance and satisfaction",
        "Important and weak: concentrate here. Important and strong: keep up the good work. "
        "Unimportant and weak: low priority. Unimportant and strong: possible overkill.",
    ),
    (
        "Measure",
        "A decided action at a touchpoint, with who does it and until when.",
    ),
)


def show(key: str) -> None:
    """The steps at the left, the terms at the right."""
    words = state.speak()
    show_markup(tag("div", _method(words), _terms(words), class_="jm-knowledge"))


def _method(words: Words) -> Element:
    steps = [
        tag("li", tag("b", words.meaning("step", name)), tag("p", words(what)))
        for name, what in _STEPS
    ]
    head = tag("h2", words("The method"), class_="jm-h2")
    below = tag("p", words("Five steps to the map, then two uses of it."), class_="jm-muted")
    return tag("section", head, below, tag("ol", steps))


def _terms(words: Words) -> Element:
    pairs = [
        part
        for name, what in _TERMS
        for part in (tag("dt", words.meaning("term", name)), tag("dd", words(what)))
    ]
    return tag("section", tag("h2", words("The words"), class_="jm-h2"), tag("dl", pairs))
