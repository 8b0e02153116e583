"""The English sentences of a module that people read: of labels and of errors."""

import ast
from collections.abc import Iterator
from pathlib import Path

_SPEAKING = ("label", "Label", "words")
_TABLES = ("_HINTS", "_ELSE", "_UNKNOWN", "_OF_ALL", "_OF_ONE", "_HINT", "hint")
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ“"


def sentences(path: Path) -> Iterator[str]:
    """Every text in a call of `label`, `Label`, `words` or of one of our errors, and in tables."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            given = [*node.args[:3], *(k.value for k in node.keywords if k.arg in ("text", "many"))]
            if _speaks(node.func):
                for part in given:
                    yield from _texts(part)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if getattr(target, "id", "") in _TABLES:
                yield from (text for text in _texts(node.value) if text[:1] in _CAPITALS)


def _speaks(called: ast.expr) -> bool:
    """Whether a call says a sentence; `words(language)(sentence)` calls what a call has made."""
    function = called.func if isinstance(called, ast.Call) else called
    if isinstance(function, ast.Attribute) and function.attr == "label":
        return False  # a column of SQL has a name, no sentence
    name = getattr(function, "id", getattr(function, "attr", ""))
    ours = name.endswith("Error") and name not in ("ValueError", "AssertionError")
    return ours or name in _SPEAKING


def _texts(node: ast.AST | None) -> Iterator[str]:
    for part in ast.walk(node) if node else ():
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value
