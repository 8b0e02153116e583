"""The pages for phones: joining, waiting, voting, and what one has said."""

from xml.etree import ElementTree as ET

from journey.locales import Words
from journey.model import SCALES, ScaleKey
from journey.rounds import (
    COMMENT_CHARACTERS,
    Question,
    QuestionKind,
    RoundState,
    Subject,
    Vote,
)
from journey.services.asking import asked
from journey.services.ballots import Ballot
from journey.ui.markup import Parts, tag
from journey.ui.room.steps import steps
from journey.ui.voting import dots, notes
from journey.ui.voting.ballot_parts import address, hidden, line, state, told
from journey.ui.voting.sheet import heading, mark, page

_FACES = (
    "M7 16 Q11 11 15 16 M6.6 7.2 l2.4 2 M9 7.2 l-2.4 2 M13 7.2 l2.4 2 M15.4 7.2 l-2.4 2",
    "M7.5 15 Q11 12 14.5 15 M8 8.2 v.1 M14 8.2 v.1",
    "M7.5 14 H14.5 M8 8.2 v.1 M14 8.2 v.1",
    "M7.5 13 Q11 16 14.5 13 M8 8.2 v.1 M14 8.2 v.1",
    "M6.5 12.5 Q11 18.5 15.5 12.5 Z M7 8.6 q1.2 -1.6 2.4 0 M12.6 8.6 q1.2 -1.6 2.4 0",
)
"""Mouth and eyes, from the weakest to the strongest."""


def join(words: Words, number: str = "", key: str = "", fault: str = "") -> str:
    """The page on which one joins: a number to type, or one button behind the QR code."""
    typed = tag(
        "input", name_="number", id="number", inputmode="numeric", autocomplete="off",
        pattern="[0-9 ]*", maxlength="9", required="required", value=number,
        aria_describedby="fault" if fault else None, autofocus="autofocus",
    )  # fmt: skip
    form = tag(
        "form",
        tag("label", words("Number on the projector"), for_="number") if not key else None,
        typed if not key else tag("input", type="hidden", name_="key", value=key),
        tag("input", type="hidden", name_="lang", value=words.language),
        tag("button", words.meaning("room", "Join"), class_="next"),
        method="post",
        action="join",
        class_="join",
    )
    return page(
        words("Join the workshop"),
        tag("header", mark(), tag("p", tag("strong", "Journey Mapper"))),
        tag("h1", words("Join the workshop")),
        tag("p", fault, class_="fault", id="fault", role="alert") if fault else None,
        form,
        tag("p", words("No account, no name. Only your votes are kept."), class_="small"),
        words=words,
        here="join",
    )


def ballot(found: Ballot, at: int | None, words: Words, fault: str = "") -> str:
    """What is put to a phone now; `at` is the place of the subject, counted from 0."""
    round = found.round
    if found.workshop.ended is not None:
        return state(found, words("The workshop is over. Thank you!"), "", words)
    if round is None:
        waiting = words("You are in. The first question comes in a moment.")
        return state(found, waiting, words("This page goes on by itself."), words)
    if not round.takes_votes:
        return state(
            found, words("Look at the projector"),
            words("The votes are revealed. This page goes on with the next question."), words,
        )  # fmt: skip
    question = round.question
    if not question.is_rated and at is not None and at >= len(question.subjects):
        return _rest(found, words)
    if question.kind is QuestionKind.DOTS:
        return dots.ballot(found, words, fault)
    if question.kind is QuestionKind.NOTES:
        return notes.ballot(found, words, fault)
    place = _place(found, at)
    if place >= len(question.subjects):
        return _said(found, words)
    return _subject(found, place, words, fault)


def _rest(found: Ballot, words: Words) -> str:
    """After dots and notes, where nothing is typed: a page that goes on by itself."""
    given = any(vote.value for vote in found.votes)
    said = words("Your dots are given.") if given else words("Wait for the next question")
    back = tag("p", tag("a", words("Back"), href=f"vote?lang={words.language}"), class_="on")
    return state(found, said, words("This page goes on by itself."), words, back)


def fault(said: str, hint: str, words: Words) -> str:
    """Something is away; the page tries again."""
    return page(
        said,
        tag("header", mark(), tag("p", tag("strong", "Journey Mapper"))),
        tag("div", tag("h1", said), tag("p", hint), class_="state", role="alert"),
        words=words, here="vote", refresh=True,
    )  # fmt: skip


def _place(found: Ballot, at: int | None) -> int:
    """The subject that is asked for, else the first that has no answer yet."""
    assert found.round is not None
    subjects = found.round.question.subjects
    if at is not None:
        return min(max(at, 0), len(subjects))
    answered = {vote.subject for vote in found.votes}
    return next((i for i, one in enumerate(subjects) if one.id not in answered), len(subjects))


