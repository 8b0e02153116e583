// Where a name is written: a small field that lies over the map, outside of what is drawn anew, with
// suggestions above it where there are any, for cards lie at the foot of the window.

import { element, keptInside } from "./dom.js";

const SHOWN = 8;

export class Naming {
  constructor(sheet) {
    this.box = element("div", { class: "jm-naming" });
    this.field = element("textarea", { rows: "1", spellcheck: "true", maxlength: "200", "aria-autocomplete": "list" });
    this.list = element("div", { class: "jm-suggestions", role: "listbox", id: "jm-suggestions" });
    this.box.append(this.field, this.list);
    this.box.hidden = true;
    sheet.append(this.box);
    this.field.addEventListener("input", () => this.written());
    this.field.addEventListener("keydown", (event) => this.pressed(event));
    this.field.addEventListener("blur", () => this.finish(true));
    this.list.addEventListener("pointerdown", (event) => this.picked(event));
    for (const kind of ["keyup", "pointerdown", "click", "dblclick"]) {
      this.box.addEventListener(kind, (event) => event.stopPropagation());
    }
  }

  get active() {
    return !this.box.hidden;
  }

  // Asks for a name at a place of the sheet. `done` hears of the text (null: none) and the choice.
  ask({ box, ground, text = "", label, options = [], done, leave }) {
    this.finish(true);
    Object.assign(this, { options, done, leave, chosen: -1 });
    this.box.style.left = `${(box.x / ground.width) * 100}%`;
    this.box.style.top = `${(box.y / ground.height) * 100}%`;
    this.box.style.width = `max(${(box.width / ground.width) * 100}%, 150px)`;
    this.field.setAttribute("aria-label", label);
    this.field.placeholder = label;
    this.field.value = text;
    this.box.hidden = false;
    keptInside(this.box);
    this.suggest(options.length > 0 && !text);
    this.grow();
    this.field.focus({ preventScroll: true });
    this.field.select();
  }

  written() {
    this.chosen = -1;
    this.grow();
    this.suggest(true);
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight + 2}px`;
  }

  suggest(open) {
    const typed = this.field.value.trim().toLowerCase();
    this.shown = open
      ? this.options.filter(({ name }) => name.toLowerCase().includes(typed) && name.toLowerCase() !== typed).slice(0, SHOWN)
      : [];
    this.list.hidden = !this.shown.length;
    this.list.replaceChildren(
      ...this.shown.map((option, at) => {
        const row = element("div", { role: "option", id: `jm-suggestion-${at}`, "data-at": at }, option.name);
        if (option.hint) row.append(element("small", {}, option.hint));
        return row;
      }),
    );
    keptInside(this.list);
    this.mark();
  }

  mark() {
    [...this.list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === this.chosen)));
    if (this.chosen >= 0) this.field.setAttribute("aria-activedescendant", `jm-suggestion-${this.chosen}`);
    else this.field.removeAttribute("aria-activedescendant");
  }

  pressed(event) {
    event.stopPropagation();
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.shown.length) {
      this.chosen = Math.max(-1, Math.min(this.shown.length - 1, this.chosen + step));
      this.mark();
    } else if (event.key === "Enter") this.finish(true, true);
    else if (event.key === "Escape") this.finish(false, true);
    else return;
    event.preventDefault();
  }

  picked(event) {
    const row = event.target.closest("[data-at]");
    if (!row) return;
    event.preventDefault();
    this.chosen = Number(row.dataset.at);
    this.finish(true, true);
  }

  // `back`: the keyboard goes back to the map.
  finish(keep, back = false) {
    if (!this.active) return;
    const choice = this.shown[this.chosen];
    const text = choice?.name ?? this.field.value;
    this.box.hidden = true;
    const { done, leave } = this;
    if (back) leave?.();
    done(keep && text.trim() ? text : null, choice);
  }
}
