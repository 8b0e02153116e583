"""The questions of each step of the method, and where answers are found."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from journey.locales import Words
from journey.services.drafting import Step
from journey.ui import state
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag

Questions = list[tuple[str, str]]


def show(here: Step, key: str) -> None:
    """The heading of a step, its questions with a line each, and a word on how far to go."""
    words = state.speak()
    title, questions, hint = _STEPS[here](words)
    parts: list[Element] = [tag("h2", title, class_="jm-h1 jm-guidetitle")]
    parts += [
        tag("section", tag("h3", question, class_="jm-h3"), tag("p", line), class_="jm-question")
        for question, line in questions
    ]
    head, line = hint
    parts.append(tag("div", tag("b", head), tag("p", line), class_="jm-guidehint"))
    show_markup(tag("div", parts, class_="jm-questions"))


def _persona(words: Words) -> tuple[str, Questions, tuple[str, str]]:
    return (
        words("Who travels?"),
        [
            (words("Who is our target group?"),
             words("One map shows the journey of one persona. Begin with the most important.")),
            (words("What do our customers have in common?"),
             words("Situation, everyday life, channels they use.")),
            (words("What motives do they have to buy?"),
             words("What sets it off, and what they want to reach.")),
            (words("Good sources"),
             words("Customer surveys and interviews · sales and service staff · market research")),
        ],
        (words("Not sure yet?"),
         words("Go on without a name. The persona can be described or changed at any time.")),
    )  # fmt: skip


def _touchpoints(words: Words) -> tuple[str, Questions, tuple[str, str]]:
    return (
        words("Collect the touchpoints"),
        [
            (words("Where does the customer meet us?"),
             words("Also where we are not in the room: press, friends, review portals.")),
            (words("Through which channels?"),
             words("Website, phone, post, on site, social media, print.")),
            (words("Which contacts matter most?"),
             words("Mark moments of truth later on the map.")),
            (words("Good sources"),
             words("Customer and employee surveys · web analytics · social media monitoring · "
                   "newsletter statistics · support requests and complaints")),
        ],
        (words("How fine?"),
         words("Detail follows purpose. “Cinema bar” can be split later into drinks, music, "
               "staff, furnishing.")),
    )  # fmt: skip


def _phases(words: Words) -> tuple[str, Questions, tuple[str, str]]:
    return (
        words("Order into phases"),
        [
            (words("What is the typical course?"),
             words("From the first contact to the target action, and on into the time after it.")),
            (words("Which phases does the relationship have?"),
             words("Take those of a template, or name your own.")),
            (words("Does a phase have too few?"),
             words("A phase with few touchpoints points at missing ones.")),
        ],
        (words("What has an order?"),
         words("Phases follow one another. Touchpoints inside one phase need no order.")),
    )  # fmt: skip


def _scores(words: Words) -> tuple[str, Questions, tuple[str, str]]:
    return (
        words("Score the satisfaction"),
        [
            (words("How satisfied is the customer at that moment?"),
             words("One score for each touchpoint, seen with the persona's eyes.")),
            (words("How is it measured?"),
             words("Own estimate: cheap, but misjudges. Interviews: deep, small sample. Survey "
                   "after each contact: low return, so only coarse touchpoints.")),
            (words("Which department is responsible?"),
             words("Add it on the map, beside the score.")),
        ],
        (words("Don't know?"),
         words("Leave it open. Unknown is drawn as unknown and never counts as zero.")),
    )  # fmt: skip


_STEPS: dict[Step, Callable[[Words], tuple[str, Questions, tuple[str, str]]]] = {
    Step.PERSONA: _persona,
    Step.TOUCHPOINTS: _touchpoints,
    Step.PHASES: _phases,
    Step.SCORES: _scores,
}
