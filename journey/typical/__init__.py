"""Typical touchpoints by stage and channel, to pick from and to recognise sticky notes by."""

from journey.typical.entries import TYPICAL
from journey.typical.naming import CHANNEL_NAMES, channel_name, department_name
from journey.typical.typical import Stage, Typical

__all__ = ["CHANNEL_NAMES", "TYPICAL", "Stage", "Typical", "channel_name", "department_name"]
