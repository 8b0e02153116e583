// News of the map, and the page asked to show it: the picture at once, the rest when no field is open.

import { isBusy, whenFree } from "./busy.js";

const AGAIN = 2500; // A poke that was not answered is made again.
const OWN = 1500; // So long one's own change has to come back by itself, once the hand rests.
const FACES = 300; // Who is here may come a little later: as a rule it comes with one's own selection.
const SETTLE = 150; // The rest of the page follows when changes pause,
const OWN_REST = 500; // after one's own change later: as a rule it comes with the picture.
const PAUSE = 400; // What the picture shows by itself is drawn anew when changes pause,
const EACH = 200; // spread by so much for each who is here: a roomful does not follow in one moment,
const LATEST = 1.5; // and not much later than that after they began.
const SPREAD = 250; // A roomful of pages does not follow all in the same moment.
const HIDDEN = 20000; // A tab that nobody looks at lets its connection go: a browser has only six.
const RETRY = 1000;
const LONGEST = 8000;
const SILENCE = 25000; // Two signs of life were missed: the connection is dead.
const FALLBACK = 3000; // Where no news come through, the page is asked so often.

export class Line {
  constructor({ poke, state }) {
    this.tell = poke;
    this.say = state;
    this.tab = crypto.randomUUID?.() ?? String(Math.random()).slice(2).padEnd(8, "0");
    this.news = null;
    this.number = 0;
    this.failed = 0;
    this.free = whenFree(() => this.follow());
    this.looked = () => this.visibility();
    this.back = () => this.connect();
    document.addEventListener("visibilitychange", this.looked);
    window.addEventListener("online", this.back);
  }

  update(data) {
    const other = data.url !== this.data?.url;
    this.data = data;
    this.number = Math.max(this.number, data.heard);
    if (other) this.connect();
    this.follow();
  }

  connect() {
    this.disconnect();
    if (document.hidden && this.gone) return;
    const source = new EventSource(`${this.data.url}?tab=${this.tab}`);
    this.source = source;
    source.onopen = () => {
      this.failed = 0;
      this.refused = false;
      this.alive();
      this.say({ connected: true });
    };
    source.onmessage = (event) => {
      this.alive();
      this.heard(JSON.parse(event.data));
    };
    source.addEventListener("beat", () => this.alive());
    source.onerror = () => this.lost(source.readyState === EventSource.CLOSED);
  }

  disconnect() {
    clearTimeout(this.silent);
    clearTimeout(this.retrying);
    this.source?.close();
    this.source = null;
  }

  alive() {
    clearTimeout(this.silent);
    this.silent = setTimeout(() => this.lost(), SILENCE);
  }

  // Refused: the map is gone, or a link to it has ended. The page finds out at once.
  lost(refused = false) {
    this.disconnect();
    this.say({ connected: false });
    if (refused && !this.refused) this.poke("all");
    this.refused ||= refused;
    this.failed += 1;
    const wait = Math.min(LONGEST, RETRY * 2 ** (this.failed - 1));
    this.retrying = setTimeout(() => this.connect(), wait);
    if (this.failed > 3) this.ask();
  }

  // Only where news do not come through while the page itself is served.
  ask() {
    clearTimeout(this.asking);
    this.asking = setTimeout(() => {
      if (!this.failed) return;
      if (!document.hidden) this.poke(isBusy() ? "picture" : "all");
      this.ask();
    }, FALLBACK);
  }

  visibility() {
    clearTimeout(this.hiding);
    if (document.hidden) {
      this.hiding = setTimeout(() => {
        this.gone = true;
        this.disconnect();
      }, HIDDEN);
    } else if (this.gone) {
      this.gone = false;
      this.connect();
    }
  }

  heard(news) {
    if (news.away !== (this.news?.away ?? false)) {
      this.say({ away: news.away });
      this.changed = true;
    }
    const now = performance.now();
    if (news.revision > (this.news?.revision ?? 0)) this.since = this.due(news, now);
    else if (news.revision <= this.data.shown.picture) this.since = now + FACES;
    this.news = news;
    this.follow();
  }

  // When the page has to show a change: soon where the picture cannot show it by itself, else when
  // changes pause, for then a roomful of pages is made anew.
  due(news, now) {
    this.behind ??= now;
    if (news.by === this.data.me) return now + OWN;
    const asked = new CustomEvent("journey:news", { detail: news, cancelable: true });
    if (document.dispatchEvent(asked)) return now;
    const room = PAUSE + EACH * this.data.faces.length;
    return Math.min(now + PAUSE + Math.random() * (room - PAUSE), this.behind + LATEST * room);
  }

  // What the page does not show yet is asked for; the answer comes as an update, or it is asked again.
  follow() {
    clearTimeout(this.waiting);
    const { news, data } = this;
    if (!news) return;
    const now = performance.now();
    if (this.poked && data.heard < this.number && now < this.poked + AGAIN) {
      this.waiting = setTimeout(() => this.follow(), this.poked + AGAIN - now);
      return;
    }
    const picture = this.changed || news.revision > data.shown.picture || news.turn > data.turn;
    const rest = news.revision > data.shown.rest;
    if (!picture && !rest) {
      this.settled = 0;
      this.behind = undefined;
      return;
    }
    const mine = news.by === data.me;
    this.settled ||= now + (mine ? OWN_REST : SETTLE + Math.random() * SPREAD);
    const restFrom = mine ? this.settled : Math.max(this.settled, this.since);
    const restNow = rest && now >= restFrom && !isBusy();
    if (picture && now >= this.since) this.poke(restNow ? "all" : "picture");
    else if (restNow) this.poke("rest");
    else {
      const next = Math.max(picture ? this.since : 0, rest && !isBusy() ? restFrom : 0);
      if (next > now) this.waiting = setTimeout(() => this.follow(), next - now + 1);
    }
  }

  poke(parts) {
    this.number += 1;
    this.poked = performance.now();
    this.changed = false;
    this.tell({ parts, number: this.number });
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.follow(), AGAIN);
  }

  leave() {
    this.disconnect();
    for (const timer of [this.waiting, this.hiding, this.asking]) clearTimeout(timer);
    this.free();
    document.removeEventListener("visibilitychange", this.looked);
    window.removeEventListener("online", this.back);
  }
}
