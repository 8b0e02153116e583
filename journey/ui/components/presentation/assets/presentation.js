// The presentation: one slide at a time over the whole window, by keys, clicker, click or touch.
//
// As with the map there is one Presentation per parentElement: Streamlit calls the default export
// again whenever the data change, and may call the cleanup of a superseded call meanwhile.

import { News } from "./news.js";
import { drawing, element } from "./dom.js";

const SHOWN = new WeakMap();
const NEXT = new Set(["ArrowRight", "ArrowDown", "PageDown", " ", "Enter", "n"]);
const BACK = new Set(["ArrowLeft", "ArrowUp", "PageUp", "Backspace", "p"]);
const QUIET = 2500;

export default function (component) {
  const host = component.parentElement;
  let shown = SHOWN.get(host);
  if (!shown) SHOWN.set(host, (shown = new Presentation(host, component.data)));
  shown.update(component);
  return () =>
    setTimeout(() => {
      if (host.isConnected) return;
      shown.end();
      SHOWN.delete(host);
    });
}

class Presentation {
  constructor(host, data) {
    this.at = data.start;
    this.stage = element("div", { class: "stage", role: "group", tabindex: "-1" });
    this.notes = element("div", { class: "unseen" });
    this.live = element("div", { class: "unseen", role: "status", "aria-live": "polite" });
    this.done = element("div", { class: "done" });
    this.count = element("span", { class: "count" });
    this.buttons = Object.fromEntries(
      [["previous", "arrow_back"], ["next", "arrow_forward"], ["full", "fullscreen"], ["leave", "close"]].map(
        ([name, sign]) => [name, this.button(name, sign)],
      ),
    );
    const bar = element("div", { class: "bar" }, ...Object.values(this.buttons));
    const progress = element("div", { class: "progress", "aria-hidden": "true" }, this.done);
    this.root = element("div", { class: "root", role: "region" }, this.stage, this.notes, bar, this.count, progress, this.live);
    host.querySelector(".presentation").replaceChildren(this.root);
    this.listen();
    this.stage.focus({ preventScroll: true });
    this.toFullScreen();
  }

  button(name, sign) {
    const icon = element("span", { class: "sign", "aria-hidden": "true" });
    icon.textContent = sign;
    const made = element("button", { type: "button" }, icon);
    made.addEventListener("click", (event) => {
      event.stopPropagation();
      ({ previous: () => this.by(-1), next: () => this.by(1), full: () => this.toggle(), leave: () => this.leave() })[name]();
    });
    return made;
  }

  listen() {
    const listening = new AbortController();
    const on = (target, name, act) => target.addEventListener(name, act, { signal: listening.signal, capture: true });
    on(window, "keydown", (event) => this.key(event));
    on(document, "fullscreenchange", () => this.changedScreen());
    on(this.root, "pointermove", () => this.stir());
    this.stage.addEventListener("click", (event) => this.by(event.clientX < innerWidth / 4 ? -1 : 1));
    this.listening = listening;
  }

  update({ data, setTriggerValue }) {
    this.trigger = setTriggerValue;
    const labels = data.labels;
    for (const [name, button] of Object.entries(this.buttons)) {
      button.setAttribute("aria-label", labels[name]);
      button.title = labels[name];
    }
    this.root.setAttribute("aria-label", labels.presentation);
    if (!this.news) this.news = new News(data.map, (revision) => this.trigger("heard", revision));
    this.news.shown(data.revision);
    const fresh = !this.data || this.data.revision !== data.revision || this.data.slides[0].svg !== data.slides[0].svg;
    this.data = data;
    if (fresh) this.show();
  }

  by(step) {
    this.to(this.at + step);
  }

  to(at) {
    const place = Math.min(Math.max(at, 0), this.data.slides.length - 1);
    if (place === this.at) return;
    this.at = place;
    this.show();
    this.live.textContent = this.name();
  }

  show() {
    const { slides } = this.data;
    this.at = Math.min(this.at, slides.length - 1);
    const slide = slides[this.at];
    this.stage.replaceChildren(drawing(slide.svg));
    this.stage.setAttribute("aria-label", this.name());
    this.notes.textContent = slide.notes;
    this.count.textContent = `${this.at + 1} / ${slides.length}`;
    this.done.style.width = `${((this.at + 1) / slides.length) * 100}%`;
    this.buttons.previous.disabled = this.at === 0;
    this.buttons.next.disabled = this.at === slides.length - 1;
    const address = new URL(location.href);
    address.searchParams.set("slide", String(this.at + 1));
    history.replaceState(history.state, "", address);
  }

  name() {
    const { slides, labels } = this.data;
    const place = { title: slides[this.at].title, number: this.at + 1, count: slides.length };
    return labels.slide.replace(/\{(\w+)\}/g, (_, each) => place[each]);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = event.composedPath()[0] instanceof HTMLButtonElement;
    if (onButton && (event.key === " " || event.key === "Enter")) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === "Tab") return this.stir();
    if (NEXT.has(key)) this.by(1);
    else if (BACK.has(key)) this.by(-1);
    else if (key === "Home") this.to(0);
    else if (key === "End") this.to(this.data.slides.length - 1);
    else if (key === "Escape") this.leave();
    else if (key === "f" || key === "F5") this.toggle();
    else if (key === "b" || key === ".") this.root.classList.toggle("dark");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // Full screen needs a click or key just before; where that is not so, the whole window serves.
  async toFullScreen() {
    if (document.fullscreenElement || !document.documentElement.requestFullscreen) return;
    try {
      await document.documentElement.requestFullscreen();
      this.isOurs = true;
    } catch {
      this.stir();
    }
  }

  toggle() {
    if (!document.fullscreenElement) return this.toFullScreen();
    this.isOurs = false;
    document.exitFullscreen();
  }

  // The browser keeps Esc to itself in full screen; what we hear is that it has ended.
  changedScreen() {
    if (!document.fullscreenElement && this.isOurs) this.leave();
  }

  leave() {
    if (this.isLeaving) return;
    this.isLeaving = true;
    this.isOurs = false;
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    this.trigger("left", true);
    // Where the server does not answer, the map is asked for anew.
    this.waiting = setTimeout(() => location.assign(`./?map=${encodeURIComponent(this.data.map)}`), 4000);
  }

  // Buttons are seen while the pointer moves.
  stir() {
    this.root.classList.add("stirred");
    clearTimeout(this.calming);
    this.calming = setTimeout(() => this.root.classList.remove("stirred"), QUIET);
  }

  end() {
    clearTimeout(this.waiting);
    clearTimeout(this.calming);
    this.listening.abort();
    this.news?.end();
    if (document.fullscreenElement && this.isOurs) document.exitFullscreen().catch(() => {});
  }
}
