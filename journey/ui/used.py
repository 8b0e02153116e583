"""What is in use on a map, to choose from again."""

from journey.model import Journey


def channel_names(journey: Journey) -> list[str]:
    """The channels that touchpoints use, each once, in the order of the map."""
    return list(dict.fromkeys(used.name for t in journey.touchpoints for used in t.channels))


def departments(journey: Journey) -> list[str]:
    """The departments that answer for a touchpoint or a measure."""
    answering = {t.department for t in journey.touchpoints}
    answering |= {m.department for t in journey.touchpoints for m in t.measures}
    return sorted(name for name in answering if name)
