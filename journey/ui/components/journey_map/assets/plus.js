// "+" between the cards and at the end of each phase, and in the cells of channel and department.

import { element } from "./dom.js";
import { reconcile } from "./columns.js";

const LANES = { channel: "askChannel", department: "askDepartment" };

export class Plus {
  constructor(view) {
    this.view = view;
    this.buttons = new Map();
    this.layer = element("div", { class: "jm-pluses" });
    this.cell = element("button", { class: "jm-cell", type: "button", tabindex: "-1" }, "+");
    this.cell.hidden = true;
    view.viewport.sheet.append(this.layer, this.cell);
    this.layer.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) view.addAt(button.dataset.phase, button.dataset.before || null);
    });
    this.cell.addEventListener("click", () => view[LANES[this.over.lane]]([this.over.id], this.over.id));
    view.viewport.scroller.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "touch" && !event.buttons) this.hovered(event);
    });
  }

  place(geometry, labels) {
    const places = new Map();
    for (const phase of geometry.draft.phases) {
      const box = geometry.placed.phases.get(phase.id);
      phase.ids.forEach((id, at) => {
        if (at) places.set(`${phase.id} ${id}`, { phase: phase.id, before: id, x: geometry.placed.columns.get(id).x });
      });
      const last = geometry.placed.columns.get(phase.ids.at(-1));
      const end = last ? last.x + last.width - 6 : box.x + box.width / 2;
      places.set(`${phase.id} `, { phase: phase.id, before: "", x: end, name: phase.name });
    }
    reconcile(this.buttons, [...places.keys()], () => this.made());
    for (const [key, { phase, before, x, name }] of places) {
      const button = this.buttons.get(key);
      button.dataset.phase = phase;
      button.dataset.before = before;
      button.style.left = `${(x / geometry.width) * 100}%`;
      button.style.top = `${((geometry.cardTop - 1) / geometry.height) * 100}%`;
      button.style.setProperty("--jm-card", `${geometry.cardHeight * this.view.viewport.zoom + 8}px`);
      const said = before
        ? labels.add_before.replace("{name}", geometry.draft.points[before].name)
        : labels.add_end.replace("{phase}", name);
      if (button.title !== said) {
        button.title = said;
        button.setAttribute("aria-label", said);
      }
    }
  }

  made() {
    const button = element("button", { class: "jm-plus", type: "button", tabindex: "-1" }, "+");
    this.layer.append(button);
    return button;
  }

  // The cell of channel or department under the pointer gets a "+" of its own.
  hovered(event) {
    const { view } = this;
    const { geometry } = view;
    if (!geometry) return;
    const at = view.toSheet(event.clientX, event.clientY);
    const lane = Object.keys(LANES).find((key) => {
      const box = geometry.frame.lanes[key];
      return box && at.y >= box.y && at.y < box.y + box.height;
    });
    const id = lane && Object.keys(geometry.draft.points).find((each) => {
      const column = geometry.placed.columns.get(each);
      return column && at.x >= column.x && at.x < column.x + column.width;
    });
    this.cell.hidden = !id;
    if (!id || (this.over?.id === id && this.over?.lane === lane)) return;
    this.over = { id, lane };
    const box = geometry.lane(id, lane);
    this.cell.style.left = `${((box.x + box.width - 4) / geometry.width) * 100}%`;
    this.cell.style.top = `${((box.y + box.height - 3) / geometry.height) * 100}%`;
    const said = lane === "channel" ? view.told.labels.add_channel : view.told.labels.set_department;
    this.cell.title = said;
    this.cell.setAttribute("aria-label", said);
  }
}
