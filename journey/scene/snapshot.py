"""A scene as stable JSON, one item a line, to compare two pictures by their numbers."""

import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from hashlib import sha256
from typing import Any, cast

from journey.scene.scene import Page, Scene

_DECIMALS = 2


def snapshot(scene: Scene) -> str:
    """The scene as JSON text: numbers in pt to two decimals, pictures by their SHA-256.

    What has its default value is left out, so that lines stay short.
    """
    head = {
        "title": scene.title,
        "description": scene.description,
        "language": scene.language,
        "missing_characters": list(scene.missing_characters),
    }
    return _with_list(head, "pages", map(_page, scene.pages)) + "\n"


def _page(page: Page) -> str:
    head = {name: _plain(getattr(page, name)) for name in ("width", "height", "background")}
    return _with_list(head, "items", (_written(_plain(item)) for item in page.items))


def _with_list(head: dict[str, Any], name: str, lines: Iterable[str]) -> str:
    """A JSON object with a list whose members stand on lines of their own."""
    return f'{_written(head)[:-1]}, "{name}": [\n' + ",\n".join(lines) + "\n]}"


def _written(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False)


def _plain(value: object) -> Any:
    """A value as JSON can say it."""
    if is_dataclass(value):
        said = {
            field.name: _plain(getattr(value, field.name))
            for field in fields(value)
            if getattr(value, field.name) != field.default
        }
        return {"kind": type(value).__name__.lower(), **said}
    if isinstance(value, int | float) and not isinstance(value, bool):
        return round(float(value), _DECIMALS) + 0.0
    if isinstance(value, bytes):
        return f"sha256:{sha256(value).hexdigest()}"
    if isinstance(value, tuple):
        return [_plain(part) for part in cast(tuple[object, ...], value)]
    return value
