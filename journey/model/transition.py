"""How customers go on from one touchpoint to another, where that is known."""

from typing import Annotated

from pydantic import Field

from journey.model.record import Record
from journey.text import Id


class Transition(Record):
    """A way from a touchpoint to another, with the share (0-1) of customers who take it.

    Ways back and loops are legal: customers return.
    """

    source: Id
    target: Id
    share: Annotated[float, Field(ge=0, le=1)] | None = None
