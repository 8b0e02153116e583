// The touchpoints over the picture: one option each, to click, to reach by keyboard, to hear; and a
// handle on each dot. They are kept by id: what is focused, dragged or typed in stays what it is.

import { element, put, widened } from "./dom.js";

// The ring of what is selected lies close around its dot, so that the score beside it can be read.
const RING = 1.5;
const UNKNOWN = 9;

export class Columns {
  constructor(sheet) {
    this.options = new Map();
    this.handles = new Map();
    this.selected = [];
    this.list = element("div", {
      class: "jm-columns", role: "listbox", "aria-orientation": "horizontal", "aria-multiselectable": "true",
    });
    this.dots = element("div", { class: "jm-handles", role: "group" });
    sheet.append(this.list, this.dots);
  }

  // Puts everything where the geometry's draft has it.
  place(geometry, scale, labels, front, picture) {
    this.geometry = geometry;
    this.picture = picture;
    this.ground = { x: 0, y: 0, width: geometry.width, height: geometry.height };
    this.order = [...geometry.placed.columns.keys()];
    reconcile(this.options, this.order, (id) => this.made(id));
    for (const id of this.order) this.placeOption(id);
    const inPlace = [...this.list.children].map((option) => option.dataset.id);
    // Moving an element takes the focus from it: only where the order has changed.
    if (inPlace.join(" ") !== this.order.join(" ")) this.arrange();
    this.placeHandles(scale, labels, front);
    this.select(this.selected);
  }

  made(id) {
    const option = element("div", { role: "option", class: "jm-column", "data-id": id });
    const card = element("span", { class: "jm-ring jm-card" });
    card.append(element("span", { class: "jm-grip" }), element("span", { class: "jm-name" }));
    option.append(card, element("span", { class: "jm-ring jm-dot" }));
    return option;
  }

  placeOption(id) {
    const { geometry } = this;
    const option = this.options.get(id);
    const column = geometry.column(id);
    const point = geometry.draft.points[id];
    const drawn = geometry.facts.points[id];
    put(option, column, this.ground);
    put(option.firstChild, geometry.card(id), column);
    option.classList.toggle("jm-ghost", !point);
    option.classList.toggle("jm-planned", Boolean(point?.planned));
    option.classList.toggle("jm-fresh", Boolean(point) && !drawn);
    // A name that the picture does not show yet.
    const name = point && point.name !== drawn?.name ? point.name : "";
    option.querySelector(".jm-name").textContent = name;
  }

  placeHandles(scale, labels, front) {
    const wanted = new Map();
    const { draft, placed } = this.geometry;
    for (const [id, { middle }] of placed.columns) {
      const point = draft.points[id];
      if (!point || point.planned) continue;
      const keys = draft.curves.map(({ key }) => key).filter((key) => key in point.scores);
      for (const key of keys.length ? keys : [draft.curves[0]?.key ?? ""]) {
        const x = middle + (keys.length > 1 ? this.picture.aside(id, key, this.geometry) : 0);
        wanted.set(`${id} ${key}`, { id, key, x, level: point.scores[key], name: point.name });
      }
    }
    reconcile(this.handles, [...wanted.keys()], (name) => this.handle(wanted.get(name)));
    for (const [name, dot] of wanted) this.placeHandle(this.handles.get(name), dot, scale, labels, front);
  }

  handle({ id, key }) {
    const made = element("div", {
      class: "jm-handle", role: "slider", tabindex: "-1", "aria-orientation": "vertical", "data-id": id, "data-curve": key,
    });
    this.dots.append(made);
    return made;
  }

  placeHandle(node, { id, key, x, level, name }, scale, labels, front) {
    const known = level !== undefined;
    const y = known ? scale.y(level) : this.geometry.frame.no_score;
    node.style.left = `${(x / this.ground.width) * 100}%`;
    node.style.top = `${(y / this.ground.height) * 100}%`;
    node.classList.toggle("jm-front", key === front);
    const value = scale.value(known ? level : 50);
    const whose = this.geometry.draft.curves.length > 1 ? this.geometry.draft.curves.find((each) => each.key === key)?.name : "";
    const said = {
      "aria-label": whose ? `${name}, ${whose}` : name,
      "aria-valuemin": scale.lowest,
      "aria-valuemax": scale.highest,
      "aria-valuenow": Number(value.toFixed(2)),
      "aria-valuetext": known ? spoken(scale, level, labels) : labels.no_score,
    };
    for (const [attribute, text] of Object.entries(said)) {
      if (node.getAttribute(attribute) !== String(text)) node.setAttribute(attribute, text);
    }
    const option = this.options.get(id);
    const ring = option.querySelector(".jm-ring.jm-dot");
    if (key === front || this.geometry.draft.curves.length === 1 || !known) {
      const radius = known ? this.picture.radius(id, key, this.geometry.facts) + RING : UNKNOWN;
      put(ring, widened({ x, y, width: 0, height: 0 }, radius), this.geometry.column(id));
    }
  }

  arrange() {
    const focused = this.list.getRootNode().activeElement;
    this.list.append(...this.order.map((id) => this.options.get(id)));
    if (this.list.contains(focused)) focused.focus({ preventScroll: true });
  }

  name(touchpoints, ghosts, labels) {
    this.list.setAttribute("aria-label", labels.touchpoints);
    this.dots.setAttribute("aria-label", labels.scores);
    for (const { id, label } of touchpoints) this.options.get(id)?.setAttribute("aria-label", label);
    for (const [id, { label }] of Object.entries(ghosts)) this.options.get(id)?.setAttribute("aria-label", label);
  }

  // The touchpoints that are selected; of several, the last is where the keyboard enters.
  select(ids) {
    this.selected = ids;
    const entrance = ids.findLast((id) => this.options.has(id)) ?? this.order?.[0];
    for (const [each, option] of this.options) {
      const selected = String(ids.includes(each));
      if (option.getAttribute("aria-selected") !== selected) option.setAttribute("aria-selected", selected);
      const index = each === entrance ? "0" : "-1";
      if (option.getAttribute("tabindex") !== index) option.setAttribute("tabindex", index);
    }
  }

  focus(id) {
    this.options.get(id)?.focus({ preventScroll: true });
  }
}

export function spoken(scale, level, labels) {
  const value = `${scale.number(scale.value(level))} ${scale.behind}`;
  return scale.isWeak(level) ? `${value}, ${labels.weak}` : value;
}

// One element for each key, no more and no fewer; those that are there stay the same elements.
export function reconcile(elements, keys, make) {
  const wanted = new Set(keys);
  for (const [key, node] of elements) {
    if (wanted.has(key)) continue;
    node.remove();
    elements.delete(key);
  }
  for (const key of keys) if (!elements.has(key)) elements.set(key, make(key));
}
