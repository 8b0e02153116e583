"""mermaid's own parser under node: one process that answers as long as the tests run."""

import html
import json
import re
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import Any

from tests.judges import mermaid, node

_PROGRAM = Path(__file__).with_suffix(".mjs")


@lru_cache
def _process() -> subprocess.Popen[str]:
    program, packages = node(), mermaid()
    assert program
    assert packages
    return subprocess.Popen(
        [program, str(_PROGRAM), packages],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


def parsed(diagram: str) -> dict[str, Any]:
    """What mermaid's parser makes of a diagram; under `refused` why it does not take it.

    Titles, names and people are as mermaid draws them: its references are the signs they mean.
    """
    process = _process()
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps(diagram) + "\n")
    process.stdin.flush()
    answer = json.loads(process.stdout.readline())
    return _drawn(answer)


def stop() -> None:
    """End the process, if it was started."""
    if _process.cache_info().currsize:
        process = _process()
        assert process.stdin
        assert process.stdout
        process.stdin.close()
        process.wait(10)
        process.stdout.close()
        _process.cache_clear()


def _drawn(value: Any) -> Any:
    if isinstance(value, str):
        text = value.replace("ﬂ°°", "&#").replace("ﬂ°", "&").replace("¶ß", ";")
        # Only what mermaid hid is a reference, not every & that people write.
        return text if text == value else _unhidden(value)
    if isinstance(value, list):
        return [_drawn(entry) for entry in value]
    if isinstance(value, dict):
        return {key: _drawn(entry) for key, entry in value.items()}
    return value


def _unhidden(value: str) -> str:
    return re.sub(
        "ﬂ°(°?)(.*?)¶ß",
        lambda found: html.unescape(f"&{'#' if found[1] else ''}{found[2]};"),
        value,
    )
