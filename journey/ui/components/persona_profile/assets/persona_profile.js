// The profile of a persona: a click on a field turns it into an input, leaving it saves.
//
// Streamlit calls the default export again with the same parentElement whenever the data change;
// there is one Profile per parentElement, which leaves only when its host has left the page.

const PROFILES = new WeakMap();
const PATIENCE = 1500;

export default function (component) {
  const host = component.parentElement;
  let profile = PROFILES.get(host);
  if (!profile) PROFILES.set(host, (profile = new Profile(host)));
  profile.update(component);
  return () =>
    setTimeout(() => {
      if (host.isConnected) return;
      profile.leave();
      PROFILES.delete(host);
    });
}

class Profile {
  constructor(host) {
    this.root = host.querySelector(".persona-profile");
    this.client = crypto.randomUUID();
    this.count = 0;
    this.waiting = [];
    this.times = 0;
    this.dismissed = new Set();
    this.root.addEventListener("click", (event) => this.clicked(event));
  }

  update({ data, setStateValue, setTriggerValue }) {
    this.tell = setStateValue;
    this.trigger = setTriggerValue;
    this.data = data;
    const heard = data.heard[this.client] ?? 0;
    this.waiting = this.waiting.filter((one) => one.n > heard);
    if (this.editor) this.stale = true;
    else this.draw();
  }

  // What the page says; what it has not heard yet is shown as it was written.
  draw() {
    this.stale = false;
    const focused = this.next ?? document.activeElement?.dataset?.edit;
    this.next = null;
    if (this.shown !== this.data.html || this.touched) {
      this.root.innerHTML = this.data.html;
      this.shown = this.data.html;
      this.touched = false;
    }
    for (const one of this.waiting) {
      const field = this.field(one.path);
      if (!field || one.path.includes("/new/")) continue;
      this.touched = true;
      field.textContent = one.text || "…";
      field.classList.add("waiting");
      field.title = this.data.labels.unsaved;
    }
    this.blame();
    if (focused) this.field(focused)?.focus({ preventScroll: true });
  }

  // What was refused opens again, with what was written and why it cannot stand there.
  blame() {
    for (const [path, fault] of Object.entries(this.data.faults)) {
      const id = `${path} ${fault.n} ${fault.text}`;
      const field = this.field(path);
      if (this.dismissed.has(id) || !field || this.editor) continue;
      this.open(field, fault.text, fault.said, () => this.dismissed.add(id));
    }
  }

  field(path) {
    return this.root.querySelector(`[data-edit="${CSS.escape(path)}"]`);
  }

  clicked(event) {
    const target = event.target.closest("[data-edit], [data-away], [data-picture], [data-open]");
    if (!target || !this.root.contains(target)) return;
    event.preventDefault();
    if (target.dataset.picture) this.trigger("picture", true);
    else if (target.dataset.open) this.goTo(target.dataset.open);
    else if (target.dataset.away) this.write(target.dataset.away, "", target.dataset.value);
    else this.open(target, target.dataset.value);
  }

  goTo(path) {
    const field = this.field(path);
    if (!field) return;
    field.scrollIntoView({ block: "center" });
    this.open(field, field.dataset.value);
  }

  open(field, text, fault = "", closed = () => {}) {
    if (this.editor) this.editor.leave(true);
    this.editor = new Editor(field, text, fault, this.data, (written) => {
      this.editor = null;
      closed();
      this.touched = true;
      if (written === null || (written === field.dataset.value && !fault)) {
        this.next = field.dataset.edit;
        this.draw();
      } else this.write(field.dataset.edit, written, field.dataset.value);
    });
  }

  write(path, text, seen) {
    this.waiting.push({ n: (this.count += 1), path, text, seen });
    this.draw();
    this.say();
  }

  // Told again until the page has answered.
  say() {
    clearTimeout(this.timer);
    if (!this.waiting.length) return;
    this.tell("edits", { client: this.client, edits: this.waiting, times: (this.times += 1) });
    this.timer = setTimeout(() => this.say(), PATIENCE);
  }

  leave() {
    clearTimeout(this.timer);
  }
}

// One field as an input: Enter or leaving it saves, Esc keeps what was there.
class Editor {
  constructor(field, text, fault, data, done) {
    this.done = done;
    this.box = document.createElement("div");
    this.box.className = `jm-editing ${field.dataset.how}`;
    this.input = made(field.dataset.how, text, data);
    this.input.setAttribute("aria-label", field.dataset.label);
    this.box.append(this.input);
    if (field.dataset.how === "lines") this.note(data.labels.lines, "jm-hint");
    if (fault) {
      this.note(fault, "jm-wrong").setAttribute("role", "alert");
      this.input.setAttribute("aria-invalid", "true");
    }
    field.replaceWith(this.box);
    this.input.title = data.labels.keys;
    this.input.addEventListener("keydown", (event) => this.pressed(event));
    this.input.addEventListener("blur", () => this.leave(true));
    if (this.input.tagName === "SELECT") this.input.addEventListener("change", () => this.leave(true));
    if (this.input.tagName === "TEXTAREA") {
      const grow = () => {
        this.input.style.height = "auto";
        this.input.style.height = `${this.input.scrollHeight + 2}px`;
      };
      this.input.addEventListener("input", grow);
      grow();
    }
    this.input.focus({ preventScroll: !fault });
    this.input.select?.();
  }

  note(text, name) {
    const note = document.createElement("div");
    note.className = name;
    note.textContent = text;
    this.box.append(note);
    return note;
  }

  pressed(event) {
    event.stopPropagation();
    const ends = event.key === "Enter" && (this.input.tagName !== "TEXTAREA" || event.ctrlKey || event.metaKey || !this.several);
    if (event.key === "Escape") this.leave(false);
    else if (ends && !event.shiftKey) {
      event.preventDefault();
      this.leave(true);
    }
  }

  get several() {
    return this.box.classList.contains("lines");
  }

  leave(keep) {
    if (this.left) return;
    this.left = true;
    this.done(keep ? this.input.value.trim() : null);
  }
}

function made(how, text, data) {
  const options = data.options[how];
  if (options) {
    const select = document.createElement("select");
    const known = options.some(([value]) => value === text);
    for (const [value, name] of known ? options : [["", "–"], ...options]) {
      select.add(new Option(name, value, false, value === text));
    }
    return select;
  }
  const input = document.createElement(how === "note" || how === "lines" ? "textarea" : "input");
  if (how === "number") input.inputMode = "numeric";
  if (input.tagName === "TEXTAREA") input.rows = how === "lines" ? 3 : 1;
  input.value = text;
  return input;
}
