// What people can do to the map, however they say it: each act is a stroke, painted at once.

import { filled } from "./dom.js";
import { order, phaseOf } from "./draft.js";
import { spoken } from "./columns.js";

export class Editor {
  constructor(view) {
    this.view = view;
  }

  get draft() {
    return this.view.geometry.draft;
  }

  get labels() {
    return this.view.told.labels;
  }

  get scale() {
    return this.view.scale;
  }

  name(id) {
    return this.draft.points[id]?.name ?? "";
  }

  put(stroke, said, same) {
    this.view.outbox.put(stroke, this.view.told.revision, same);
    if (said) this.view.say(said);
  }

  // A score at a level (0-100); undefined takes it away.
  score(id, key, level, same = "") {
    const { scale } = this;
    const value = level === undefined ? null : scale.snapped(scale.value(level), 0.01);
    const before = this.draft.points[id]?.scores[key];
    if (before !== undefined && level !== undefined && Math.abs(before - level) < 1e-6) return;
    const said = level === undefined ? this.labels.no_score : spoken(scale, level, this.labels);
    const stroke = { do: "score", touchpoint: id, persona: key || null, value, level: level ?? null };
    this.put(stroke, `${this.name(id)}: ${said}`, same);
  }

  // One step better or worse, by key.
  nudge(id, by, large) {
    const point = this.draft.points[id];
    if (!point || point.planned) return;
    const key = this.view.curveAt(id);
    const level = point.scores[key];
    const value = level === undefined ? this.scale.value(50) : this.scale.stepped(level, by, large);
    this.score(id, key, this.scale.of(value), `score ${id} ${key}`);
  }

  // The score that a digit says, where it lies on the scale.
  rate(id, value) {
    const { scale } = this;
    const point = this.draft.points[id];
    if (!point || point.planned || value > scale.highest || value < scale.lowest) return;
    const key = this.view.curveAt(id);
    this.score(id, key, scale.of(value), `score ${id} ${key}`);
  }

  clearScore(id) {
    const key = this.view.curveAt(id);
    if (this.draft.points[id]?.scores[key] !== undefined) this.score(id, key, undefined);
  }

  rename(part, id, name) {
    const clean = name.replace(/\s+/g, " ").trim();
    const before = part === "phase" ? this.draft.phases.find((each) => each.id === id)?.name : this.name(id);
    if (!clean || clean === before) return;
    this.put({ do: "rename", part, id, name: clean }, filled(this.labels.renamed, { name: clean }));
  }

  // Touchpoints before another one of a phase, or at its end.
  move(ids, phase, before) {
    const moving = order(this.draft).filter((id) => ids.includes(id));
    if (!moving.length || this.isThere(moving, phase, before)) return;
    const name = this.draft.phases.find((each) => each.id === phase).name;
    const said = moving.length > 1
      ? filled(this.labels.moved_several, { count: moving.length, phase: name })
      : filled(this.labels.moved, { name: this.name(moving[0]), phase: name });
    this.put({ do: "move", touchpoints: moving, phase, before }, said);
  }

  isThere(moving, phase, before) {
    const ids = this.draft.phases.find((each) => each.id === phase).ids;
    const rest = ids.filter((id) => !moving.includes(id));
    const at = before ? rest.indexOf(before) : rest.length;
    return [...rest.slice(0, at), ...moving, ...rest.slice(at)].join(" ") === ids.join(" ");
  }

  // One place earlier or later, also across the border of a phase.
  shift(ids, by) {
    const moving = order(this.draft).filter((id) => ids.includes(id));
    const { phases } = this.draft;
    const edge = by < 0 ? moving[0] : moving.at(-1);
    const at = phases.findIndex((phase) => phase.ids.includes(edge));
    if (at < 0) return;
    const rest = phases[at].ids.filter((id) => !moving.includes(id) || id === edge);
    const here = rest.indexOf(edge) + by;
    if (here >= 0 && here < rest.length) {
      this.move(moving, phases[at].id, by < 0 ? rest[here] : rest[here + 1] ?? null);
    } else if (phases[at + by]) {
      const other = phases[at + by].ids.filter((id) => !moving.includes(id));
      this.move(moving, phases[at + by].id, by < 0 ? null : other[0] ?? null);
    }
  }

