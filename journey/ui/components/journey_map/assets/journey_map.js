// The journey map on the screen: the same picture as the export, to look around in and to select on.
//
// Streamlit calls the default export again with the same parentElement whenever the data change, and
// may call the cleanup of a superseded call while the component is alive: so there is one MapView per
// parentElement, which sets its listeners once and only leaves when its host has left the page.

import { element } from "./dom.js";
import { HistoryKeys } from "./history_keys.js";
import { Geometry } from "./geometry.js";
import { Viewport } from "./viewport.js";
import { Columns } from "./columns.js";

const VIEWS = new WeakMap();
const PATIENCE = 1500;

export default function (component) {
  const host = component.parentElement;
  let view = VIEWS.get(host);
  if (!view) VIEWS.set(host, (view = new MapView(host)));
  view.update(component);
  return () =>
    setTimeout(() => {
      if (host.isConnected) return;
      view.leave();
      VIEWS.delete(host);
    });
}

class MapView {
  constructor(host) {
    this.root = element("div", { class: "jm-map" });
    this.tools = element("div", { class: "jm-tools" });
    this.stage = element("div", { class: "jm-stage" });
    this.live = element("div", { class: "jm-live", role: "status", "aria-live": "polite" });
    this.root.append(this.tools, this.stage, this.live);
    host.querySelector(".journey-map").replaceChildren(this.root);
    this.svgText = "";
    this.turn = -1;
    this.viewport = new Viewport(this.stage, this.tools);
    this.columns = new Columns(this.viewport.sheet, (id) => this.choose(id));
    this.keys = new HistoryKeys((told) => this.setState("history", told));
  }

  update({ data, setStateValue, setTriggerValue }) {
    this.setState = setStateValue;
    this.trigger = setTriggerValue;
    this.data = data;
    this.root.style.height = `${data.height}px`;
    this.keys.heardBack(data.history);
    if (data.svg !== this.svgText) this.draw(data);
    this.columns.name(data.touchpoints, data.labels);
    this.viewport.name(data.labels, data.overview);
    if (data.selected.turn >= this.turn) this.follow(data.selected);
  }

  draw(data) {
    const svg = parsed(data.svg);
    this.svgText = data.svg;
    this.geometry = new Geometry(svg);
    this.viewport.show(svg, this.geometry);
    this.geometry.read();
    this.columns.place(this.geometry, data.touchpoints);
    this.viewport.arrange();
  }

  // A choice made here: shown at once, told to the page, which answers with the same turn.
  choose(id) {
    this.turn = Math.max(this.turn, this.data.selected.turn) + 1;
    this.columns.select(id);
    this.columns.markPhase(null);
    this.say(id);
    this.tellSelected(id, 1);
  }

  // Told again until the page answers with this turn: it may be busy and miss one of many.
  tellSelected(id, times) {
    clearTimeout(this.waiting);
    this.setState("selected", { touchpoint: id, turn: this.turn, times });
    this.waiting = setTimeout(() => {
      if (this.data.selected.turn < this.turn) this.tellSelected(id, times + 1);
    }, PATIENCE);
  }

  // A choice made elsewhere on the page (a finding, a row of the table).
  follow(selected) {
    const fresh = selected.turn > this.turn;
    this.turn = selected.turn;
    this.columns.select(selected.touchpoint);
    this.columns.markPhase(selected.touchpoint ? null : this.geometry.phase(selected.phase));
    if (!fresh) return;
    this.viewport.reveal(this.geometry.column(selected.touchpoint) ?? this.geometry.phase(selected.phase));
  }

  say(id) {
    const touchpoint = this.data.touchpoints.find((each) => each.id === id);
    this.live.textContent = touchpoint ? touchpoint.label : this.data.labels.nothing;
  }

  leave() {
    clearTimeout(this.waiting);
    this.keys.leave();
    this.viewport.leave();
  }
}

// Only ever an SVG of our own renderer; scripts and event attributes are dropped all the same.
function parsed(text) {
  const tree = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  tree.querySelectorAll("script, foreignObject").forEach((node) => node.remove());
  tree.querySelectorAll("*").forEach((node) => {
    for (const { name } of [...node.attributes]) if (/^on/i.test(name)) node.removeAttribute(name);
  });
  return document.importNode(tree, true);
}
