// Ctrl+Z and Ctrl+Y for the whole page, but never while someone writes: there they belong to the text.
//
// What was pressed is told as one growing word per client ("uur"), so that no press is lost where the
// page is still busy with the one before, and none is obeyed twice. It is told again until the page
// says that it has obeyed all of it.

const PATIENCE = 1500;

export class HistoryKeys {
  constructor(tell) {
    this.tell = tell;
    this.client = crypto.getRandomValues(new Uint32Array(2)).join("-");
    this.pressed = "";
    this.obeyed = 0;
    this.times = 0;
    this.listen = (event) => this.heard(event);
    document.addEventListener("keydown", this.listen);
  }

  heard(event) {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    if (key !== "z" && key !== "y") return;
    if (writes(event.composedPath()[0]) || document.querySelector("[role=dialog]")) return;
    event.preventDefault();
    this.pressed += key === "y" || event.shiftKey ? "r" : "u";
    this.say();
  }

  say() {
    clearTimeout(this.waiting);
    this.tell({ client: this.client, pressed: this.pressed, times: (this.times += 1) });
    this.waiting = setTimeout(() => this.obeyed < this.pressed.length && this.say(), PATIENCE);
  }

  // What the page has obeyed so far.
  heardBack({ client, obeyed }) {
    if (client === this.client) this.obeyed = obeyed;
  }

  leave() {
    clearTimeout(this.waiting);
    document.removeEventListener("keydown", this.listen);
  }
}

function writes(node) {
  return node instanceof Element && (node.matches("input, textarea, select") || node.isContentEditable);
}
