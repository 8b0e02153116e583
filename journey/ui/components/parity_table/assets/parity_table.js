// Who has which touchpoint: a table to go through by mouse or keys. All words become text nodes.

const TABLES = new WeakMap();

export default function (component) {
  const host = component.parentElement;
  let table = TABLES.get(host);
  if (!table) TABLES.set(host, (table = new ParityTable(host)));
  table.update(component);
}

function element(name, classes, ...parts) {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  made.append(...parts.filter((part) => part !== null && part !== undefined));
  return made;
}

function sign(marker) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "-6 -6 12 12");
  svg.setAttribute("class", "sign");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", marker.path);
  path.style.fill = marker.filled ? marker.colour : "none";
  path.style.stroke = marker.colour;
  svg.append(path);
  return svg;
}

class ParityTable {
  constructor(host) {
    this.root = host.querySelector(".parity-table");
    this.root.tabIndex = 0;
    this.root.setAttribute("role", "grid");
    this.root.addEventListener("keydown", (event) => this.pressed(event));
    this.rows = [];
    this.waiting = null;
    const heard = (event) => {
      if (!this.root.isConnected) document.removeEventListener("keydown", heard);
      else this.undo(event);
    };
    document.addEventListener("keydown", heard);
  }

  // Fields keep their own undo.
  undo(event) {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== "z") return;
    const [at] = event.composedPath();
    if (at.matches?.("input, textarea, select, [contenteditable=true]")) return;
    event.preventDefault();
    this.tell("undone", { at: Date.now() });
  }

  update({ data, setTriggerValue }) {
    this.tell = setTriggerValue;
    this.answers = data.answers;
    this.rows = [];
    this.root.setAttribute("aria-label", data.label);
    const head = element("div", "line head");
    head.setAttribute("role", "row");
    head.append(this.cell("name", "columnheader", data.heads.touchpoint));
    for (const map of data.maps) head.append(this.cell("map", "columnheader", sign(map.sign), " ", map.name));
    head.append(this.cell("who", "columnheader", data.heads.who));
    const body = data.phases.flatMap((phase) => (phase.rows.length ? this.phase(phase) : []));
    this.root.style.setProperty("--maps", data.maps.length);
    this.root.replaceChildren(head, ...body);
    // An answer to an earlier choice must not take back the one that was made meanwhile.
    if (!this.rows.some((row) => row.key === this.waiting) || data.selected === this.waiting) {
      this.waiting = null;
    }
    this.mark(this.waiting ?? data.selected);
  }

  cell(classes, role, ...parts) {
    const made = element("div", classes, ...parts);
    made.setAttribute("role", role);
    return made;
  }

  phase(phase) {
    const head = element("div", `line phase phase-${phase.place % 6}`, phase.name);
    return [head, ...phase.rows.map((row) => this.row(row))];
  }

  row(row) {
    const line = element("div", `line row kind-${row.kind}`);
    line.setAttribute("role", "row");
    line.dataset.key = row.key;
    line.append(this.cell("name", "rowheader", row.name));
    for (const cell of row.cells) line.append(this.state(cell));
    line.append(this.cell("who", "gridcell", element("span", `tag ${row.kind}`, row.who)));
    line.addEventListener("click", () => this.choose(row.key));
    this.rows.push({ key: row.key, line });
    return line;
  }

  state(cell) {
    const dot = element("span", "dot");
    if (cell.colours) {
      dot.style.background = `light-dark(${cell.colours[0]}, ${cell.colours[1]})`;
    }
    const mark = { has: dot, has_not: "— ", unknown: "? ", planned: "+ ", no_score: null }[cell.state];
    const made = this.cell(`map ${cell.state}`, "gridcell", mark, cell.text);
    if (cell.title) made.title = cell.title;
    return made;
  }

  mark(key) {
    this.selected = key;
    for (const row of this.rows) {
      const is = row.key === key;
      row.line.classList.toggle("selected", is);
      row.line.setAttribute("aria-selected", String(is));
    }
  }

  // Keys that are held down are told once, when they rest.
  choose(key, patience = 0) {
    this.mark(key);
    this.waiting = key;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell("chosen", { row: key, at: Date.now() }), patience);
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.rows.findIndex((row) => row.key === this.selected);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const next = this.rows[Math.min(this.rows.length - 1, Math.max(0, at + step))];
      if (next) {
        this.choose(next.key, 150);
        next.line.scrollIntoView({ block: "nearest" });
      }
    } else if (event.key === "Enter" && at >= 0) {
      this.choose(this.selected);
    } else if (this.answers && "sSnN".includes(event.key)) {
      this.tell("answered", { row: this.selected || "", same: event.key.toLowerCase() === "s", at: Date.now() });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
