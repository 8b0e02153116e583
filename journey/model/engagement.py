"""Engagement: what ties customers and firm beyond the purchase, by its form and who starts it."""

from enum import StrEnum

from journey.model.record import Record
from journey.text import Name, Note


class Initiator(StrEnum):
    """Who starts a contact."""

    COMPANY = "company"
    CUSTOMER = "customer"
    THIRD_PARTY = "third_party"


class EngagementForm(StrEnum):
    """What sort of engagement it is."""

    OFFER = "offer"
    """Something is offered: product samples, reviews, news that friends bring."""
    DEMAND = "demand"
    """Something is asked for: attention, customers, ratings to be passed on."""
    ACTIVITY = "activity"
    """Something is done: a charity, advice to others, a protest."""


class Engagement(Record):
    """An activity that engages people and is no touchpoint of the journey."""

    name: Name
    form: EngagementForm
    initiator: Initiator
    against: bool = False
    """It turns against the firm."""
    note: Note | None = None
