"""What every part of a journey is: frozen, strict, and closed to unknown fields."""

from journey.record import Record

__all__ = ["Record"]
