"""Everything that the command line says while it works, it says in German too."""

import ast
from collections.abc import Iterator
from pathlib import Path

import journey.cli
from journey.locales import words

_SPEAKING = {"said", "plural", "meaning", "JourneyError"}


def spoken_texts() -> Iterator[tuple[str, ast.Call]]:
    """The texts in the source of the command line that go through the words."""
    for file in Path(journey.cli.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in _SPEAKING:
                yield name, node


def test_every_text_has_a_german_one():
    german, seen, missing = words("de"), 0, []
    for name, call in spoken_texts():
        texts = [
            argument.value
            for argument in call.args
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        ]
        values = {keyword.arg: "x" for keyword in call.keywords if keyword.arg}
        if name == "plural":
            one, many = texts
            told = {many.format(count=2, **values): german.plural(one, many, 2, **values)}
        elif name == "meaning":
            context, text = texts
            told = {text: german.meaning(context, text)}
        else:
            told = {text: german(text) for text in texts}
        seen += len(told)
        missing += [text for text, translated in told.items() if text == translated]
    assert missing == []
    assert seen > 25
