"""`journey describe`."""


def test_a_map_is_told_in_its_language(call, cinema):
    result = call("describe", cinema)
    assert result.exit_code == 0
    assert result.stdout.startswith("# An evening at the cinema\n\n## Overview\n")
    assert "| 5 | Information | looks up online where the film runs |" in result.stdout
    assert result.stderr == ""


def test_the_language_can_be_chosen(call, cinema):
    assert "## Überblick\n" in call("describe", cinema, "--language", "de").stdout


def test_it_goes_into_a_file(call, cinema, tmp_path):
    result = call("describe", cinema, "-o", "m.md")
    assert result.stdout == ""
    assert result.stderr == "Written: m.md\n"
    assert (tmp_path / "m.md").read_text("utf-8").startswith("# An evening at the cinema")


def test_a_diagram_is_told_with_its_warnings(call, tmp_path):
    (tmp_path / "d.mmd").write_text("journey\n section A\n  a: x: Me\n")
    result = call("describe", "d.mmd")
    assert result.exit_code == 0
    assert "d.mmd:3: warning: the score x is not a number" in result.stderr
