// Where things lie on the drawn sheet, in the sheet's own units, read from what was drawn.

export class Geometry {
  constructor(svg) {
    this.svg = svg;
    const box = svg.viewBox.baseVal;
    this.width = box.width;
    this.height = box.height;
    this.cards = new Map();
    this.dots = new Map();
  }

  // Needs the picture to be in the page: boxes of what is not shown are unknown.
  read() {
    this.cards = boxes(this.svg, "card");
    this.dots = new Map([...boxes(this.svg, "unknown"), ...boxes(this.svg, "dot"), ...boxes(this.svg, "halo")]);
    this.phaseHeads = boxes(this.svg, "phase");
    const phases = [...this.phaseHeads.values()];
    const cards = [...this.cards.values()];
    this.top = phases.length ? Math.min(...phases.map((box) => box.y)) : 0;
    this.phaseBottom = phases.length ? Math.max(...phases.map((box) => box.y + box.height)) : 0;
    this.left = cards.length ? Math.min(...cards.map((box) => box.x)) : 0;
    this.right = cards.length ? Math.max(...cards.map((box) => box.x + box.width)) : this.width;
    this.cardBottom = cards.length ? Math.max(...cards.map((box) => box.y + box.height)) : this.height;
    this.columnWidth = cards.length ? cards[0].width : 0;
  }

  // The head of a phase.
  phase(id) {
    return this.phaseHeads.get(id) ?? null;
  }

  // The column of a touchpoint: from the top of the curve to the foot of its card.
  column(id) {
    const card = this.cards.get(id);
    if (!card) return null;
    const top = this.phaseBottom + 24;
    return { x: card.x, y: top, width: card.width, height: this.cardBottom - top };
  }
}

function boxes(svg, role) {
  const found = new Map();
  svg.querySelectorAll(`.${role}[data-id]`).forEach((node) => {
    const id = node.getAttribute("data-id");
    if (!found.has(id)) found.set(id, node.getBBox());
  });
  return found;
}