def _subject(found: Ballot, place: int, words: Words, fault: str) -> str:
    round = found.round
    assert round is not None
    question, subject = round.question, round.question.subjects[place]
    vote = found.vote(subject.id)
    return page(
        subject.name,
        heading(found.workshop, line(found, words), words),
        _progress(found, place, words),
        tag("h1", subject.name, id="name", tabindex="-1"),
        tag("p", subject.about, class_="about", id="about"),
        tag("p", fault, class_="fault", role="alert") if fault else None,
        tag(
            "form",
            hidden(round=round.id, subject=subject.id, at=str(place), lang=words.language),
            tag(
                "fieldset",
                tag("legend", asked(question, words)),
                _answers(question, vote, words),
            ),
            _comment(vote, words),
            tag(
                "div",
                tag("button", "←", name_="go", value="back", class_="back",
                    aria_label=words("Back"), formnovalidate="formnovalidate",
                    disabled=None if place else "disabled"),
                tag("button", tag("span", words("Next")), " →", name_="go", value="next",
                    class_="next"),
                class_="bar",
            ),
            method="post", action="vote", id="ballot",
        ),
        _votes_in(round.state, words),
        tag("p", words("Hidden until the host reveals. No name is stored."), class_="small"),
        told(found, words),
        words=words, here=f"vote?at={place}&round={round.id}", scripted=True,
    )  # fmt: skip


def _votes_in(state: RoundState, words: Words) -> Parts:
    text = words("The votes are in. You can still change yours.")
    return tag("p", text, class_="small") if state is RoundState.VOTES_IN else None


def _progress(found: Ballot, place: int, words: Words) -> Parts:
    assert found.round is not None
    subjects = found.round.question.subjects
    answered = {vote.subject for vote in found.votes}
    bits = [
        tag("i", class_=("here" if at == place else "done" if one.id in answered else None))
        for at, one in enumerate(subjects)
    ]
    said = words("Touchpoint {number} of {count}", number=place + 1, count=len(subjects))
    return [
        tag("div", bits, class_="bits", id="bits", aria_hidden="true"),
        tag("p", tag("span", said, id="place"), tag("span", subjects[place].phase, id="phase"),
            class_="place"),
    ]  # fmt: skip


def _answers(question: Question, vote: Vote | None, words: Words) -> Parts:
    rows = [
        tag(
            "label",
            _radio(_number(value), vote is not None and vote.value == value),
            _face(question, value),
            tag("span", said),
            tag("b", number),
            class_="answer",
        )
        for value, number, said in reversed(steps(question, words))
    ]
    cannot = tag(
        "label",
        _radio("", vote is not None and vote.value is None),
        tag("span", words("I cannot judge this")),
        class_="answer cannot",
    )
    return [*rows, cannot]


def _radio(value: str, checked: bool) -> ET.Element:
    return tag("input", type="radio", name_="value", value=value,
               checked="checked" if checked else None)  # fmt: skip


def _face(question: Question, value: float) -> ET.Element:
    if question.kind is QuestionKind.IMPORTANCE:
        return tag("i", class_=f"size size{value:.0f}", aria_hidden="true")
    scale = SCALES[question.scale if question.is_rated else ScaleKey.ONE_TO_FIVE]
    step = round(scale.normalise(value) / 25)
    return tag(
        "svg",
        tag("circle", cx="11", cy="11", r="9"),
        tag("path", d=_FACES[step]),
        viewBox="0 0 22 22", class_=f"face face{step}", aria_hidden="true",
    )  # fmt: skip


def _comment(vote: Vote | None, words: Words) -> ET.Element:
    return tag(
        "label",
        tag("span", words("Why?"), class_="unseen"),
        tag("input", name_="comment", id="comment", maxlength=str(COMMENT_CHARACTERS),
            autocomplete="off", placeholder=words("Why? A word is enough"),
            value=vote.comment if vote else ""),
        class_="comment",
    )  # fmt: skip


def _said(found: Ballot, words: Words) -> str:
    """What one has said of everything; each can be changed until the reveal."""
    assert found.round is not None
    round, question = found.round.id, found.round.question
    names = {value: f"{number} {said}" for value, number, said in steps(question, words)}
    rows = [
        tag("li", tag("a", subject.name, href=address(round, at, words)),
            tag("span", _answer(found, subject, names, words)))
        for at, subject in enumerate(question.subjects)
    ]  # fmt: skip
    open = sum(found.vote(one.id) is None for one in question.subjects)
    title = (
        words("Thank you, that was all")
        if not open
        else words.plural("{count} answer is missing", "{count} answers are missing", open)
    )
    return page(
        title,
        heading(found.workshop, line(found, words), words),
        tag("h1", title, id="name", tabindex="-1"),
        tag("p", words("You can change your votes until the host reveals them.")),
        tag("ol", rows, class_="said", id="said"),
        told(found, words),
        words=words, here="vote", refresh=True, scripted=True,
    )  # fmt: skip


def _answer(found: Ballot, subject: Subject, names: dict[float, str], words: Words) -> str:
    vote = found.vote(subject.id)
    if vote is None:
        return words("no answer yet")
    return words("cannot judge") if vote.value is None else names.get(vote.value, "")


def _number(value: float) -> str:
    return f"{value:g}"
