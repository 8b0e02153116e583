// Dragging a card is changing the order, dragging the heading of a phase moves the phase; an entry
// of the library becomes a touchpoint where it is dropped.

import { element } from "./dom.js";

export class CardDrag {
  constructor(view) {
    this.view = view;
    const { sheet } = view.viewport;
    this.line = element("div", { class: "jm-drop", "aria-hidden": "true" });
    this.band = element("div", { class: "jm-band", "aria-hidden": "true" });
    this.held = element("div", { class: "jm-hand", "aria-hidden": "true" });
    this.line.hidden = this.band.hidden = this.held.hidden = true;
    sheet.append(this.band, this.line, this.held);
    view.columns.list.addEventListener("pointerdown", (event) => this.grab(event, ".jm-card"));
    view.phases.list.addEventListener("pointerdown", (event) => this.grab(event, ".jm-phase-head"));
    view.library.list.addEventListener("pointerdown", (event) => this.grab(event, ".jm-entry"));
    this.follow = (event) => this.moved(event);
    this.release = (event) => this.ended(event);
    this.press = (event) => this.pressed(event);
  }

  grab(event, from) {
    const part = event.target.closest(from);
    if (!part || event.button !== 0 || this.node) return;
    // A finger scrolls the map; only the grip of what is selected is dragged by touch, and entries
    // sideways.
    if (event.pointerType === "touch" && !event.target.closest(".jm-grip, .jm-entry")) return;
    event.stopPropagation();
    const node = part.closest("[data-id], [data-phase], [data-entry]");
    const entry = this.view.library.entry(part.closest("[data-entry]"));
    const { id = "", phase = "" } = node.dataset;
    if (id && !this.view.geometry.draft.points[id]) return;
    const several = this.view.selection.includes(id) ? this.view.selection : [id];
    Object.assign(this, { node, id, phase, entry, ids: several, from: { x: event.clientX, y: event.clientY }, last: event });
    this.pointer = event.pointerId;
    this.far = false;
    node.setPointerCapture(this.pointer);
    node.addEventListener("pointermove", this.follow);
    node.addEventListener("pointerup", this.release);
    node.addEventListener("pointercancel", this.release);
    window.addEventListener("keydown", this.press, true);
  }

  moved(event) {
    this.last = event;
    if (!this.far && Math.hypot(event.clientX - this.from.x, event.clientY - this.from.y) > 4) this.lift();
    if (this.far) this.frame ??= requestAnimationFrame(() => this.paint());
  }

  lift() {
    const { view } = this;
    this.far = true;
    const box = this.node.querySelector(".jm-card")?.getBoundingClientRect() ?? this.node.getBoundingClientRect();
    const { draft } = view.geometry;
    const words = this.entry?.name ?? (this.phase
      ? draft.phases.find(({ id }) => id === this.phase).name
      : draft.points[this.id].name + (this.ids.length > 1 ? ` +${this.ids.length - 1}` : ""));
    this.held.textContent = words;
    this.held.style.width = `${Math.min(box.width, 220)}px`;
    this.node.classList.add("jm-held");
    view.root.classList.add("jm-dragging");
  }

  paint() {
    this.frame = undefined;
    if (!this.far) return;
    const { view, last } = this;
    const outside = Boolean(this.entry) && !view.isOver(last.clientX, last.clientY);
    this.held.hidden = this.line.hidden = outside;
    this.band.hidden = outside || Boolean(this.phase);
    if (outside) {
      this.target = undefined;
      view.phases.light("");
      return;
    }
    const moved = view.scrollAt(last.clientX, last.clientY, true);
    const { geometry } = view;
    const at = view.toSheet(last.clientX, last.clientY);
    this.held.style.transform = `translate(${at.x * view.viewport.zoom + 10}px, ${at.y * view.viewport.zoom + 10}px)`;
    this.target = this.phase ? this.phaseSlot(at.x) : geometry.slot(at.x, this.ids);
    const box = this.phase
      ? { x: this.target.x, y: geometry.top, height: geometry.cardBottom - geometry.top }
      : { x: this.target.x, y: geometry.cardTop - 6, height: geometry.cardHeight + 12 };
    const share = (part, whole) => `${(part / whole) * 100}%`;
    this.line.style.left = share(box.x, geometry.width);
    this.line.style.top = share(box.y, geometry.height);
    this.line.style.height = share(box.height, geometry.height);
    if (!this.phase) this.light(this.target.phase, share);
    if (moved) this.frame = requestAnimationFrame(() => this.paint());
  }

  light(phase, share) {
    const { geometry, phases } = this.view;
    const box = geometry.placed.phases.get(phase);
    phases.light(phase);
    this.band.style.left = share(box.x, geometry.width);
    this.band.style.width = share(box.width, geometry.width);
    this.band.style.top = share(geometry.top, geometry.height);
    this.band.style.height = share(geometry.cardBottom - geometry.top, geometry.height);
  }

  phaseSlot(x) {
    const { geometry } = this.view;
    const others = geometry.draft.phases.filter(({ id }) => id !== this.phase);
    const box = (id) => geometry.placed.phases.get(id);
    const next = others.find(({ id }) => x < box(id).x + box(id).width / 2);
    const last = box(others.at(-1)?.id ?? this.phase);
    return { before: next?.id ?? null, x: next ? box(next.id).x : last.x + last.width };
  }

  pressed(event) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.let(false);
  }

  ended(event) {
    if (event.pointerId === this.pointer) this.let(event.type === "pointerup");
  }

  let(keep) {
    const { node, far, phase, entry, ids } = this;
    if (!node) return;
    if (keep && this.frame !== undefined) this.paint(); // Let go within the frame of the last move.
    const { target } = this;
    cancelAnimationFrame(this.frame);
    node.removeEventListener("pointermove", this.follow);
    node.removeEventListener("pointerup", this.release);
    node.removeEventListener("pointercancel", this.release);
    window.removeEventListener("keydown", this.press, true);
    if (node.hasPointerCapture(this.pointer)) node.releasePointerCapture(this.pointer);
    node.classList.remove("jm-held");
    this.view.root.classList.remove("jm-dragging");
    this.view.phases.light("");
    this.line.hidden = this.band.hidden = this.held.hidden = true;
    Object.assign(this, { node: undefined, far: false, frame: undefined, target: undefined });
    if (!far) return;
    this.dropped = performance.now();
    if (!keep || !target) return;
    if (entry) this.view.put(entry, target.phase, target.before, true);
    else if (phase) this.view.editor.movePhase(phase, target.before);
    else this.view.editor.move(ids, target.phase, target.before);
  }

  // Whether the click that follows belongs to a drag that has just ended.
  get justDropped() {
    return performance.now() - (this.dropped ?? -1e9) < 50;
  }
}
