"""How YAML is written: as people would write it by hand."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from journey.codecs import CODECS
from journey.services.documents import read
from tests.codecs.strategies import HARD_TEXTS, SIGNS, names, notes

CODEC = CODECS["yaml"]

HAND_WRITTEN = """\
format: 1
title: An evening at the cinema
organisation: {name: Lichtspielhaus, kind: competitor}
target_action: sees the film
demo: true
date: 2026-05-04

personas:
  - name: Lena Hofmann
    id: lena
    hobbies: [bouldering, series]
    context:
      weather: Rain lifts same-day visits
      events: [film week, fair]
    behaviour: {dominance: 2, influence: 4, steadiness: 3, conscientiousness: 2}
    triggers:
      - {text: A friend suggests it, id: suggestion}
      - free evening
    problems:
      - no parking
      - todo: Pick a film
        problem: Programme is hard to find
    communication:
      - TV
      - {channel: Website, how: "on the phone, only the times"}

  - name: Tom

phases:
  - name: Activation
    purpose: passive perception, become known
    role: before
    touchpoints:
      - passes by, sees the poster
      - name: hears of it
        channel: word of mouth
        satisfaction: {lena: 4, tom: {value: 3.5, n: 3}}
        quote: "Go: it is great"
        serves: [suggestion, free-evening]

  - name: Action
    touchpoints:
      - name: looks up the times
        channels:
          - website
          - {name: the board, kind: poster}
        importance: 5
        satisfaction: {value: 1.6, evidence: customer_survey, n: 412, interval: [1.3, 1.9]}
        pain_points:
          - {text: outdated design, severity: 4}
          - not found by search
        process: >-
          show times are typed into two systems by hand, by two people who do not talk to each
          other, and the design is of 2014
        activities:
          frontstage: the page is shown
          backstage: [times are typed, pictures are cut]
        measure: {name: new page, due: 2027-01-31, owner: A. Brandt}
        parts: [search, list]
        note: |-
          Asked at the door.
          Asked again in June.

transitions:
  - {source: hears-of-it, target: looks-up-the-times, share: 0.3}
"""


def test_a_map_written_by_hand_in_the_short_forms_is_written_back_as_it_is() -> None:
    assert CODEC.encode(read(HAND_WRITTEN.encode(), "map.yaml")).decode() == HAND_WRITTEN


def test_long_forms_become_short_ones() -> None:
    long = (
        "id: a-map\ntitle: a map\nstate: as_is\nscale: 1-5\nlanguage: en\ntransitions: []\n"
        "phases:\n  - id: b\n    name: b\n    touchpoints:\n      - id: c\n        name: c\n"
        "        status: existing\n        channels: [{name: website, kind: website}]\n"
        "        satisfaction: [{value: 4.0, scale: 1-5, evidence: own_estimate}]\n"
        "      - {id: d, name: d, moment_of_truth: false, note: ~}\n"
    )
    assert CODEC.encode(read(long.encode(), "a.yaml")).decode() == (
        "format: 1\ntitle: a map\n\nphases:\n  - name: b\n    touchpoints:\n      - name: c\n"
        "        channel: website\n        satisfaction: 4\n      - d\n"
    )


@given(text=notes)
def test_every_text_comes_back(text: str) -> None:
    _assert_comes_back(text)


def test_the_texts_that_yaml_stumbles_over_come_back() -> None:
    for text in (*SIGNS, *HARD_TEXTS):
        _assert_comes_back(text.strip())


def _assert_comes_back(text: str) -> None:
    journey = read(b"title: a", "a.yaml").model_copy(update={"note": text})
    written = CODEC.encode(journey)
    assert read(written, "a.yaml").note == read(CODECS["json"].encode(journey), "a.json").note


@given(st.lists(names, min_size=1, max_size=4), names)
def test_other_readers_of_yaml_see_the_same_texts(texts: list[str], title: str) -> None:
    """PyYAML reads YAML 1.1 and is stricter than our gate; texts must be texts there as well."""
    from journey.model import Journey, Phase

    phases = tuple(Phase(id=f"p{index}", name=text) for index, text in enumerate(texts))
    written = CODEC.encode(Journey(id="x", title=title, phases=phases)).decode()
    document = yaml.load(written, Loader=yaml.BaseLoader)
    seen = [phase if isinstance(phase, str) else phase["name"] for phase in document["phases"]]
    assert (document["title"], seen) == (title, texts)


def test_signs_that_yaml_can_carry_are_not_escaped() -> None:
    journey = read("title: Ärger in 映画館 🎬 – „so“\n".encode(), "a.yaml")
    assert "title: Ärger in 映画館 🎬 – „so“\n" in CODEC.encode(journey).decode()


def test_no_line_is_longer_than_a_hundred_signs_where_words_allow_it() -> None:
    journey = read(f"title: a\nnote: {'word ' * 300}".encode(), "a.yaml")
    written = CODEC.encode(journey).decode()
    assert max(map(len, written.split("\n"))) <= 100
    assert read(written.encode(), "a.yaml") == journey
