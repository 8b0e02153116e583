"""The beamer's view of a workshop as parts of a page: question, turnout, and what is to be seen."""

from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree as ET

from journey.locales import Words
from journey.rounds import Note, Outcome, QuestionKind, Results, Round, RoundState, Workshop
from journey.services.asking import asked
from journey.services.workshops import Turnout, Workshops
from journey.ui.markup import Parts, tag, text_of
from journey.ui.room.board import board
from journey.ui.room.curve import chart
from journey.ui.room.steps import nearest, steps

_RANKED = 6
_COMMENTS = 4


def view(workshops: Workshops, id: str, words: Words) -> dict[str, Any]:
    """What the page of the host is told; `sign` changes when its buttons must."""
    workshop = workshops.get(id)
    turnout = workshops.turnout(workshop)
    round = workshop.current
    found = workshops.results(workshop, round) if round and round.is_shown else None
    notes = workshops.notes(id) if round and round.question.kind is QuestionKind.NOTES else ()
    return {
        "sign": sign(workshop),
        "answers": turnout.answers,
        "map": workshop.title,
        "title": _title(workshop, words),
        "turnout": text_of(_turnout(workshop, turnout, words)),
        "body": text_of(tag("div", _body(workshop, turnout, found, notes, words))),
        "step": _step(workshop, words),
        "closes": round.closes.timestamp() * 1000 if round and round.closes else None,
    }


def sign(workshop: Workshop) -> str:
    """What tells one state of a room from the next."""
    round = workshop.current
    if workshop.ended or round is None:
        return "ended" if workshop.ended else "waiting"
    return f"{round.id}.{round.state}.{round.hidden}.{workshop.step}"


def _step(workshop: Workshop, words: Words) -> dict[str, Any] | None:
    """The step of the agenda; the page counts its minutes."""
    if workshop.step is None or workshop.step >= len(workshop.agenda):
        return None
    step = workshop.agenda[workshop.step]
    said = words(
        "Step {number} of {count}: {name} · {spent} of {planned} min",
        number=workshop.step + 1, count=len(workshop.agenda), name=words(step.name),
        spent="{spent}", planned=step.minutes,
    )  # fmt: skip
    begun = step.begun.timestamp() * 1000 if step.begun else None
    return {"said": said, "begun": begun, "minutes": step.minutes}


def _title(workshop: Workshop, words: Words) -> str:
    round = workshop.current
    if round is None:
        return words("Join with your phone")
    question = asked(round.question, words)
    return words("Round {number}: {question}", number=round.number, question=question)


def _turnout(workshop: Workshop, turnout: Turnout, words: Words) -> ET.Element:
    current = workshop.current
    if current is None or not turnout.joined:
        said = words.plural("has joined", "have joined", turnout.joined)
        return tag("div", tag("strong", str(turnout.joined)), tag("span", said))
    of = words("{count} of {all}", count=turnout.voted, all=turnout.joined)
    said = (
        words.plural("has voted", "have voted", turnout.voted)
        if current.question.is_rated
        else words.plural("has answered", "have answered", turnout.voted)
    )
    under_way = turnout.under_way - turnout.voted
    more = words("{count} under way", count=under_way) if under_way > 0 else None
    return tag("div", tag("strong", of), tag("span", f"{said} · {more}" if more else said))


def _body(
    workshop: Workshop,
    turnout: Turnout,
    found: Results | None,
    notes: Sequence[Note],
    words: Words,
) -> Parts:
    round = workshop.current
    if round is None:
        return tag("p", words("No account and no name: type the number, or hold the camera on the "
                              "picture."), class_="large")  # fmt: skip
    if found is None:
        return [_states(round, words), *_asking(round, turnout, words)]
    if round.question.is_rated:
        legend = words("dot: median · capsule: middle half of votes · small dots: single votes")
        return tag(
            "div",
            tag("div", _states(round, words, legend), chart(found.outcomes, round.question, words),
                class_="shown"),
            _ranking(found, round, words),
            class_="results",
        )  # fmt: skip
    if round.question.kind is QuestionKind.NOTES:
        written = [note for note in notes if note.round == round.id]
        return [_states(round, words), *board(written, words)]
    return [_states(round, words), _dots(found, words)]


def _states(round: Round, words: Words, legend: str = "") -> ET.Element:
    names = {
        RoundState.OPEN: words.meaning("round", "Open"),
        RoundState.VOTES_IN: words("Votes in"),
        RoundState.REVEALED: words("Revealed"),
        RoundState.TAKEN_OVER: words("Taken over"),
    }
    order = list(names)
    here = order.index(round.state)
    rows = [
        tag("li", "✓ " if at < here else None, name, class_="here" if at == here else None,
            aria_current="step" if at == here else None)
        for at, name in enumerate(names.values())
        if at <= here or at < 3
    ]  # fmt: skip
    return tag("div", tag("ol", rows, class_="states"), tag("p", legend), class_="line")


