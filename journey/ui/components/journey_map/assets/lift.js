// What a hand has while it drags a dot: on a layer of its own, so that the drawing rests meanwhile.
//
// A frame touches the dot, four stretches of the curve and the tooltip, however large the map is.

import { element, filled, shape } from "./dom.js";
import { path } from "./curve.js";
import { halo } from "./picture.js";

export class Lift {
  constructor(sheet) {
    this.layer = shape("svg", { class: "jm-lift", "aria-hidden": "true" });
    this.tip = element("div", { class: "jm-tip", "aria-hidden": "true" });
    this.value = element("b");
    this.was = element("span");
    this.more = element("div");
    this.tip.append(this.value, this.was, this.more);
    this.tip.hidden = true;
    sheet.append(this.layer, this.tip);
  }

  // Takes a dot up; `level` is where it was, undefined where there was no score.
  begin({ geometry, scale, picture, id, key, level, labels }) {
    Object.assign(this, { geometry, scale, id, key, was0: level, labels });
    this.points = geometry.points(key).map((point) => ({ ...point, y: scale.y(point.level) }));
    this.at = this.points.findIndex((point) => point.id === id);
    if (this.at < 0) this.insert();
    this.old = this.points.map((point) => point);
    this.x = this.points[this.at].x;
    this.from = Math.max(0, this.at - 2);
    this.to = Math.min(this.points.length - 1, this.at + 2);
    this.layer.setAttribute("viewBox", `0 0 ${geometry.width} ${geometry.height}`);
    this.layer.replaceChildren(...this.resting(picture), ...this.moving(picture));
    const end = this.points.length - 1;
    const rest = (known) => path(this.points, known, 0, this.from) + path(this.points, known, this.to, end);
    picture.lift(id, key, geometry.facts, rest);
    this.tip.hidden = false;
    this.move(level ?? 50);
  }

  insert() {
    const x = this.geometry.placed.columns.get(this.id).middle;
    const at = this.points.findIndex((point) => point.x > x);
    this.at = at < 0 ? this.points.length : at;
    this.points.splice(this.at, 0, { id: this.id, x, y: 0, level: 50, known: true });
  }

  // What does not change while the dot moves: the guide, the old curve, the old place.
  resting(picture) {
    const { points, scale, from, to, x } = this;
    const [line] = picture.curves.get(this.key) ?? [];
    this.pen = `fill:none;stroke:${line?.style.stroke || line?.getAttribute("stroke") || "currentColor"};stroke-width:${line?.getAttribute("stroke-width") ?? 2}`;
    const nodes = [
      shape("line", { x1: x, x2: x, y1: scale.axis.top, y2: scale.axis.top + scale.axis.height, class: "jm-guide" }),
    ];
    if (this.was0 !== undefined) {
      nodes.push(shape("path", { d: path(points, true, from, to), class: "jm-was" }));
      nodes.push(shape("circle", { cx: x, cy: scale.y(this.was0), r: 5, class: "jm-was-dot" }));
    }
    return nodes;
  }

  moving(picture) {
    this.solid = shape("path", { style: this.pen });
    this.dashed = shape("path", { style: this.pen, "stroke-dasharray": "5 4" });
    const near = [];
    for (let at = this.from; at <= this.to; at += 1) {
      if (at === this.at) continue;
      const nodes = picture.dots(this.points[at].id, this.geometry.facts).get(this.key) ?? [];
      near.push(...nodes.map((node) => node.cloneNode(true)));
    }
    this.halo = halo(this.scale, 0, 0);
    const drawn = picture.dots(this.id, this.geometry.facts).get(this.key) ?? [];
    const radius = Number(drawn.at(-1)?.getAttribute("r")) || 4.5;
    this.disc = shape("circle", { r: radius + 1 });
    this.dot = shape("g", {}, this.halo, this.disc);
    return [this.solid, this.dashed, ...near, this.dot];
  }

  // Shows the dot at a level; the only thing that is done in a frame.
  move(level) {
    const { points, scale, at } = this;
    const y = scale.y(level);
    points[at] = { ...points[at], level, y };
    this.solid.setAttribute("d", path(points, true, this.from, this.to));
    this.dashed.setAttribute("d", path(points, false, this.from, this.to));
    this.dot.setAttribute("transform", `translate(${this.x} ${y})`);
    this.disc.style.fill = scale.colour(level);
    this.halo.style.display = scale.isWeak(level) ? "" : "none";
    this.say(level, y);
  }

  say(level, y) {
    const { scale, labels } = this;
    const old = this.was0;
    const now = scale.number(scale.value(level), this.digits(level));
    this.value.textContent = now;
    this.was.textContent = old === undefined ? "" : filled(labels.was, { value: scale.number(scale.value(old)) });
    this.more.textContent = `${this.verdict(level)} · ${this.keeps()}`;
    const beside = [this.points[this.at - 1], this.points[this.at + 1]].filter(Boolean);
    const mean = beside.reduce((sum, point) => sum + point.y, 0) / (beside.length || 1);
    this.tip.classList.toggle("jm-under", beside.length > 0 && mean < y);
    this.tip.style.left = `${(this.x / this.geometry.width) * 100}%`;
    this.tip.style.top = `${(y / this.geometry.height) * 100}%`;
  }

  digits(level) {
    const value = this.scale.value(level);
    return Math.abs(value * 10 - Math.round(value * 10)) > 1e-6 ? 2 : this.scale.digits;
  }

  verdict(level) {
    const { scale, labels } = this;
    const before = this.was0 !== undefined && scale.isWeak(this.was0);
    const sentence = scale.isWeak(level)
      ? before ? labels.still_weak : labels.weak_now
      : before ? labels.no_longer_weak : labels.not_weak;
    return filled(sentence, { below: scale.below });
  }

  keeps() {
    const { labels, scale } = this;
    if (this.was0 === undefined) return labels.esc_leaves;
    return filled(labels.esc_keeps, { value: scale.number(scale.value(this.was0)) });
  }

  end() {
    this.layer.replaceChildren();
    this.tip.hidden = true;
  }
}
