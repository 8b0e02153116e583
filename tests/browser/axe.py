"""What axe-core finds of weight on a page, but for faults of Streamlit's own that have a reason."""

from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page

from tests.judges import axe

EXCLUDED: dict[str, list[tuple[str, str]]] = {
    "label-content-name-mismatch": [
        (".jm-portrait", "the initials stand for a picture; the button has the person's name"),
    ],
}
"""By rule: the selector of what is left out, and why that is so."""

COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that judge colours: what another theme may break."""

_RUN = """async ([excluded, within, rules]) => {
    const found = await axe.run(within ? { include: [[within]] } : document,
        { resultTypes: ["violations"], ...(rules.length ? { runOnly: rules } : {}) });
    const node = (target) => target.flat().reduce(
        (root, selector) => (root.shadowRoot ?? root).querySelector(selector), document);
    return found.violations
        .filter((each) => ["serious", "critical"].includes(each.impact))
        .flatMap(({ id, nodes }) => nodes
            .filter(({ target }) => !(excluded[id] ?? []).some((out) => node(target)?.closest(out)))
            .map(({ html, any, all, none }) =>
                `${id}: ${html.slice(0, 300)} ${[...any, ...all, ...none][0]?.message ?? ""}`));
}"""


def violations(page: Page, within: str = "", rules: Sequence[str] = ()) -> list[str]:
    """The serious and critical violations on a page as it is now, each with its element.

    `within`: in that part of it alone; `rules`: only these, else all.
    """
    script = axe()
    assert script
    if not page.evaluate("'axe' in window"):
        page.evaluate(Path(script).read_text())
    left_out = {rule: [selector for selector, _ in out] for rule, out in EXCLUDED.items()}
    return page.evaluate(_RUN, [left_out, within, list(rules)])
