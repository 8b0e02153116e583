"""The ballot with notes: sticky notes in one's own words, one thought each."""

import secrets

from journey.locales import Words
from journey.rounds import NOTE_CHARACTERS
from journey.services.asking import asked
from journey.services.ballots import Ballot
from journey.ui.markup import tag
from journey.ui.voting.ballot_parts import go_on, hidden, line, told
from journey.ui.voting.sheet import heading, page

NOTE, ID = "note", "id"
"""The fields of a form: the words, and the id of the note; without words it is taken away."""


def ballot(found: Ballot, words: Words, fault: str = "") -> str:
    """A field for the next note, and those that one has written."""
    round = found.round
    assert round is not None
    title = asked(round.question, words)
    mine = [
        tag(
            "li",
            tag("span", note.text),
            tag(
                "form",
                hidden(round=round.id, lang=words.language, note="", id=note.id),
                tag("button", words("Take away"), class_="away"),
                method="post", action="vote",
            ),
        )
        for note in found.notes
    ]  # fmt: skip
    return page(
        title,
        heading(found.workshop, line(found, words), words),
        tag("h1", title),
        tag("p", fault, class_="fault", role="alert") if fault else None,
        tag(
            "form",
            hidden(round=round.id, lang=words.language, id=secrets.token_hex(8)),
            tag("label", words("One thought a note"), for_=NOTE),
            tag("textarea", name_=NOTE, id=NOTE, rows="3", maxlength=str(NOTE_CHARACTERS),
                required="required"),
            tag("button", words("Add the note"), class_="next"),
            method="post", action="vote", id="notes", class_="join",
        ),
        tag("ul", mine, class_="mine", id="mine", aria_label=words("Your notes"),
            aria_live="polite"),
        go_on(found, words),
        tag("p", words("Hidden until the host reveals. No name is stored."), class_="small"),
        told(found, words),
        words=words, here="vote", scripted=True,
    )  # fmt: skip
