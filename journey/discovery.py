"""Finding the members of a plural folder: one file each, one constant each."""

import pkgutil
from importlib import import_module
from typing import Any


def members(package: str, constant: str) -> dict[str, Any]:
    """The members of a package by their key, in their `order` if they have one, else by key.

    Every module of the package that defines `constant` brings one member; modules without
    it (the contract, or what several members share) are passed over. A member that cannot
    be imported, or a key used twice, is a mistake in the product and raises.
    """
    found: dict[str, Any] = {}
    for module in pkgutil.iter_modules(import_module(package).__path__):
        member = getattr(import_module(f"{package}.{module.name}"), constant, None)
        if member is None:
            continue
        if member.key in found:
            raise ValueError(f"two members of {package} have the key {member.key!r}")
        found[member.key] = member
    return dict(sorted(found.items(), key=_rank))


def _rank(entry: tuple[str, Any]) -> tuple[float, str]:
    key, member = entry
    return getattr(member, "order", 0), key
