"""Finding the members of a plural folder: one file each, one constant each."""

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib import import_module
from typing import Any, TypeVar

Member = TypeVar("Member")


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


class LaterMembers(Mapping[str, Member]):
    """The members of a package, loaded when they are asked for.

    Where a module is called like its member's key, that one alone is loaded for it; whoever goes
    through all of them has them in the order of `members`.
    """

    def __init__(self, package: str, constant: str) -> None:
        self._package = package
        self._constant = constant
        self._loaded: dict[str, Member] = {}

    def __getitem__(self, key: str) -> Member:
        """The member with that key; KeyError where there is none."""
        if key not in self._loaded:
            self._loaded[key] = self._alone(key) or self._all[key]
        return self._loaded[key]

    def __iter__(self) -> Iterator[str]:
        """All keys in order."""
        return iter(self._all)

    def __len__(self) -> int:
        """How many members there are."""
        return len(self._all)

    def _alone(self, key: str) -> Member | None:
        names = {name for _, name, _ in pkgutil.iter_modules(import_module(self._package).__path__)}
        if key not in names:
            return None
        member = getattr(import_module(f"{self._package}.{key}"), self._constant, None)
        return member if getattr(member, "key", None) == key else None

    @cached_property
    def _all(self) -> dict[str, Member]:
        return members(self._package, self._constant)


def _rank(entry: tuple[str, Any]) -> tuple[float, str]:
    key, member = entry
    return getattr(member, "order", 0), key
