"""Which way each character of a line runs: the Unicode bidirectional algorithm (UAX 9).

Direction controls are taken out of lines before they come here, so the rules for explicit
embeddings and isolates (X1-X10) have nothing to do; all others are here, by their names. Which
way a paragraph runs is asked while they are there.
"""

import unicodedata
from collections.abc import Sequence
from itertools import groupby

_PAIRS = (
    "() [] {} ⁅⁆ ⁽⁾ ₍₎ ⌈⌉ ⌊⌋ 〈〉 ❨❩ ❪❫ ❬❭ ❮❯ ❰❱ ❲❳ ❴❵ ⟅⟆ ⟦⟧ ⟨⟩ ⟪⟫ ⟬⟭ ⟮⟯ "
    "《》 「」 『』 【】 〔〕 〖〗 〘〙 〚〛 （） ［］ ｛｝ ｟｠ ｢｣"
)
_BRACKETS = {pair[0]: pair[1] for pair in _PAIRS.split()}
_CLOSING = frozenset(_BRACKETS.values())
_MOST_OPEN_BRACKETS = 63
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "BN"})
_LEFTWARD = frozenset({"R", "AL", "AN"})
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}


def levels(text: str, leftward: bool = False) -> list[int]:
    """The embedding level of each character of one line: even run right, odd run left.

    `leftward` says whether the paragraph that the line belongs to runs to the left.
    """
    given = [unicodedata.bidirectional(character) or "L" for character in text]
    base = int(leftward)
    if not base and _LEFTWARD.isdisjoint(given):
        return [0] * len(text)
    around = "R" if base else "L"
    kinds = _resolve_weak(given, around)
    _resolve_brackets(text, kinds, given, around)
    _resolve_neutral(kinds, around)
    resolved = [_implicit(kind, base) for kind in kinds]
    for place in range(len(text) - 1, -1, -1):  # L1
        if given[place] not in {"WS", "S", "B", "BN"}:
            break
        resolved[place] = base
    return resolved


def runs_leftward(text: str) -> bool:
    """Whether a paragraph runs to the left: its first strong character outside isolates does.

    P2 and P3; what is isolated may still be there.
    """
    depth = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"LRI", "RLI", "FSI"}:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif not depth and kind in {"L", "R", "AL"}:
            return kind != "L"
    return False


def visual_order(levels: Sequence[int]) -> list[int]:
    """The places of pieces in reading order, as they stand from left to right (L2)."""
    order = list(range(len(levels)))
    for least in range(max(levels, default=0), 0, -1):
        turned: list[int] = []
        for high, group in groupby(order, key=lambda place: levels[place] >= least):
            placed = list(group)
            turned += reversed(placed) if high else placed
        order = turned
    return order


def _resolve_weak(given: Sequence[str], around: str) -> list[str]:
    """Numbers, separators and marks take their kind from what stands beside them (W1-W7)."""
    kinds = list(given)
    _resolve_marks(kinds, around)
    strong = around
    for place, kind in enumerate(kinds):  # W2, W3
        if kind in {"L", "R", "AL"}:
            strong = kind
        if kind == "EN" and strong == "AL":
            kinds[place] = "AN"
        elif kind == "AL":
            kinds[place] = "R"
    _resolve_separators(kinds)
    strong = around
    for place, kind in enumerate(kinds):  # W7
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"
    return kinds


def _resolve_marks(kinds: list[str], around: str) -> None:
    """Combining marks go with the character they stand on (W1)."""
    before = around
    for place, kind in enumerate(kinds):
        if kind in {"NSM", "BN"}:
            kinds[place] = before
        before = kinds[place]


def _resolve_separators(kinds: list[str]) -> None:
    """One separator between two numbers, and signs beside a number, belong to it (W4-W6)."""
    for place in range(1, len(kinds) - 1):
        before, kind, after = kinds[place - 1 : place + 2]
        if before == after and (
            (kind in {"ES", "CS"} and before == "EN") or (kind == "CS" and before == "AN")
        ):
            kinds[place] = before
    start = 0
    for kind, group in groupby(list(kinds)):
        end = start + len(list(group))
        beside = kinds[max(start - 1, 0) : start] + kinds[end : end + 1]
        if kind == "ET" and "EN" in beside:
            kinds[start:end] = ["EN"] * (end - start)
        start = end
    for place, kind in enumerate(kinds):
        if kind in {"ES", "ET", "CS"}:
            kinds[place] = "ON"


def _resolve_brackets(text: str, kinds: list[str], given: Sequence[str], around: str) -> None:
    """A pair of brackets takes one direction, that of what it holds or stands in (N0)."""
    for first, last in _pairs(text, kinds):
        inside = {_STRONG.get(kind) for kind in kinds[first + 1 : last]} - {None}
        if around in inside:
            direction = around
        elif inside:
            before = (_STRONG.get(kind) for kind in reversed(kinds[:first]))
            context = next((kind for kind in before if kind), around)
            direction = context if context in inside else around
        else:
            continue
        for place in (first, last):
            kinds[place] = direction
            for mark in range(place + 1, len(kinds)):
                if given[mark] != "NSM":
                    break
                kinds[mark] = direction


def _pairs(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    """The places of matching brackets, in the order of the opening ones (BD16)."""
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for place, character in enumerate(text):
        if kinds[place] != "ON":
            continue
        if character in _BRACKETS:
            if len(opened) == _MOST_OPEN_BRACKETS:
                break
            opened.append((_BRACKETS[character], place))
        elif character in _CLOSING:
            match = next(
                (at for at in reversed(range(len(opened))) if opened[at][0] == character), None
            )
            if match is not None:
                found.append((opened[match][1], place))
                del opened[match:]
    return sorted(found)


def _resolve_neutral(kinds: list[str], around: str) -> None:
    """What stands between two of one direction takes it, else that of the line (N1, N2)."""
    start = 0
    for neutral, group in groupby(list(kinds), key=lambda kind: kind in _NEUTRAL):
        end = start + len(list(group))
        if neutral:
            before = _STRONG[kinds[start - 1]] if start else around
            after = _STRONG[kinds[end]] if end < len(kinds) else around
            kinds[start:end] = [before if before == after else around] * (end - start)
        start = end


def _implicit(kind: str, base: int) -> int:
    """The level of a resolved kind in a line with that base level (I1, I2)."""
    if base == 0:
        return {"L": 0, "R": 1}.get(kind, 2)
    return {"R": 1}.get(kind, 2)
