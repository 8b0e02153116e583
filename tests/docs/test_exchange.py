"""The page on files in and out names what there is."""

import re
from pathlib import Path

from journey.codecs import CODECS
from journey.layout import PAGES
from journey.redaction import Kind
from journey.services import branding

PAGE = (Path(__file__).parents[2] / "docs/exchange.md").read_text()
NAMED = set(re.findall(r"`([^`]+)`", re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL)))


def test_every_notation_and_everything_that_can_be_left_out_is_named() -> None:
    for codec in CODECS.values():
        assert codec.name in PAGE
    assert {kind.value for kind in Kind} <= NAMED
    assert set(PAGES) - {"a1", "a2", "a3"} <= NAMED


def test_the_example_of_a_brand_is_one() -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    without_logo = re.sub(r"(?m)^logo:.*\n", "", example)
    brand = branding.read(without_logo.encode(), "brand.yaml", lambda _: b"")
    assert brand.colours == ("#0a4f70", "#c8102e")
    assert (brand.name, brand.footer) == ("Cinema & Co.", "Confidential")
