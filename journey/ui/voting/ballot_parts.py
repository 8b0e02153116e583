"""What every ballot shows: the line of the round, and what the script of the page needs."""

import json
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

from journey.locales import Words
from journey.rounds import QuestionKind, Workshop
from journey.services.ballots import Ballot
from journey.ui.markup import Parts, tag
from journey.ui.voting.sheet import heading, page


def state(found: Ballot, said: str, hint: str, words: Words, *more: Parts) -> str:
    """A page that says what is the case, and goes on by itself."""
    return page(
        said,
        heading(found.workshop, line(found, words), words),
        tag("div", tag("h1", said), tag("p", hint) if hint else None, *more, class_="state",
            role="status"),
        told(found, words),
        words=words, here="vote", refresh=True, scripted=True,
    )  # fmt: skip


def line(found: Ballot, words: Words) -> str:
    """The round in a line: Round 2, satisfaction."""
    if found.round is None:
        return words("Workshop")
    names = {
        QuestionKind.SATISFACTION: words("satisfaction"),
        QuestionKind.IMPORTANCE: words("importance"),
        QuestionKind.DOTS: words("dots"),
        QuestionKind.NOTES: words("notes"),
    }
    kind = names[found.round.question.kind]
    return words("Round {number}, {kind}", number=found.round.number, kind=kind)


def sign(workshop: Workshop) -> str:
    """What tells one state of a ballot from the next: a phone then asks for the page anew."""
    round = workshop.current
    if workshop.ended is not None:
        return "ended"
    return "waiting" if round is None else f"{round.id}.{'open' if round.takes_votes else 'shown'}"


def told(found: Ballot, words: Words) -> ET.Element:
    """What the script of the page needs to go on without the server."""
    needed = {
        "sign": sign(found.workshop),
        "lang": words.language,
        "round": found.round.id if found.round else "",
        "open": bool(found.round and found.round.takes_votes),
        "dots": found.round.question.dots if found.round else 0,
        "kind": found.round.question.kind.value if found.round else "",
        "subjects": [
            {"id": one.id, "name": one.name, "about": one.about, "phase": one.phase}
            for one in (found.round.question.subjects if found.round else ())
        ],
        "votes": {
            one.subject: {"value": one.value, "comment": one.comment, "turn": one.turn}
            for one in found.votes
        },
        "words": {
            "joined": words.meaning("room", "joined"),
            "kept": words("Kept on this phone, sent when back"),
            "offline": words("No connection"),
            "left": words("{count} left", count="{count}"),
            "given": words("Your dots are given."),
            "away": words("Take away"),
            "fewer": words("One dot less"),
            "more": words("One dot more"),
            "place": words("Touchpoint {number} of {count}", number="{number}", count="{count}"),
        },
    }
    # No sign of people's words may end the element early.
    written = json.dumps(needed).replace("<", "\\u003c")
    return tag("script", written, type="application/json", id="told")


def address(round: str, at: int, words: Words) -> str:
    """Where a phone is in a round; in another round the place counts no more."""
    return "vote?" + urlencode({"at": at, "round": round, "lang": words.language})


def go_on(found: Ballot, words: Words) -> ET.Element:
    """The way on from a page that is not made anew by itself, as one may be typing there."""
    assert found.round is not None
    onward = address(found.round.id, len(found.round.question.subjects), words)
    return tag("noscript", tag("p", tag("a", words("Go on"), href=onward), class_="on"))


def hidden(**fields: str) -> list[ET.Element]:
    """Fields of a form that nobody sees."""
    return [tag("input", type="hidden", name_=name, value=value) for name, value in fields.items()]
