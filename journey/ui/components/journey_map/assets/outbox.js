// Strokes that are drawn but not yet kept: told again until the server says that it has them.
//
// All that is pending goes with each message, so that no message can be the one that was lost; each
// stroke has a number, so that the server keeps it once however often it hears of it.

const PATIENCE = 2500;
const SOON = 1000; // The first time, where the answer was only crossed by something else.
const PAUSE = 90;

export class Outbox {
  // `tell` sends a message; `changed` hears of every change of what is pending.
  constructor(tell, changed) {
    this.tell = tell;
    this.changed = changed;
    this.client = crypto.randomUUID().slice(0, 13);
    this.seq = 0;
    this.times = 0;
    this.pending = [];
  }

  // Keys that are held down are one stroke as long as it was not told: `same` says of which.
  put(stroke, seen, same = "") {
    const last = this.pending.at(-1);
    if (same && last?.same === same && !last.told) last.stroke = stroke;
    else this.pending.push({ seq: (this.seq += 1), seen, stroke, same, told: false });
    clearTimeout(this.pausing);
    if (same) this.pausing = setTimeout(() => this.flush(), PAUSE);
    else this.flush();
    this.changed();
  }

  flush() {
    clearTimeout(this.waiting);
    clearTimeout(this.pausing);
    if (!this.pending.length) return;
    const patience = this.pending.every((op) => op.told) ? PATIENCE : SOON;
    for (const op of this.pending) op.told = true;
    const ops = this.pending.map(({ seq, seen, stroke: { level, ...stroke } }) => ({ seq, seen, stroke }));
    this.waiting = setTimeout(() => this.flush(), patience);
    this.tell({ client: this.client, ops, times: (this.times += 1) });
  }

  // What the server has of ours; whether that was news.
  heard({ client, seq }) {
    const before = this.pending.length;
    if (client === this.client) this.pending = this.pending.filter((op) => op.seq > seq);
    if (!this.pending.length) clearTimeout(this.waiting);
    return this.pending.length < before;
  }

  leave() {
    clearTimeout(this.waiting);
    clearTimeout(this.pausing);
  }
}