  add(name, phase, before, more = {}) {
    const clean = name.replace(/\s+/g, " ").trim();
    if (!clean) return "";
    const id = fresh(clean, (each) => each in this.draft.points);
    this.put({ do: "add", id, name: clean, phase, before, ...more }, filled(this.labels.added, { name: clean }));
    return id;
  }

  remove(ids) {
    const there = order(this.draft);
    const going = there.filter((id) => ids.includes(id));
    if (!going.length) return "";
    const next = there.slice(there.indexOf(going.at(-1)) + 1)[0] ?? there.filter((id) => !going.includes(id)).at(-1);
    const said = going.length > 1
      ? filled(this.labels.removed_several, { count: going.length })
      : filled(this.labels.removed, { name: this.name(going[0]) });
    this.put({ do: "remove", touchpoints: going }, said);
    return next ?? "";
  }

  duplicate(ids) {
    const originals = order(this.draft).filter((id) => ids.includes(id));
    if (!originals.length) return [];
    const copies = originals.map((id) => fresh(this.name(id), (each) => each in this.draft.points));
    this.put({ do: "duplicate", touchpoints: originals, copies }, filled(this.labels.duplicated, { name: this.name(originals[0]) }));
    return copies;
  }

  addPhase(name, before) {
    const clean = name.replace(/\s+/g, " ").trim();
    if (!clean) return "";
    const id = fresh(clean, (each) => this.draft.phases.some((phase) => phase.id === each));
    this.put({ do: "add_phase", id, name: clean, before }, filled(this.labels.added_phase, { name: clean }));
    return id;
  }

  movePhase(id, before) {
    const rest = this.draft.phases.filter((phase) => phase.id !== id);
    const at = before ? rest.findIndex((phase) => phase.id === before) : rest.length;
    if (this.draft.phases[at]?.id === id) return;
    const name = this.draft.phases.find((phase) => phase.id === id).name;
    this.put({ do: "move_phase", phase: id, before }, filled(this.labels.moved_phase, { name }));
  }

  shiftPhase(id, by) {
    const ids = this.draft.phases.map((phase) => phase.id);
    const at = ids.indexOf(id) + by;
    if (at < 0 || at >= ids.length) return;
    this.movePhase(id, by < 0 ? ids[at] : ids[at + 1] ?? null);
  }

  removePhase(id) {
    const phase = this.draft.phases.find((each) => each.id === id);
    if (phase) this.put({ do: "remove_phase", phase: id }, filled(this.labels.removed_phase, { name: phase.name }));
  }

  recolour(id, colour) {
    this.put({ do: "recolour", phase: id, colour }, this.labels.recoloured);
  }

  addChannel(ids, name) {
    if (name.trim()) this.put({ do: "channel", touchpoints: ids, name: name.trim() }, filled(this.labels.channel_set, { name }));
  }

  setDepartment(ids, name) {
    const clean = name.trim();
    this.put({ do: "department", touchpoints: ids, name: clean || null }, filled(this.labels.department_set, { name: clean }));
  }

  // A missing touchpoint taken over as a planned one.
  takeOver(ghost) {
    const { name, phase, reason, channel } = this.view.geometry.ghosts[ghost];
    return this.add(name, phase, null, { planned: true, reason: reason || null, channel: channel || null });
  }

  history(step) {
    this.put({ do: step }, step === "undo" ? this.labels.undone : this.labels.redone);
  }

  phaseOf(id) {
    return phaseOf(this.draft, id);
  }
}

// An id that people can read and that nobody else will have thought of at the same time.
function fresh(name, taken) {
  const plain = name.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 40).replace(/^-+|-+$/g, "");
  for (;;) {
    const id = `${plain || "touchpoint"}-${Math.random().toString(36).slice(2, 6)}`;
    if (!taken(id)) return id;
  }
}
