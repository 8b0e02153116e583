"""People's words never become markup: told from the syntax tree of the app."""

import ast
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "journey" / "ui"
MODULES = sorted(UI.rglob("*.py"))
_RAW = {"html", "markdown", "write"}
_LABELLED = {
    "button", "page_link", "link_button", "toast", "checkbox", "toggle", "radio", "tabs",
    "expander",
    "popover", "caption", "subheader", "header", "title", "badge", "metric", "error", "warning",
    "info", "success",
}  # fmt: skip


def calls(module: Path) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(module.read_text())) if isinstance(node, ast.Call)]


def named(call: ast.Call) -> tuple[str, str]:
    match call.func:
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            return owner, name
        case _:
            return "", ""


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_unsafe_html_and_no_javascript(module: Path) -> None:
    words = {keyword.arg for call in calls(module) for keyword in call.keywords}
    assert not words & {"unsafe_allow_html", "unsafe_allow_javascript"}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_html_comes_from_element_trees(module: Path) -> None:
    """`st.html` gets a constant, a file of ours, or what `text_of` makes of a tree."""
    for call in calls(module):
        owner, name = named(call)
        if owner != "st" or name not in _RAW:
            continue
        assert name == "html", f"{module.name}:{call.lineno} uses st.{name}"
        given = call.args[0]
        ours = isinstance(given, ast.Constant | ast.BinOp) or (
            isinstance(given, ast.Call)
            and isinstance(given.func, ast.Name)
            and given.func.id in {"text_of", "_sign", "_arrow"}
        )
        assert ours, f"{module.name}:{call.lineno} builds HTML from {ast.unparse(given)}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_labels_are_words_of_ours_or_escaped(module: Path) -> None:
    """A label that Streamlit reads as Markdown is a constant, said by `words`, or escaped."""
    for call in calls(module):
        owner, name = named(call)
        if owner != "st" or name not in _LABELLED:
            continue
        # The first thing that a link takes is its page.
        first = [] if name == "page_link" else call.args[:1]
        labels = [*first, *(k.value for k in call.keywords if k.arg == "label")]
        for label in labels:
            assert _is_safe(label), f"{module.name}:{call.lineno}: {ast.unparse(label)}"


def _is_safe(label: ast.expr) -> bool:
    match label:
        case ast.Constant():
            return True
        case ast.Call(func=ast.Name(id="plain")):
            return True
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, op=ast.Add(), right=other):
            return _is_safe(one) and _is_safe(other)
        case ast.Call(func=ast.Attribute(value=ast.Name(id="helped"), attr="about"), args=args):
            # A link to Knowledge stands behind the sentence.
            return _is_safe(args[1])
        case ast.Call(func=ast.Name(id="words")):
            # Values put into our words must be escaped themselves, or be numbers.
            return all(_is_safe_value(keyword.value) for keyword in label.keywords)
        case ast.Call(func=ast.Attribute(value=ast.Name(id="words"), attr="plural")):
            return all(_is_safe_value(keyword.value) for keyword in label.keywords)
        case ast.JoinedStr(values=values):
            return all(
                isinstance(value, ast.Constant)
                or (isinstance(value, ast.FormattedValue) and _is_safe_value(value.value))
                for value in values
            )
        case _:
            return ast.unparse(label) in OURS


OURS = {
    "title", "label", "pages[name].title", "list(names.values())", "helped.benchmark(words)",
}  # fmt: skip
"""Expressions that hold words of ours: titles of doors and pages, labels of fields and tabs."""


def _is_safe_value(value: ast.expr) -> bool:
    text = ast.unparse(value)
    return text.startswith(("plain(", "bare(", "len(", "words.number(")) or text in {
        "sign",
        "count",
        "number",
        "choice.form.upper()",
    }


@pytest.mark.parametrize(
    "label", ["entry.title", "f'{entry.title}'", "words('{x}', x=entry.title)", "title + name"]
)
def test_a_planted_label_is_found(label: str) -> None:
    assert not _is_safe(ast.parse(label, mode="eval").body)
