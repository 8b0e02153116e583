"""What customers say of a channel: how many prefer it, how satisfied they are with it."""

from typing import Annotated

from pydantic import Field

from journey.model.channel import channel
from journey.model.record import Record
from journey.model.satisfaction import SatisfactionScore
from journey.text import Name


class ChannelRating(Record):
    """One channel by its name, as customers see it."""

    name: Name
    preference: Annotated[float, Field(ge=0, le=100)] | None = None
    """How many percent of those asked prefer it; unknown where left out."""
    n: Annotated[int, Field(ge=1)] | None = None
    """How many were asked which channel they prefer."""
    scores: tuple[SatisfactionScore, ...] = ()
    """How satisfied customers are with it, where they were asked; the first one counts."""

    @property
    def key(self) -> str:
        """What makes two channels the same, as with the channels of touchpoints."""
        return channel(self.name).key

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing of the channel."""
        return self.preference is None and self.n is None and not self.scores
