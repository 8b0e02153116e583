"""Parameters whose choices belong to the product."""

import click
import pytest
from click.shell_completion import ShellComplete

from journey.cli.choices import Choice, Choices
from journey.cli.main import cli

FRUIT = Choice("fruit", lambda: ["apple", "pear", "plum"])
SEVERAL = Choices("fruit", lambda: ["apple", "pear", "plum"])


def test_a_known_name_is_taken():
    assert FRUIT.convert("pear", None, None) == "pear"


@pytest.mark.parametrize("name", ["", "Pear", "pear,apple"])
def test_an_unknown_name_lists_those_there_are(name):
    with pytest.raises(click.BadParameter, match="apple, pear, plum"):
        FRUIT.convert(name, None, None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("pear", ("pear",)),
        (" plum , apple ", ("plum", "apple")),
        ("plum,plum", ("plum",)),
        ("none", ()),
        ("", ()),
    ],
)
def test_several_names_keep_their_order(text, names):
    assert SEVERAL.convert(text, None, None) == names


def test_one_wrong_name_among_several_is_named():
    with pytest.raises(click.BadParameter, match="'kiwi'"):
        SEVERAL.convert("pear,kiwi", None, None)


@pytest.mark.parametrize(
    ("typed", "begun", "offered"),
    [
        ([], "sch", ["schema"]),
        (["new"], "f", ["four-phases", "five-phases"]),
        (["check"], "--la", ["--language", "--lang"]),
    ],
)
def test_the_shell_completes_commands_options_and_choices(typed, begun, offered):
    shell = ShellComplete(cli, {}, "journey", "_JOURNEY_COMPLETE")
    assert [item.value for item in shell.get_completions(typed, begun)] == offered
