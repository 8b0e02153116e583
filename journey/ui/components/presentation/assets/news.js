// News of the map from the server: what others change while it is presented.

const PATIENCE = 3000;

export class News {
  constructor(map, tell) {
    this.tell = tell;
    this.known = Infinity;
    const tab = crypto.randomUUID?.() ?? `${Math.random()}`.slice(2).padEnd(8, "0");
    const address = `api/maps/${encodeURIComponent(map)}/events?tab=${tab}`;
    this.source = new EventSource(new URL(address, document.baseURI));
    this.source.onmessage = (event) => this.heard(JSON.parse(event.data).revision);
  }

  // The page shows this revision.
  shown(revision) {
    this.known = revision;
    clearTimeout(this.waiting);
    if (this.newest > revision) this.ask();
  }

  heard(revision) {
    this.newest = revision;
    if (revision > this.known) this.ask();
  }

  // Asked again until the page shows it: one question of many may be missed.
  ask() {
    this.tell(this.newest);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.newest > this.known && this.ask(), PATIENCE);
  }

  end() {
    clearTimeout(this.waiting);
    this.source.close();
  }
}
