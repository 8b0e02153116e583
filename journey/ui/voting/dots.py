"""The ballot with dots: so many a head, shared out among all that is on the list."""

from xml.etree import ElementTree as ET

from journey.locales import Words
from journey.rounds import Subject
from journey.services.asking import asked
from journey.services.ballots import Ballot
from journey.ui.markup import tag
from journey.ui.voting.ballot_parts import go_on, hidden, line, told
from journey.ui.voting.sheet import heading, page

FIELD = "dots."
"""Before the id of a subject: the name of its field."""


def ballot(found: Ballot, words: Words, fault: str = "") -> str:
    """The list, each with its number of dots; a script puts buttons beside the numbers."""
    round = found.round
    assert round is not None
    question = round.question
    title = asked(question, words)
    given = int(sum(vote.value or 0 for vote in found.votes))
    confirmed = words("Your dots are given.") if given else ""
    return page(
        f"{confirmed} {title}".strip(),
        heading(found.workshop, line(found, words), words),
        tag("h1", title),
        tag("p", words("You have {count} dots.", count=question.dots)),
        tag("p", fault, class_="fault", role="alert") if fault else None,
        tag(
            "form",
            # The whole list is one page: what comes after it is the end.
            hidden(round=round.id, at=str(len(question.subjects) - 1), lang=words.language),
            tag("ul", [_row(found, one, question.dots) for one in question.subjects],
                class_="dots"),
            # At the foot of the screen, wherever one is on the list.
            tag(
                "div",
                tag("p", confirmed, id="given", role="status"),
                tag("b", words("{count} left", count=question.dots - given), id="left",
                    role="status"),
                tag("button", words("Give the dots"), class_="next"),
                class_="bar sum",
            ),
            method="post", action="vote", id="dots",
        ),
        tag("p", words("You can change them until the reveal."), " ",
            words("Hidden until the host reveals. No name is stored."), class_="small"),
        go_on(found, words),
        told(found, words),
        words=words, here="vote", scripted=True,
    )  # fmt: skip


def _row(found: Ballot, subject: Subject, most: int) -> ET.Element:
    vote = found.vote(subject.id)
    given = int(vote.value or 0) if vote else 0
    number = tag(
        "input", type="number", name_=FIELD + subject.id, id=FIELD + subject.id, min="0",
        max=str(most), step="1", inputmode="numeric", value=str(given),
    )  # fmt: skip
    said = tag("label", subject.name, for_=FIELD + subject.id)
    about = tag("span", subject.about) if subject.about else None
    return tag("li", tag("div", said, about), tag("div", number, class_="count"))
