// Where things lie on the drawn sheet, in the sheet's own units: the frame that the server tells.

const EMPTY = 96;

export class Geometry {
  constructor({ width, height, frame, facts, ghosts, arrow }) {
    Object.assign(this, { width, height, frame, facts, ghosts });
    const phases = Object.values(frame.phases);
    const columns = Object.values(frame.columns);
    const cards = Object.values(frame.cards);
    this.top = Math.min(...phases.map((box) => box.y), height);
    this.phaseBottom = Math.max(...phases.map((box) => box.y + arrow), 0);
    this.left = Math.min(...columns.map((box) => box.x), ...phases.map((box) => box.x), width);
    this.right = Math.max(...columns.map((box) => box.x + box.width), ...phases.map((box) => box.x + box.width), 0);
    this.cardTop = cards.length ? cards[0].y : frame.axis.top + frame.axis.height + 36;
    this.cardHeight = cards.length ? cards[0].height : 60;
    this.cardBottom = this.cardTop + this.cardHeight;
    this.bottom = Math.max(this.cardBottom, ...Object.values(frame.lanes).map((box) => box.y + box.height));
    this.columnWidth = columns.length ? columns.reduce((sum, box) => sum + box.width, 0) / columns.length : EMPTY;
    this.panelTop = columns.length ? columns[0].y : this.phaseBottom + 24;
    this.drawn = this.laidOut(facts);
    this.place(facts);
  }

  // From now on things lie where a draft puts them.
  place(draft) {
    this.draft = draft;
    this.placed = draft === this.facts ? this.drawn : this.laidOut(draft);
  }

  // Columns and phases of a draft side by side, each as wide as it is drawn.
  laidOut(draft) {
    const columns = new Map();
    const phases = new Map();
    let x = this.left;
    for (const phase of draft.phases) {
      const start = x;
      const ghosts = Object.keys(this.ghosts).filter((id) => this.ghosts[id].phase === phase.id);
      const row = [...phase.ids, ...ghosts];
      for (const id of row) {
        // A new one is narrow until the server has drawn it: the others need not move twice.
        const width = this.frame.columns[id]?.width ?? this.columnWidth;
        columns.set(id, { x, width, middle: x + width / 2, phase: phase.id });
        x += width;
      }
      if (!row.length) x += this.frame.phases[phase.id]?.width ?? EMPTY;
      phases.set(phase.id, { x: start, width: x - start });
    }
    return { columns, phases, right: x };
  }

  // How far a touchpoint or a phase lies from where it is drawn.
  shift(id) {
    return (this.placed.columns.get(id)?.x ?? 0) - (this.drawn.columns.get(id)?.x ?? NaN) || 0;
  }

  phaseShift(id) {
    return (this.placed.phases.get(id)?.x ?? 0) - (this.drawn.phases.get(id)?.x ?? NaN) || 0;
  }

  // The head of a phase.
  phase(id) {
    const at = this.placed.phases.get(id);
    if (!at) return null;
    return { x: at.x, y: this.top, width: at.width, height: this.phaseBottom - this.top };
  }

  card(id) {
    const at = this.placed.columns.get(id);
    if (!at) return null;
    return { x: at.x + 2.5, y: this.cardTop, width: at.width - 5, height: this.cardHeight };
  }

  // The column of a touchpoint: from the top of the curve to the foot of its card.
  column(id) {
    const card = this.card(id);
    if (!card) return null;
    return { x: card.x, y: this.panelTop, width: card.width, height: this.cardBottom - this.panelTop };
  }

  lane(id, key) {
    const lane = this.frame.lanes[key];
    const at = this.placed.columns.get(id);
    return lane && at ? { x: at.x, y: lane.y, width: at.width, height: lane.height } : null;
  }

  // The points of a curve from left to right; `known`: no score is missing since the point before.
  points(key) {
    const points = [];
    let known = true;
    for (const phase of this.draft.phases) {
      for (const id of phase.ids) {
        const point = this.draft.points[id];
        const level = point?.scores[key];
        if (level === undefined) {
          known = known && Boolean(point?.planned);
          continue;
        }
        points.push({ id, level, known, x: this.placed.columns.get(id).middle });
        known = true;
      }
    }
    return points;
  }

  // Where on the way between touchpoints an x lies: in which phase, before whom.
  slot(x, moving = []) {
    const phases = [...this.placed.phases];
    const [id] = phases.find(([, box]) => x < box.x + box.width) ?? phases.at(-1);
    const ids = this.draft.phases.find((phase) => phase.id === id).ids.filter((each) => !moving.includes(each));
    const before = ids.find((each) => x < this.placed.columns.get(each).middle) ?? null;
    const last = ids.at(-1);
    const phase = this.placed.phases.get(id);
    const edge = before
      ? this.placed.columns.get(before).x
      : last
        ? this.placed.columns.get(last).x + this.placed.columns.get(last).width
        : phase.x + phase.width / 2;
    return { phase: id, before, x: edge };
  }
}
