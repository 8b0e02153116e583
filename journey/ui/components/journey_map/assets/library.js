// Typical touchpoints beside the map: one is dragged to its place, or pressed and put where it
// mostly belongs.

import { element, shape } from "./dom.js";

export class Library {
  // `add` puts an entry on the map, `{name, channel, phase}`; `pressed`: with the pointer.
  constructor(root, tools, add) {
    this.root = root;
    this.add = add;
    this.words = element("span");
    this.button = element("button", { type: "button", class: "jm-stock" }, sign(), this.words);
    this.title = element("b");
    this.shut = element("button", { type: "button", class: "jm-shut" }, "×");
    this.hint = element("p");
    this.field = element("input", { type: "search", autocomplete: "off" });
    this.list = element("div", { class: "jm-entries" });
    this.panel = element("aside", { class: "jm-library" },
      element("header", {}, this.title, this.shut), this.hint, this.field, this.list);
    tools.lastChild.before(this.button);
    root.append(this.panel);
    this.open(false);
    this.button.addEventListener("click", () => this.open(this.panel.hidden));
    this.shut.addEventListener("click", () => this.close());
    this.field.addEventListener("input", () => this.fill());
    this.panel.addEventListener("keydown", (event) => this.pressed(event));
    this.list.addEventListener("click", (event) => {
      const entry = this.entry(event.target.closest(".jm-entry"));
      if (entry) this.add(entry, event.detail > 0);
    });
  }

  open(open) {
    this.panel.hidden = !open;
    this.root.classList.toggle("jm-stocked", open);
    this.button.setAttribute("aria-expanded", String(open));
    if (!open) return;
    this.fill();
    // A finger wants the list, not the keyboard over it.
    const hand = matchMedia("(pointer: coarse)").matches ? this.shut : this.field;
    hand.focus({ preventScroll: true });
  }

  close() {
    this.open(false);
    this.button.focus({ preventScroll: true });
  }

  // What there is to pick: the typical touchpoints that a draft of the map does not have yet.
  offer(entries, draft, labels) {
    Object.assign(this, { entries, draft, labels });
    this.words.textContent = labels.library;
    this.button.title = this.title.textContent = labels.typical;
    this.panel.setAttribute("aria-label", labels.typical);
    this.hint.textContent = labels.pick;
    this.field.placeholder = labels.search;
    this.field.setAttribute("aria-label", labels.search);
    this.shut.setAttribute("aria-label", labels.close);
    if (!this.panel.hidden) this.fill();
  }

  // The entry of a node.
  entry(node) {
    return node ? this.entries.find(({ name }) => name === node.dataset.entry) : undefined;
  }

  fill() {
    if (!this.draft || this.list.querySelector(".jm-held")) return; // Not under a hand that drags.
    const there = new Set(Object.values(this.draft.points).map(({ name }) => name));
    const typed = this.field.value.trim().toLowerCase();
    const fits = ({ name, channel }) => !there.has(name) && `${name} ${channel}`.toLowerCase().includes(typed);
    const found = this.draft.phases
      .map(({ id, name }) => [name, this.entries.filter((entry) => entry.phase === id && fits(entry))])
      .filter(([, entries]) => entries.length);
    const told = JSON.stringify(found);
    if (told === this.told) return;
    this.told = told;
    const at = this.nodes().indexOf(this.root.getRootNode().activeElement);
    this.list.replaceChildren(...found.map(([name, entries]) => section(name, entries)));
    if (!found.length) this.list.append(element("p", {}, this.labels.nothing_more));
    if (at >= 0) this.go(at);
  }

  nodes() {
    return [...this.list.querySelectorAll(".jm-entry")];
  }

  // To an entry by its number; before the first one lies the field.
  go(at) {
    const nodes = this.nodes();
    (nodes[Math.min(at, nodes.length - 1)] ?? this.field).focus();
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    const at = this.nodes().indexOf(this.root.getRootNode().activeElement);
    if (event.key === "Escape") this.close();
    else if (event.key === "ArrowDown") this.go(at + 1);
    else if (event.key === "ArrowUp") this.go(at < 1 ? -1 : at - 1);
    else return;
    event.preventDefault();
  }
}

function section(name, entries) {
  const rows = entries.map((entry) =>
    element("button", { type: "button", class: "jm-entry", "data-entry": entry.name },
      entry.name, ...(entry.channel ? [element("small", {}, entry.channel)] : [])));
  return element("section", { "aria-label": name }, element("h3", {}, name), ...rows);
}

// A pile of cards and a plus.
function sign() {
  const strokes = { fill: "none", stroke: "currentColor", "stroke-width": "1.5" };
  return shape("svg", { viewBox: "0 0 18 18", width: "16", height: "16", "aria-hidden": "true" },
    shape("path", { d: "M5 4.5V2.75A1.25 1.25 0 0 1 6.25 1.5h9a1.25 1.25 0 0 1 1.25 1.25v9A1.25 1.25 0 0 1 15.25 13H13.5", ...strokes }),
    shape("rect", { x: "1.5", y: "5", width: "11.5", height: "11.5", rx: "1.25", ...strokes }),
    shape("path", { d: "M7.25 8v5.5M4.5 10.75H10", ...strokes }));
}
