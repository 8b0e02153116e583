// Ctrl+Z and Ctrl+Y for the whole page, but never while someone writes: there they belong to the text.

export class HistoryKeys {
  // `step` takes a change back ("undo") or makes it again ("redo").
  constructor(step) {
    this.listen = (event) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      if (key !== "z" && key !== "y") return;
      if (writes(event.composedPath()[0]) || document.querySelector("[role=dialog]")) return;
      event.preventDefault();
      step(key === "y" || event.shiftKey ? "redo" : "undo");
    };
    document.addEventListener("keydown", this.listen);
  }

  leave() {
    document.removeEventListener("keydown", this.listen);
  }
}

export function writes(node) {
  return node instanceof Element && (node.matches("input, textarea, select") || node.isContentEditable);
}
