"""What each property is called in the list of changes."""

from journey.editing.label import Label, label

_NAMES: dict[str, Label] = {
    "name": label("name"),
    "title": label("title"),
    "n": label("answers (n)"),
    "value": label("satisfaction"),
    "organisation": label("organisation"),
    "state": label("as-is or to-be"),
    "scenario": label("scenario"),
    "target_action": label("target action"),
    "language": label("language"),
    "scale": label("scale"),
    "demo": label("demo values"),
    "date": label("date"),
    "completeness": label("completeness"),
    "note": label("note"),
    "channel_ratings": label("what customers say of channels"),
    "engagements": label("activities beyond touchpoints"),
    "transitions": label("transitions"),
    "purpose": label("purpose"),
    "function": label("responsible function"),
    "role": label("role"),
    "complete": label("whether all touchpoints are known"),
    "colour": label("colour"),
    "absent": label("touchpoints that are not there"),
    "channels": label("channels"),
    "department": label("department"),
    "initiator": label("who starts it"),
    "importance": label("importance"),
    "moment_of_truth": label("moment of truth"),
    "status": label("existing or planned"),
    "reason": label("reason"),
    "scores": label("satisfaction scores"),
    "estimates": label("estimates of our own people"),
    "pain_points": label("pain points"),
    "quotes": label("quotes"),
    "process": label("internal process"),
    "activities": label("activities"),
    "measures": label("measures"),
    "indicators": label("indicators"),
    "parts": label("sub-touchpoints"),
    "serves": label("triggers served"),
    "engagement": label("form of engagement"),
    "against": label("whether it can turn against us"),
    "age": label("age"),
    "gender": label("gender"),
    "picture": label("picture"),
    "occupation": label("occupation"),
    "lives": label("place of living"),
    "quote": label("quote"),
    "hobbies": label("hobbies"),
    "topics": label("topics"),
    "goals": label("goals"),
    "values": label("values"),
    "generation": label("generation"),
    "context": label("context"),
    "behaviour": label("behaviour"),
    "triggers": label("triggers"),
    "customer": label("customer profile"),
    "motives": label("motives"),
    "problems": label("problems and benefits"),
    "communication": label("communication"),
    "empathy": label("empathy map"),
}


def property_name(field: str) -> Label:
    """The field's word as people say it; every property that can be set has one."""
    return _NAMES[field]


def property_names() -> dict[str, Label]:
    """The word of each property, by the field."""
    return _NAMES
