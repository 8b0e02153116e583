"""Who may do what: actions, roles, links, and the one rule that decides."""

from journey.access.action import Action
from journey.access.actor import Actor, Grant, Role, Standing
from journey.access.deciding import Target, can

__all__ = ["Action", "Actor", "Grant", "Role", "Standing", "Target", "can"]
