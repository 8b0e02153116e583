// The beamer of a workshop: what the server says, as soon as it says it. Markup comes from the
// server alone, which makes it as a tree: people's words are text in it.

const ROOMS = new WeakMap();
const RETRY = 1500;

export default function (component) {
  const host = component.parentElement;
  let room = ROOMS.get(host);
  if (!room) ROOMS.set(host, (room = new Room(host.querySelector(".room"))));
  room.update(component);
  return () =>
    setTimeout(() => {
      if (host.isConnected) return;
      room.leave();
      ROOMS.delete(host);
    });
}

class Room {
  constructor(root) {
    this.root = root;
    root.innerHTML = `
      <header>
        <div class="title"><p class="map"></p><p class="step"></p><h1></h1></div>
        <p class="offline" role="status"></p>
        <p class="timer" role="timer"></p>
        <div class="turnout" role="status"></div>
        <div class="join"><span></span><strong></strong><small></small></div>
        <div class="qr" role="img"></div>
      </header>
      <div class="body"></div>`;
    this.part = (name) => root.querySelector(name);
    this.ticking = setInterval(() => this.tick(), 500);
  }

  update({ data, setTriggerValue }) {
    this.trigger = setTriggerValue;
    const other = data.url !== this.data?.url;
    this.data = data;
    const join = this.part(".join");
    join.children[0].textContent = data.labels.join;
    join.children[1].textContent = data.number;
    join.children[2].textContent = data.labels.at;
    const qr = this.part(".qr");
    if (qr.innerHTML !== data.qr) qr.innerHTML = data.qr;
    qr.setAttribute("aria-label", data.labels.qr);
    this.root.lang = data.language;
    this.sign = data.view.sign;
    this.show(data.view);
    if (other) this.listen();
  }

  show(view) {
    this.view = view;
    this.put(".map", view.map, "textContent");
    this.put("h1", view.title, "textContent");
    this.put(".turnout", view.turnout, "innerHTML");
    this.put(".body", view.body, "innerHTML");
    this.root.dataset.sign = view.sign;
    this.root.dataset.answers = view.answers;
    this.root.classList.toggle("waiting", view.sign === "waiting");
    this.tick();
  }

  put(name, said, how) {
    const part = this.part(name);
    if (part.said === said) return;
    part.said = said;
    part[how] = said;
  }

  tick() {
    const { closes, step } = this.view ?? {};
    const spent = step?.begun ? Math.floor((Date.now() - step.begun) / 60000) : 0;
    this.put(".step", step ? step.said.replace("{spent}", spent) : "", "textContent");
    this.part(".step").classList.toggle("late", Boolean(step && spent > step.minutes));
    const left = closes ? Math.max(0, Math.round((closes - Date.now()) / 1000)) : null;
    const time = left === null ? "" : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    const said = time && this.data.labels.left.replace("{time}", time);
    const timer = this.part(".timer");
    if (timer.textContent !== said) timer.textContent = said;
    if (left === 0 && this.ended !== closes) {
      this.ended = closes;
      this.trigger("moved", this.view.sign + closes);
    }
  }

  listen() {
    this.source?.close();
    clearTimeout(this.again);
    const source = (this.source = new EventSource(this.data.url));
    source.onopen = () => (this.part(".offline").textContent = "");
    source.onmessage = (event) => {
      const view = JSON.parse(event.data);
      this.show(view);
      // The buttons under it belong to another state now.
      if (view.sign !== this.sign) this.trigger("moved", (this.sign = view.sign));
    };
    source.onerror = () => {
      this.part(".offline").textContent = this.data.labels.offline;
      if (source.readyState !== EventSource.CLOSED) return;
      this.again = setTimeout(() => this.listen(), RETRY);
    };
  }

  leave() {
    this.source?.close();
    clearTimeout(this.again);
    clearInterval(this.ticking);
  }
}
