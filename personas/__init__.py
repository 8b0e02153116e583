"""Personas: the fictional people for whom a journey is mapped."""

from personas.persona import (
    Communication,
    CustomerKind,
    CustomerProfile,
    CustomerProperty,
    Disc,
    EmpathyMap,
    Influence,
    InfluenceKind,
    Persona,
    Problem,
    Trigger,
)

__all__ = [
    "Communication",
    "CustomerKind",
    "CustomerProfile",
    "CustomerProperty",
    "Disc",
    "EmpathyMap",
    "Influence",
    "InfluenceKind",
    "Persona",
    "Problem",
    "Trigger",
]
