// What lies over the map for a moment: why something is missing, the keys, the colours of a phase.

import { element, keptInside, put } from "./dom.js";

class Popup {
  constructor(root, name) {
    this.root = root;
    this.box = element("div", { class: `jm-popup jm-${name}`, role: "dialog", tabindex: "-1" });
    this.box.hidden = true;
    this.box.addEventListener("keydown", (event) => this.pressed(event));
    this.box.addEventListener("pointerdown", (event) => event.stopPropagation());
    this.away = (event) => event.composedPath().includes(this.box) || this.close(false);
  }

  show() {
    this.back = this.root.getRootNode().activeElement;
    this.box.hidden = false;
    keptInside(this.box);
    (this.box.querySelector("button") ?? this.box).focus({ preventScroll: true });
    setTimeout(() => window.addEventListener("pointerdown", this.away, true));
  }

  close(back = true) {
    if (this.box.hidden) return;
    window.removeEventListener("pointerdown", this.away, true);
    this.box.hidden = true;
    if (back && this.back?.isConnected) this.back.focus({ preventScroll: true });
  }

  pressed(event) {
    event.stopPropagation();
    const buttons = [...this.box.querySelectorAll("button")];
    const at = buttons.indexOf(this.root.getRootNode().activeElement);
    if (event.key === "Escape" || event.key === "?") this.close();
    else if (event.key === "ArrowRight" || event.key === "ArrowDown") buttons[(at + 1) % buttons.length]?.focus();
    else if (event.key === "ArrowLeft" || event.key === "ArrowUp") buttons.at(at - 1)?.focus();
    else if (event.key === "Tab") buttons[(at + (event.shiftKey ? -1 : 1) + buttons.length) % buttons.length]?.focus();
    else return;
    event.preventDefault();
  }
}

// Why a touchpoint is missing, with the way to take it over as planned.
export class Reason extends Popup {
  constructor(root, sheet) {
    super(root, "reason");
    sheet.append(this.box);
  }

  open(ghost, box, ground, labels, takeOver) {
    const act = element("button", { type: "button", class: "jm-main" }, labels.take_over);
    const leave = element("button", { type: "button" }, labels.close);
    act.addEventListener("click", () => {
      this.close(false);
      takeOver();
    });
    leave.addEventListener("click", () => this.close());
    const lines = [ghost.evidence, ghost.question].filter(Boolean).map((line) => element("p", {}, line));
    this.box.replaceChildren(element("b", {}, ghost.message), ...lines, element("div", {}, act, leave));
    this.box.setAttribute("aria-label", ghost.message);
    put(this.box, { ...box, height: 0 }, ground);
    this.box.style.width = this.box.style.height = "";
    this.show();
  }
}

// All keys in two columns.
export class Help extends Popup {
  constructor(root) {
    super(root, "help");
    root.append(this.box);
  }

  open() {
    const close = element("button", { type: "button", "aria-label": this.labels.close }, "×");
    close.addEventListener("click", () => this.close());
    const rows = this.labels.keys.map(([keys, what]) =>
      element("div", {}, element("dt", {}, ...keys.map((key) => element("kbd", {}, key))), element("dd", {}, what)));
    this.box.setAttribute("aria-label", this.labels.help);
    this.box.replaceChildren(element("header", {}, element("b", {}, this.labels.help), close), element("dl", {}, ...rows));
    this.show();
  }
}

// The colours that a phase may have.
export class Colours extends Popup {
  constructor(root, sheet) {
    super(root, "colours");
    sheet.append(this.box);
  }

  open(box, ground, scale, labels, choose) {
    const count = scale.colours.light.phases.length;
    const buttons = Array.from({ length: count }, (_, at) => {
      const button = element("button", { type: "button", "aria-label": labels.colour.replace("{number}", at + 1) });
      button.style.background = scale.both(({ phases }) => phases[at][1]);
      button.style.borderColor = scale.both(({ phases }) => phases[at][0]);
      button.addEventListener("click", () => {
        this.close();
        choose(at);
      });
      return button;
    });
    this.box.setAttribute("aria-label", labels.phase_colour);
    this.box.replaceChildren(...buttons);
    put(this.box, { ...box, y: box.y + box.height, height: 0 }, ground);
    this.box.style.width = this.box.style.height = "";
    this.show();
  }
}
