"""The method in its steps and the words of the field, in a sentence each."""

from xml.etree.ElementTree import Element

import streamlit as st

from journey.locales import Words
from journey.ui import helped, state
from journey.ui.components import kpi_formulas
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

_TERMS: tuple[tuple[str, str, str], ...] = (
    (
        "journey",
        "Journey",
        "The customer's route from the first contact to the target action, and into the time "
        "after it.",
    ),
    ("target-action", "Target action", "What the journey leads to: a purchase, a membership."),
    (
        "persona",
        "Persona",
        "A fictional customer who stands for many: what surrounds them, who they are, what we "
        "offer them.",
    ),
    (
        "trigger",
        "Trigger",
        "What sets off a purchase; each trigger of a persona should be served by a touchpoint.",
    ),
    ("touchpoint", "Touchpoint", "One contact between the customer and the offer."),
    (
        "phase",
        "Phase",
        "A stretch of the journey, with its purpose and the function that answers for it.",
    ),
    (
        "channel",
        "Channel",
        "The way by which a contact happens: website, phone, on site, word of mouth.",
    ),
    (
        "channel-matrix",
        "Channel matrix",
        "Preference × satisfaction. Preferred and satisfying: expand. Preferred and not "
        "satisfying: repair. Not preferred yet satisfying: keep. Neither: reconsider.",
    ),
    (
        "satisfaction-score",
        "Satisfaction score",
        "How satisfied customers are at a touchpoint, on a scale from worst to best.",
    ),
    (
        "evidence",
        "Evidence",
        "Where a score comes from: own estimate, staff survey, interviews, customer survey. "
        "An estimate or few answers weigh less.",
    ),
    (
        "interval",
        "Interval (95 %)",
        "In 19 of 20 surveys like this one the true value lies within it. The more answers and "
        "the less they differ, the narrower it is.",
    ),
    (
        "small-base",
        "Small base",
        "Fewer than 5 answers are not shown, 5 to 9 are grey and in no ranking, 10 to 29 say "
        "“small base”.",
    ),
    (
        "stand-in",
        "Stand-in",
        "A number that means “not applicable” in a survey, such as 99: no answer.",
    ),
    (
        "perception-gap",
        "Perception gap",
        "What our own people think that customers feel, less what customers say. Above 0 we "
        "think too well of ourselves.",
    ),
    (
        "moment-of-truth",
        "Moment of truth",
        "A touchpoint at which the customer decides to stay or to go.",
    ),
    (
        "remembered",
        "Remembered satisfaction",
        "What stays in mind: the middle of the strongest moment, up or down, and the end.",
    ),
    (
        "weak",
        "Weak",
        "The score lies below the threshold: below 40 of 100, which is 2.6 on 1 to 5.",
    ),
    ("pain-point", "Pain point", "What hurts customers at a touchpoint, in a few words."),
    (
        "thin-phase",
        "Thin phase",
        "A phase with less than half of the touchpoints that phases have on average.",
    ),
    (
        "missing",
        "Missing touchpoint",
        "A contact that a thin phase, a trigger or a channel of a persona points at.",
    ),
    (
        "planned",
        "Planned touchpoint",
        "A contact that is wanted and not there yet, with its reason and who will look after it.",
    ),
    (
        "unknown",
        "Unknown",
        "What nobody has asked or found out. It is neither zero nor absent, and stays open.",
    ),
    (
        "unavoidable",
        "Unavoidable",
        "A touchpoint that every way to the target action passes.",
    ),
    (
        "importance-and-satisfaction",
        "Importance and satisfaction",
        "Important and weak: concentrate here. Important and strong: keep up the good work. "
        "Unimportant and weak: low priority. Unimportant and strong: possible overkill. After "
        "Martilla and James (1977).",
    ),
    (
        "drivers",
        "Stated and derived importance",
        "Stated: customers are asked how important each touchpoint is. Derived: which answers go "
        "with the satisfaction as a whole. The latter is an association and no proof.",
    ),
    (
        "engagement-matrix",
        "Engagement matrix",
        "The form of engagement (offer, demand, activity) × who starts it (company, customer, "
        "third party): nine cells. Engagement can turn against the firm; empty cells are ideas.",
    ),
    (
        "blueprint",
        "Frontstage, backstage, support",
        "What we do before the customer's eyes, behind the scenes, and what carries both.",
    ),
    (
        "as-is",
        "As-is, to-be",
        "The journey as it is today, and as it shall be.",
    ),
    (
        "measure",
        "Measure",
        "A decided action at a touchpoint, with who does it and until when.",
    ),
    (
        "indicator",
        "Indicator",
        "A figure of a touchpoint or a phase over time, with its target: it shows the success.",
    ),
    (
        "benchmark",
        "Benchmark",
        "The value of others. Branch, country and size must fit, and its source must be known.",
    ),
)
TERMS = frozenset(key for key, _, _ in _TERMS)
"""Where a "?" can lead."""


def show(key: str) -> None:
    """The term that was asked for, then the method, how sure a figure is, all terms."""
    words = state.speak()
    asked = str(st.query_params.get(helped.TERM, ""))
    parts = (_method(words), kpi_formulas.sureness(words), _terms(asked, words))
    show_markup(tag("div", _asked(asked, words), tag("div", parts, class_="jm-knowledge"), id=key))


def _asked(asked: str, words: Words) -> Element | None:
    """The term that a "?" asked about, alone and large."""
    for key, name, what in _TERMS:
        if key == asked:
            head = tag("h2", words.meaning("term", name), class_="jm-h2")
            return tag("section", head, tag("p", words(what)), class_="jm-term-asked")
    return None


def _method(words: Words) -> Element:
    steps = [
        tag("li", tag("b", words.meaning("step", name)), tag("p", words(what)))
        for name, what in _STEPS
    ]
    head = tag("h2", words("The method"), class_="jm-h2")
    below = tag("p", words("Five steps to the map, then two uses of it."), class_="jm-muted")
    return tag("section", head, below, tag("ol", steps))


def _terms(asked: str, words: Words) -> Element:
    pairs = [
        tag(
            "div",
            tag("dt", words.meaning("term", name), id=f"term-{key}",
                class_="jm-term-here" if key == asked else None),
            tag("dd", words(what)),
        )
        for key, name, what in _TERMS
    ]  # fmt: skip
    head = tag("h2", words("The words"), class_="jm-h2")
    return tag("section", head, tag("dl", pairs), class_="jm-terms")
