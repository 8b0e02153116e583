// The server's drawing, and what of it is shown otherwise until the server has drawn it anew.
//
// Nodes are found by what they stand for; every change of one is noted, so that all of them can be
// taken back at once before the next drawing comes.

import { shape } from "./dom.js";
import { morph } from "./morph.js";
import { area, path } from "./curve.js";

const DOT = new Set(["rim", "dot", "dot-half"]);
const PHASE = new Set([
  "phase", "phase-name", "phase-purpose", "phase-count", "count-line", "thin", "phase-bar", "phase-cell",
]);
const SAID = new Set(["label", "chip", "chip-text", "whisker", "moment-of-truth", "leader"]);
const AROUND = new Set(["halo", "few", "unknown"]);
const HALO = 9.5;

export class Picture {
  constructor(holder) {
    this.holder = holder;
    this.changes = new Map();
    this.added = [];
  }

  // Shows a drawing: the first as it is, any later one as changes of the one before.
  show(svg) {
    this.restore();
    const old = this.holder.querySelector("svg");
    if (old) morph(old, svg);
    else this.holder.replaceChildren(svg);
    this.svg = old ?? svg;
    this.index();
  }

  index() {
    this.points = new Map();
    this.phases = new Map();
    this.curves = new Map();
    this.areas = [...this.svg.querySelectorAll(".area")];
    for (const node of this.svg.querySelectorAll("[data-id], .curve, .curve-unknown")) {
      const role = node.classList[0];
      const id = node.getAttribute("data-id") ?? "";
      if (role === "curve" || role === "curve-unknown") kept(this.curves, id, () => []).push(node);
      else if (PHASE.has(role)) kept(this.phases, id, () => []).push(node);
      else kept(this.points, id, () => []).push(node);
    }
  }

  // The height of the arrows over the phases.
  arrow() {
    return this.svg.querySelector(".phase")?.getBBox().height ?? 36;
  }

  // The nodes of each curve's dot at a touchpoint; they are drawn from the last curve to the first.
  dots(id, facts) {
    const groups = [];
    let rim = false;
    for (const node of this.points.get(id) ?? []) {
      const role = node.classList[0];
      if (!DOT.has(role)) continue;
      if (role === "dot-half" || (role === "dot" && rim)) groups.at(-1)?.push(node);
      else groups.push([node]);
      rim = role === "rim";
    }
    const keys = facts.curves.map(({ key }) => key).filter((key) => facts.points[id]?.scores[key] !== undefined);
    return new Map(keys.reverse().map((key, at) => [key, groups[at] ?? []]));
  }

  // How large a dot is drawn, from its middle to its rim.
  radius(id, key, facts) {
    const nodes = this.dots(id, facts).get(key) ?? [];
    return Math.max(4.2, ...nodes.map((node) => Number(node.getAttribute("r")) || 0));
  }

  // How far a dot was moved aside because another curve's would hide it.
  aside(id, key, geometry) {
    const middle = geometry.drawn.columns.get(id)?.middle;
    const [node] = this.dots(id, geometry.facts).get(key) ?? [];
    if (middle === undefined || !node) return 0;
    const box = node.getBBox();
    return box.x + box.width / 2 - middle;
  }

  // Shows a draft in place of what is drawn: things moved, gone, at another height.
  paint(geometry, scale) {
    this.restore();
    const { facts, draft } = geometry;
    if (facts === draft) return;
    const curves = new Set();
    for (const id of Object.keys(facts.points)) {
      if (!draft.points[id]) this.hide(this.points.get(id));
      const by = geometry.shift(id);
      if (by) for (const node of this.points.get(id) ?? []) this.set(node, "transform", `translate(${by} 0)`);
      for (const { key } of facts.curves) {
        const before = facts.points[id].scores[key];
        const after = draft.points[id]?.scores[key];
        if (by || before !== after) curves.add(key);
        if (before !== after && draft.points[id]) this.raise(geometry, scale, id, key, before, after, by);
      }
      if (draft.points[id] && draft.points[id].name !== facts.points[id].name) this.hideRole(id, "card-name");
    }
    for (const phase of facts.phases) {
      const now = draft.phases.find(({ id }) => id === phase.id);
      const by = geometry.phaseShift(phase.id);
      const nodes = this.phases.get(phase.id) ?? [];
      if (!now) this.hide(nodes);
      else if (by) for (const node of nodes) this.set(node, "transform", `translate(${by} 0)`);
      if (now && now.name !== phase.name) this.hide(nodes.filter((node) => node.classList[0] === "phase-name"));
    }
    for (const id of Object.keys(geometry.ghosts)) {
      const by = geometry.shift(id);
      if (by) for (const node of this.points.get(id) ?? []) this.set(node, "transform", `translate(${by} 0)`);
    }
    for (const key of curves) this.draw(geometry, scale, key);
  }

