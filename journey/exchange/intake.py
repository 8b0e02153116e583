"""What is noticed while a file of another product is read, and how its texts are taken in."""

from typing import NoReturn

from pydantic import ValidationError

from journey import limits
from journey.document import Faults
from journey.document.decoded import Decoded
from journey.document.faults import Place
from journey.model import Journey
from journey.text import clean_name, clean_text


class Intake(Faults):
    """One reading of one file, with what is taken over of it."""

    is_scale_doubtful = False
    """Whether a score speaks for another scale than the one on which all were read."""

    def refuse(self, line: int | None, message: str, hint: str = "") -> NoReturn:
        """A fault after which nothing more can be read."""
        self.stop(Place(line=line), message, hint)

    def name(self, text: str, line: int | None) -> tuple[str, str]:
        """A text as a name, and the whole of it where the name had to be shortened, else "".

        The name is empty where the text says nothing.
        """
        cleaned = self.note(text, line)
        try:
            name = clean_name(cleaned)
        except ValueError:
            return "", ""
        if len(name) <= limits.NAME_CHARACTERS:
            return name, ""
        self.warn(
            line,
            self.words(
                "is a name longer than {limit} characters; it was shortened",
                limit=limits.NAME_CHARACTERS,
            ),
        )
        return f"{name[: limits.NAME_CHARACTERS - 1].rstrip()}…", name

    def short_name(self, text: str, line: int | None) -> str:
        """A text as a name where there is no note to keep a longer one whole."""
        return self.name(text, line)[0]

    def note(self, text: str, line: int | None) -> str:
        """A text as it may be kept, in several lines; what no file can carry is left out."""
        said = self.words
        sound = "".join(c for c in text if c != "\x00" and not "\ud800" <= c <= "\udfff")
        if sound != text:
            self.warn(line, said("holds characters that no text can have; they were left out"))
        cleaned = clean_text(sound)
        if len(cleaned) > limits.NOTE_CHARACTERS:
            self.warn(
                line,
                said(
                    "is longer than {limit} characters; the rest was left out",
                    limit=limits.NOTE_CHARACTERS,
                ),
            )
            cleaned = f"{cleaned[: limits.NOTE_CHARACTERS - 1].rstrip()}…"
        return cleaned

    def count(self, touchpoints: int, phases: int, line: int | None) -> None:
        """Refuse more touchpoints or phases than a map may have."""
        said = self.words
        for found, limit, what in (
            (touchpoints, limits.TOUCHPOINTS, said("touchpoints")),
            (phases, limits.PHASES, said("phases")),
        ):
            if found > limit:
                self.refuse(
                    line,
                    said(
                        "is beyond the {limit} {what} that a map may have", limit=limit, what=what
                    ),
                    said("Split it into several maps"),
                )

    def decoded(self, **fields: object) -> Decoded:
        """The journey of these fields with all warnings; raises InvalidDocumentError."""
        try:
            journey = Journey.model_validate(fields)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            self.refuse(None, self.words("cannot be a map: {reason}", reason=str(first["msg"])))
        return Decoded(journey, self.warnings, self.is_scale_doubtful)
