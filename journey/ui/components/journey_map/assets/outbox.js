// Strokes that are drawn but not yet kept: told again until the server says that it has them.
//
// All that is pending goes with each message, so that no message can be the one that was lost; each
// stroke has a number, so that the server keeps it once however often it hears of it. They go the
// short way first; what that does not take, the page is told.

const PATIENCE = 2500;
const SOON = 1000; // The first time, where the answer was only crossed by something else.
const PAUSE = 90;

export class Outbox {
  // `post` sends a message the short way and says how far it was kept, `tell` sends one to the page;
  // `changed` hears of every change of what is pending.
  constructor({ post, tell, changed }) {
    this.post = post;
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
    if (!this.pending.length || this.posting) return;
    const patience = this.pending.every((op) => op.told) ? PATIENCE : SOON;
    for (const op of this.pending) op.told = true;
    this.waiting = setTimeout(() => this.flush(), patience);
    this.send();
  }

  // One message at a time: what is drawn meanwhile goes with the next.
  async send() {
    this.posting = true;
    const upTo = this.seq;
    const kept = await this.post(this.message());
    this.posting = false;
    if (this.left || !this.pending.length) return;
    if (kept < upTo) {
      for (const op of this.pending) op.told = true;
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.flush(), PATIENCE);
      this.tell({ ...this.message(), times: (this.times += 1) });
    } else this.flush();
  }

  message() {
    const ops = this.pending.map(({ seq, seen, stroke: { level, ...stroke } }) => ({ seq, seen, stroke }));
    return { client: this.client, ops };
  }

  // What the server has of ours; whether that was news.
  heard({ client, seq }) {
    const before = this.pending.length;
    if (client === this.client) this.pending = this.pending.filter((op) => op.seq > seq);
    if (!this.pending.length) clearTimeout(this.waiting);
    return this.pending.length < before;
  }

  leave() {
    this.left = true;
    clearTimeout(this.waiting);
    clearTimeout(this.pausing);
  }
}