  // A dot at another height, in the colour of that height, with its value.
  raise(geometry, scale, id, key, before, after, by) {
    const single = geometry.facts.curves.length === 1;
    const main = geometry.facts.curves[0].key === key;
    for (const node of this.points.get(id) ?? []) {
      if (SAID.has(node.classList[0]) && (single || main)) this.set(node, "visibility", "hidden");
      if (AROUND.has(node.classList[0])) this.set(node, "visibility", "hidden");
    }
    const dot = this.dots(id, geometry.facts).get(key) ?? [];
    if (after === undefined) return this.hide(dot);
    const x = geometry.placed.columns.get(id).middle;
    const y = scale.y(after);
    if (before === undefined) {
      this.add(dot[0] ?? this.last(), shape("circle", { cx: x, cy: y, r: 4.2, style: `fill:${scale.colour(after)}` }));
    } else {
      const down = y - scale.y(before);
      for (const node of dot) this.set(node, "transform", `translate(${by} ${down})`);
      if (main) for (const node of dot) this.tint(node, scale.colour(after));
    }
    if (scale.isWeak(after) && main) this.add(dot[0] ?? this.last(), halo(scale, x, y));
    if (single || main) this.add(this.last(), value(scale, x, y, after));
  }

  // A curve as the draft has it, in the place of the drawn one, with the ground under it.
  draw(geometry, scale, key) {
    const points = geometry.points(key).map((point) => ({ ...point, y: scale.y(point.level) }));
    const nodes = this.curves.get(key) ?? [];
    for (const [role, known] of [["curve", true], ["curve-unknown", false]]) {
      const [first, ...rest] = nodes.filter((node) => node.classList[0] === role);
      if (first) this.set(first, "d", path(points, known));
      this.hide(rest);
    }
    if (geometry.facts.curves.length > 1 || !this.areas.length) return;
    const middle = scale.y(50);
    const { top, height } = scale.axis;
    const ground = area(points, middle);
    const [first] = this.areas;
    for (const [side, y, high] of [["above", top - 9, middle - top + 9], ["below", middle, height]]) {
      const clip = `polygon(0 ${y}px, ${geometry.width}px ${y}px, ${geometry.width}px ${y + high}px, 0 ${y + high}px)`;
      const style = `fill:${scale.both((theme) => theme[side])};clip-path:${clip} view-box`;
      this.add(first, shape("path", { d: ground, style }));
    }
    this.hide(this.areas);
  }

  // One dot and the stretches of the curve beside it out of sight, while a hand has them; `rest` says
  // of the known and of the other stretches what stays.
  lift(id, key, facts, rest) {
    const nodes = this.curves.get(key) ?? [];
    for (const [role, known] of [["curve", true], ["curve-unknown", false]]) {
      const [first, ...others] = nodes.filter((node) => node.classList[0] === role);
      if (first) this.set(first, "d", rest(known));
      this.hide(others);
    }
    if (facts.curves.length === 1) this.hide(this.areas);
    this.hide(this.dots(id, facts).get(key));
    for (const node of this.points.get(id) ?? []) {
      const role = node.classList[0];
      if (SAID.has(role) || AROUND.has(role)) this.set(node, "visibility", "hidden");
    }
    // What was added for the draft lies over what the hand has.
    for (const node of this.added) node.style.visibility = "hidden";
  }

  tint(node, colour) {
    for (const name of ["fill", "stroke"]) {
      const now = node.style[name] || node.getAttribute(name);
      const isSheet = name === "fill" && node.getAttribute("stroke-width") && node.classList[0] === "dot";
      if (!now || now === "none" || isSheet || node.classList[0] === "rim") continue;
      this.set(node, "style", `${node.getAttribute("style") ?? ""};${name}:${colour}`);
    }
  }

  hideRole(id, role) {
    this.hide((this.points.get(id) ?? []).filter((node) => node.classList[0] === role));
  }

  hide(nodes = []) {
    for (const node of nodes) this.set(node, "visibility", "hidden");
  }

  set(node, name, text) {
    const noted = kept(this.changes, node, () => new Map());
    if (!noted.has(name)) noted.set(name, node.getAttribute(name));
    node.setAttribute(name, text);
  }

  add(before, node) {
    before.before(node);
    this.added.push(node);
  }

  last() {
    return this.svg.querySelector("#drawn").lastChild;
  }

  restore() {
    for (const node of this.added) node.remove();
    this.added = [];
    for (const [node, noted] of this.changes) {
      for (const [name, text] of noted) {
        if (text === null) node.removeAttribute(name);
        else node.setAttribute(name, text);
      }
    }
    this.changes.clear();
  }
}

export function halo(scale, x, y) {
  const style = `fill:${scale.both(({ soft }) => soft)};stroke:${scale.both(({ weak }) => weak)};stroke-width:1.3`;
  return shape("circle", { cx: x, cy: y, r: HALO, style });
}

function value(scale, x, y, level) {
  const style = `fill:${scale.both(({ ink }) => ink)};font:700 8.5px var(--st-font);text-anchor:middle`;
  return shape("text", { x, y: y - (scale.isWeak(level) ? 16 : 11), style }, scale.number(scale.value(level)));
}

function kept(map, key, make) {
  if (!map.has(key)) map.set(key, make());
  return map.get(key);
}