def _asking(round: Round, turnout: Turnout, words: Words) -> list[ET.Element]:
    """While votes come in: what is asked, and how far the room is; never what it says."""
    if round.hidden:
        return [tag("p", words("The votes are covered."), class_="large")]
    subjects = [tag("li", one.name) for one in round.question.subjects]
    of, all = (turnout.answers, turnout.asked) if turnout.asked else (turnout.voted, turnout.joined)
    share = min(of / all, 1) if all else 0
    bar = tag("div", tag("i", style=f"width: {share * 100:.1f}%"), class_="share",
              aria_hidden="true")  # fmt: skip
    return [bar, tag("ol", subjects, class_="asked")]


def _ranking(found: Results, round: Round, words: Words) -> ET.Element:
    """What to talk about; of what was not asked again only what is still disputed."""
    asked = round.question.subjects
    ranked = tuple(
        one
        for one in found.disagreement
        if one.ends and one.ends[0] < one.ends[1]
        and (one.subject in asked or one.is_disputed)
    )  # fmt: skip
    if not ranked and all(one.n < 2 for one in found.outcomes if one.subject in asked):
        return tag("aside", tag("p", words("Too few votes to say where they lie apart")))
    agrees = not any(one.is_disputed for one in ranked)
    rows = [_ranked(at, one, round, words) for at, one in enumerate(ranked[:_RANKED], 1)]
    return tag(
        "aside",
        tag("h2", words("The room agrees") if agrees else words("Talk about these first")),
        tag("p", words("Ranked by how far the votes lie apart")) if rows else None,
        tag("ol", rows, class_="ranking") if rows else None,
        _to_ask(ranked, words),
    )


def _ranked(at: int, one: Outcome, round: Round, words: Words) -> ET.Element:
    assert one.said is not None
    low, high = one.ends or (0, 0)
    said = words(
        "median {median}, votes {low} to {high}",
        median=words.number(one.said.median), low=words.number(low), high=words.number(high),
    )  # fmt: skip
    is_asked = one.subject in round.question.subjects
    abstained = (
        words.plural("{count} cannot judge it", "{count} cannot judge it", one.abstained)
        if one.abstained
        else None
    )
    return tag(
        "li",
        tag("b", str(at)),
        tag("div", tag("strong", one.subject.name), tag("span", said),
            tag("span", abstained) if abstained else None,
            None if is_asked else tag("span", words("not asked again"))),
        _histogram(one, round, words),
        class_="disputed" if one.is_disputed else None,
    )  # fmt: skip


def _histogram(one: Outcome, round: Round, words: Words) -> ET.Element:
    scale = steps(round.question, words)
    most = max([*one.counts.values(), 1])
    bars = [
        tag("rect", x=str(at * 15), width="12", rx="2", y=f"{32 - height:.0f}",
            height=f"{height:.0f}", class_=f"s{nearest(at / max(len(scale) - 1, 1))}")
        for at, step in enumerate(scale)
        for height in (max(2.0, 30 * one.counts.get(step.value, 0) / most),)
    ]  # fmt: skip
    return tag("svg", bars, viewBox=f"0 0 {len(scale) * 15} 32", class_="bars",
               aria_hidden="true")  # fmt: skip


def _to_ask(ranked: tuple[Outcome, ...], words: Words) -> Parts:
    """A question with which to begin the talk, and what people wrote."""
    quotes = [
        tag("li", tag("span", f"{one.subject.name}: "), comment)
        for one in ranked
        for comment in one.comments
    ]
    return [
        tag("p", _question(ranked, words), class_="ask"),
        tag("ul", quotes[:_COMMENTS], class_="quotes") if quotes else None,
    ]


def _question(ranked: tuple[Outcome, ...], words: Words) -> Parts:
    first = next((one for one in ranked if one.is_disputed), None)
    if first is None:
        return words("Ask what this rests on.")
    low, high = first.ends or (0.0, 0.0)
    question = words(
        "who voted {high}, who voted {low}, and what did you see? "
        "Vote again after the talk; the first votes stay.",
        high=words.number(high), low=words.number(low),
    )  # fmt: skip
    return [tag("strong", f"{first.subject.name}: "), question]


def _dots(found: Results, words: Words) -> ET.Element:
    ranked = found.by_dots
    most = max([one.dots for one in ranked] + [1])
    return tag("ol", [_dotted(one, most, words) for one in ranked], class_="dots")


def _dotted(one: Outcome, most: int, words: Words) -> ET.Element:
    people = sum(count for value, count in one.counts.items() if value)
    said = words.plural("from {count} person", "from {count} people", people) if people else ""
    return tag(
        "li",
        tag("div", tag("strong", one.subject.name), tag("span", one.subject.about)),
        tag("i", style=f"width: {one.dots / most * 100:.0f}%"),
        tag("b", str(one.dots)),
        tag("span", said),
    )
