// The touchpoints over the picture: one option each, to click, to reach by keyboard, to hear.

import { element } from "./dom.js";

export class Columns {
  constructor(sheet, choose) {
    this.choose = choose;
    this.options = new Map();
    this.selected = "";
    this.list = element("div", { class: "jm-columns", role: "listbox", "aria-orientation": "horizontal" });
    this.phaseRing = element("span", { class: "jm-ring jm-phase" });
    this.phaseRing.hidden = true;
    sheet.append(this.list, this.phaseRing);
    this.list.addEventListener("click", (event) => this.clicked(event));
    this.list.addEventListener("keydown", (event) => this.pressed(event));
  }

  place(geometry, touchpoints) {
    this.ground = { x: 0, y: 0, width: geometry.width, height: geometry.height };
    this.order = touchpoints.map(({ id }) => id).filter((id) => geometry.cards.has(id));
    const kept = new Set(this.order);
    for (const [id, option] of this.options) {
      if (kept.has(id)) continue;
      option.remove();
      this.options.delete(id);
    }
    for (const id of this.order) {
      let option = this.options.get(id);
      if (!option) this.options.set(id, (option = made(id)));
      const column = geometry.column(id);
      put(option, column, this.ground);
      put(option.querySelector(".jm-card"), geometry.cards.get(id), column);
      const dot = geometry.dots.get(id);
      const ring = option.querySelector(".jm-dot");
      ring.hidden = !dot;
      if (dot) put(ring, widened(dot, 3.5), column);
    }
    const inPlace = [...this.list.children].map((option) => option.dataset.id);
    // Moving an element takes the focus from it: only where the order has changed.
    if (inPlace.join(" ") !== this.order.join(" ")) this.arrange();
    this.select(this.selected);
  }

  arrange() {
    const focused = this.list.getRootNode().activeElement;
    this.list.append(...this.order.map((id) => this.options.get(id)));
    if (this.list.contains(focused)) focused.focus({ preventScroll: true });
  }

  name(touchpoints, labels) {
    this.list.setAttribute("aria-label", labels.touchpoints);
    for (const { id, label } of touchpoints) this.options.get(id)?.setAttribute("aria-label", label);
  }

  select(id) {
    this.selected = id;
    const entrance = this.options.has(id) ? id : this.order?.[0];
    for (const [each, option] of this.options) {
      option.setAttribute("aria-selected", String(each === id));
      option.tabIndex = each === entrance ? 0 : -1;
    }
  }

  markPhase(box) {
    this.phaseRing.hidden = !box;
    if (box) put(this.phaseRing, widened(box, 1), this.ground);
  }

  clicked(event) {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    option.focus({ preventScroll: true });
    this.choose(option.dataset.id);
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = this.order.indexOf(event.target.dataset.id);
    const steps = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: this.order.length - 1 };
    if (event.key === "Escape") this.choose("");
    else if (event.key === "Enter" || event.key === " ") this.choose(event.target.dataset.id);
    else if (event.key in steps) {
      const id = this.order[Math.max(0, Math.min(this.order.length - 1, steps[event.key]))];
      this.options.get(id).focus();
      this.choose(id);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

function made(id) {
  const option = element("div", { role: "option", class: "jm-column", "data-id": id });
  option.append(element("span", { class: "jm-ring jm-card" }), element("span", { class: "jm-ring jm-dot" }));
  return option;
}

function widened(box, by) {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

// Places as shares of the ground they lie on, so that zooming needs no new reckoning.
function put(node, box, ground) {
  node.style.left = `${((box.x - ground.x) / ground.width) * 100}%`;
  node.style.top = `${((box.y - ground.y) / ground.height) * 100}%`;
  node.style.width = `${(box.width / ground.width) * 100}%`;
  node.style.height = `${(box.height / ground.height) * 100}%`;
}
