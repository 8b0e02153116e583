"""Comments: what people say about touchpoints, phases and findings of a map, beside it.

A comment hangs on the id of what it is about, so it goes where that goes. It is no part of the map:
no file that leaves the house holds one. People in it are named by their id, `@{id}`, and shown by
the name that they have.
"""

import re
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from journey.access import Action
from journey.errors import InvalidEditError, NotAllowedError
from journey.limits import COMMENT_CHARACTERS
from journey.model import Journey
from journey.services.access import Access, Visitor
from journey.services.rate_limit import RateLimiter
from journey.storage.register import Comment
from journey.storage.repository import Person, Repository
from journey.text import clean_text

__all__ = [
    "COMMENT_CHARACTERS",
    "Comment",
    "Comments",
    "Thread",
    "about_finding",
    "about_part",
    "mentioned",
    "name_of_part",
    "shown",
    "with_ids",
]

MOST_COMMENTS = 30
COMMENT_SECONDS = 60.0
_MENTION = re.compile(r"@\{([0-9a-f]{1,32})\}")
_ABOUT = re.compile(r"(touchpoint|phase|finding):\S{1,200}|")


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment with its answers, the earliest first."""

    comment: Comment
    answers: tuple[Comment, ...] = ()

    @property
    def is_resolved(self) -> bool:
        """Whether somebody has said that it is done with."""
        return self.comment.resolved is not None

    @property
    def all(self) -> tuple[Comment, ...]:
        """The comment and its answers."""
        return (self.comment, *self.answers)


def about_part(kind: str, id: str) -> str:
    """What a comment on a touchpoint or a phase is about."""
    return f"{kind}:{id}"


def about_finding(analysis: str, touchpoints: Iterable[str]) -> str:
    """What a comment on a finding is about: the same as long as the finding is."""
    return f"finding:{analysis}:{'+'.join(sorted(touchpoints))}"[:200]


class Comments:
    """The comments of the maps of a library."""

    def __init__(
        self,
        repository: Repository,
        access: Access,
        ids: Callable[[], str] = lambda: uuid.uuid4().hex,
    ) -> None:
        self._register = repository.register
        self._repository = repository
        self._access = access
        self._ids = ids
        self._rate = RateLimiter(MOST_COMMENTS, COMMENT_SECONDS)

    def of(self, visitor: Visitor, map: str, about: str | None = None) -> tuple[Thread, ...]:
        """The comments of a map, or on one part of it; the open ones first, then the earliest."""
        self._access.require(visitor, Action.SEE, map)
        comments = self._register.comments(map)
        threads = [
            Thread(one, tuple(answer for answer in comments if answer.answers == one.id))
            for one in comments
            if not one.answers and about in (None, one.about)
        ]
        return tuple(sorted(threads, key=lambda thread: thread.is_resolved))

    def say(
        self, visitor: Visitor, map: str, text: str, about: str = "", answers: str = ""
    ) -> Comment:
        """Keep a comment, or an answer to one of the same map."""
        self._access.require(visitor, Action.COMMENT, map)
        if not self._rate.take(visitor.person):
            raise NotAllowedError("These are many comments at once", "Wait a minute")
        if answers:
            about = self._comment(visitor, map, answers).about
        if not _ABOUT.fullmatch(about):
            raise InvalidEditError("A comment is about a touchpoint, a phase or a finding")
        comment = Comment(
            self._ids(), map, about, _text(text), visitor.person, self._access.clock(), answers
        )
        self._register.keep_comment(comment)
        return comment

    def resolve(self, visitor: Visitor, map: str, id: str, resolved: bool = True) -> None:
        """Say that a comment is done with, or is not after all; everybody may of their own."""
        comment = self._comment(visitor, map, id)
        self._require_own(visitor, comment)
        now = self._access.clock() if resolved else None
        by = visitor.person if resolved else ""
        self._register.keep_comment(replace(comment, resolved=now, resolved_by=by))

    def remove(self, visitor: Visitor, map: str, id: str) -> None:
        """Take a comment away with its answers; everybody may their own."""
        self._require_own(visitor, self._comment(visitor, map, id))
        self._register.remove_comment(map, id)

    def activity(self, visitor: Visitor, map: str, limit: int = 50) -> tuple[Comment, ...]:
        """What was said last, answers too, the latest first."""
        self._access.require(visitor, Action.SEE, map)
        return tuple(reversed(self._register.comments(map)))[:limit]

    def calls(self, visitor: Visitor) -> frozenset[str]:
        """The maps in which others call the visitor by name in a thread that is still open."""
        called = self._register.calls(visitor.person) if visitor.person else frozenset[str]()
        return frozenset(map for map in called if self._access.may(visitor, Action.SEE, map))

    def _comment(self, visitor: Visitor, map: str, id: str) -> Comment:
        found = next((one for one in self._register.comments(map) if one.id == id), None)
        if found is None:  # gone, or of another map
            self._access.refuse(visitor, Action.COMMENT, map)
            raise NotAllowedError("There is no such comment any more")
        return found

    def _require_own(self, visitor: Visitor, comment: Comment) -> None:
        own = comment.actor == visitor.person
        action = Action.COMMENT if own else Action.RESOLVE
        self._access.require(visitor, action, comment.map)


def mentioned(text: str) -> tuple[str, ...]:
    """The ids of the people whom a text names."""
    return tuple(dict.fromkeys(_MENTION.findall(text)))


def with_ids(text: str, people: Sequence[Person]) -> str:
    """A text in which `@Name` of people who are known stands as their id, longest names first."""
    for person in sorted(people, key=lambda one: -len(one.name)):
        if person.name:
            text = re.sub(
                rf"@{re.escape(person.name)}(?!\w)", f"@{{{person.id}}}", text, flags=re.IGNORECASE
            )
    return text


def shown(text: str, name_of: Callable[[str], str]) -> str:
    """A text with the people in it by the names that they have now."""
    return _MENTION.sub(lambda found: f"@{name_of(found[1])}", text)


def name_of_part(journey: Journey, about: str) -> str | None:
    """What the part of a map is called of which a comment speaks; None where it is gone."""
    kind, _, id = about.partition(":")
    match kind:
        case "touchpoint":
            there = journey.touchpoint.get(id)
            return there.name if there else None
        case "phase":
            return next((phase.name for phase in journey.phases if phase.id == id), None)
        case _:
            return journey.title


def _text(text: str) -> str:
    try:
        cleaned = clean_text(text).strip()
    except ValueError:
        cleaned = ""
    if not cleaned:
        raise InvalidEditError("There is nothing in the comment", "Write something")
    if len(cleaned) > COMMENT_CHARACTERS:
        raise InvalidEditError(
            "The comment has {count} characters", "Use at most {most}",
            count=len(cleaned), most=COMMENT_CHARACTERS,
        )  # fmt: skip
    return cleaned
