"""What hurts at a touchpoint, and what customers say about it."""

from typing import Annotated

from pydantic import Field

from journey.model.record import Record
from journey.text import Id, Name, Note


class PainPoint(Record):
    """What hurts the customer at a touchpoint; severity 1 (little) to 5 (much)."""

    text: Note
    severity: Annotated[int, Field(ge=1, le=5)] | None = None


class Quote(Record):
    """What a customer said, in their own words."""

    text: Note
    persona: Id | None = None
    source: Name | None = None
