"""Beginning a journey: from a template, as a journey or as a file with notes on how to go on."""

from pydantic import ValidationError

from journey import limits
from journey.codecs import CODECS
from journey.document import shown
from journey.errors import InvalidEditError, NotFoundError
from journey.locales import Words, words
from journey.model import Journey
from journey.templates import TEMPLATES, Template


def templates() -> tuple[Template, ...]:
    """The templates there are, the default one first."""
    return tuple(TEMPLATES.values())


def new_journey(template: str, language: str = "en", title: str = "") -> Journey:
    """A journey with the phases of a template, in a language.

    Raises NotFoundError where there is no such template, InvalidEditError where the title is none.
    """
    try:
        return _template(template).make(language, title)
    except ValidationError as error:
        raise InvalidEditError(
            f"The title {shown(title)!r} cannot be kept: {error.errors()[0]['msg']}",
            f"Write a title of one line with at most {limits.NAME_CHARACTERS} characters",
        ) from None


def starter(template: str, language: str = "en", title: str = "") -> bytes:
    """A map file from a template, headed by a comment that says how to go on.

    Raises as `new_journey` does.
    """
    journey = new_journey(template, language, title)
    said = words(language)
    notes = _notes(said, is_blueprint=_template(template).is_blueprint)
    head = "\n".join(f"# {line}".rstrip() for line in notes)
    body = CODECS["yaml"].encode(journey).decode()
    return f"{head}\n\n{body}".encode()


def _template(key: str) -> Template:
    if key not in TEMPLATES:
        raise NotFoundError(
            f"There is no template {key!r}", f"Choose one of {', '.join(TEMPLATES)}"
        )
    return TEMPLATES[key]


def _notes(said: Words, *, is_blueprint: bool) -> list[str]:
    """The lines of the comment: a touchpoint to copy, and what to run next."""
    example = _BLUEPRINT if is_blueprint else _TOUCHPOINTS
    return [
        said(
            "Put touchpoints under each phase, in the order in which they are shown. For example:"
        ),
        "",
        *said(example).split("\n"),
        "",
        said("Only the name is needed; what you do not know, leave out."),
        said("Save the file, then see what is weak and draw it:"),
        "",
        "  journey check FILE.yaml",
        "  journey draw FILE.yaml -o FILE.svg",
    ]


_TOUCHPOINTS = """\
phases:
  - name: Action
    touchpoints:
      - sees the poster
      - name: looks up times online
        channel: website
        department: online marketing
        importance: 5
        satisfaction: 2
        pain_point: the times are hard to find
        measure: {name: new start page, owner: Mia, due: 2027-03-01}"""

_BLUEPRINT = """\
phases:
  - name: During
    touchpoints:
      - name: orders at the bar
        channel: on site
        satisfaction: 4
        activities:
          frontstage: the host takes the order
          backstage: [the kitchen cooks, the bar pours]
          support: the till reports the stock"""
