// Rows of touchpoints to score: a number key scores and goes on, "?" leaves it open.
// The choices of a client are told as one growing list, so that none is lost on the way.

const VIEWS = new WeakMap();

export default function ({ data, parentElement, setStateValue }) {
  let view = VIEWS.get(parentElement);
  if (!view) {
    view = new ScoreRows(parentElement.querySelector(".score-rows"));
    VIEWS.set(parentElement, view);
  }
  view.tell = setStateValue;
  view.update(data);
}

class ScoreRows {
  constructor(host) {
    this.host = host;
    this.client = crypto.getRandomValues(new Uint32Array(2)).join("-");
    this.told = [];
    this.rows = new Map();
    host.addEventListener("change", (event) => this.chosen(event.target));
    host.addEventListener("keydown", (event) => this.pressed(event));
  }

  update(data) {
    const first = !this.data;
    this.data = data;
    this.host.setAttribute("aria-label", data.labels.scores);
    const mine = data.obeyed.client === this.client ? data.obeyed.count : 0;
    const waiting = new Map(this.told.slice(mine).map((one) => [one.id, one.value]));
    const before = [...this.rows.keys()].join();
    if (before !== data.rows.map((row) => row.id).join()) this.build();
    for (const row of data.rows) {
      this.show(row, waiting.has(row.id) ? waiting.get(row.id) : row.value);
    }
    if (first) this.begin();
  }

  build() {
    this.host.replaceChildren();
    this.rows.clear();
    for (const row of this.data.rows) {
      const line = element("div", "row", this.host);
      line.setAttribute("role", "radiogroup");
      line.dataset.id = row.id;
      element("span", "number", line);
      element("span", "name", line);
      const choices = element("span", "choices", line);
      for (const step of this.data.steps) this.choice(choices, row.id, step.value, step.said);
      this.choice(choices, row.id, "", "?");
      element("span", "value", line);
      this.rows.set(row.id, line);
    }
  }

  choice(parent, id, value, said) {
    const label = element("label", value === "" ? "open" : "step", parent);
    const radio = element("input", "", label);
    radio.type = "radio";
    radio.name = `${this.client}-${id}`;
    radio.value = String(value);
    radio.setAttribute("aria-label", value === "" ? this.data.labels.unknown : said);
    const sign = element("span", "", label);
    sign.textContent = said;
    const step = this.data.steps.find((one) => one.value === value);
    if (step) {
      label.style.setProperty("--tone", step.colour);
      label.style.setProperty("--on-tone", step.on);
    }
  }

  show(row, value) {
    const line = this.rows.get(row.id);
    line.setAttribute("aria-label", `${row.number} ${row.name}`);
    line.querySelector(".number").textContent = row.number;
    line.querySelector(".name").textContent = row.name;
    const open = value === null || value === "";
    for (const radio of line.querySelectorAll("input")) {
      radio.checked = open ? radio.value === "" : Number(radio.value) === Number(value) && radio.value !== "";
    }
    const between = !open && !this.data.steps.some((step) => step.value === Number(value));
    line.querySelector(".value").textContent = between ? row.said : "";
  }

  begin() {
    const active = document.activeElement;
    if (active && active.matches("input, textarea")) return;
    const open = this.data.rows.find((row) => row.value === null) || this.data.rows[0];
    if (open) this.focus(this.rows.get(open.id), true);
  }

  chosen(radio) {
    this.score(radio.closest(".row").dataset.id, radio.value === "" ? null : Number(radio.value));
  }

  score(id, value) {
    this.told.push({ id, value });
    this.show(this.data.rows.find((row) => row.id === id), value);
    this.tell("scored", { client: this.client, scores: this.told });
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const line = event.target.closest(".row");
    const step = this.data.steps.find((one) => one.key === event.key);
    const { key } = event;
    if (step) this.scoreAndGoOn(line, step.value);
    else if (["?", "Delete", "Backspace"].includes(key)) this.scoreAndGoOn(line, null);
    else if (key === "Enter" || key === "ArrowDown") this.focus(line.nextElementSibling);
    else if (key === "ArrowUp") this.focus(line.previousElementSibling);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  scoreAndGoOn(line, value) {
    this.score(line.dataset.id, value);
    this.focus(line.nextElementSibling || line);
  }

  focus(line, still = false) {
    if (!line) return;
    const radio = line.querySelector("input:checked") || line.querySelector("input");
    radio.focus({ preventScroll: still });
  }
}

function element(name, kind, parent) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  parent.append(made);
  return made;
}
