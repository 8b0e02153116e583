// The headings of the phases over the picture: to select, to rename, to move, to reach by keyboard.

import { element, put } from "./dom.js";
import { reconcile } from "./columns.js";

export class Phases {
  constructor(sheet) {
    this.heads = new Map();
    this.selected = "";
    this.list = element("div", { class: "jm-phases-bar", role: "group" });
    sheet.append(this.list);
  }

  place(geometry, labels) {
    const { draft, facts } = geometry;
    const ground = { x: 0, y: 0, width: geometry.width, height: geometry.height };
    this.list.setAttribute("aria-label", labels.phases);
    this.order = draft.phases.map(({ id }) => id);
    reconcile(this.heads, this.order, (id) => this.made(id));
    draft.phases.forEach((phase, at) => {
      const head = this.heads.get(phase.id);
      put(head, geometry.phase(phase.id), ground);
      const drawn = facts.phases.find(({ id }) => id === phase.id);
      head.firstChild.textContent = drawn?.name === phase.name ? "" : phase.name;
      const said = labels.phase
        .replace("{number}", at + 1).replace("{of}", draft.phases.length)
        .replace("{name}", phase.name).replace("{count}", phase.ids.length);
      if (head.getAttribute("aria-label") !== said) head.setAttribute("aria-label", said);
    });
    const inPlace = [...this.list.children].map((head) => head.dataset.phase);
    if (inPlace.join(" ") !== this.order.join(" ")) this.arrange();
    this.select(this.selected);
  }

  arrange() {
    const focused = this.list.getRootNode().activeElement;
    this.list.append(...this.order.map((id) => this.heads.get(id)));
    if (this.list.contains(focused)) focused.focus({ preventScroll: true });
  }

  made(id) {
    const head = element("div", { class: "jm-phase-head", role: "button", "data-phase": id });
    head.append(element("span", { class: "jm-phase-name" }), element("span", { class: "jm-grip" }));
    return head;
  }

  select(id) {
    this.selected = id;
    const entrance = this.heads.has(id) ? id : this.order?.[0];
    for (const [each, head] of this.heads) {
      head.setAttribute("aria-pressed", String(each === id));
      head.tabIndex = each === entrance ? 0 : -1;
    }
  }

  focus(id) {
    this.heads.get(id)?.focus({ preventScroll: true });
  }

  // The phase into which something would fall.
  light(id) {
    for (const [each, head] of this.heads) head.classList.toggle("jm-lit", each === id);
  }
}
