// The map as one whole: what the server said, what the hand has done since, and what is shown of it.

import { element, filled, parsed } from "./dom.js";
import { drafted, order } from "./draft.js";
import { CardDrag } from "./drag_card.js";
import { Columns } from "./columns.js";
import { DotDrag } from "./drag_dot.js";
import { Editor } from "./editor.js";
import { Geometry } from "./geometry.js";
import { Hand } from "./hand.js";
import { HistoryKeys } from "./history_keys.js";
import { delivered } from "./inbox.js";
import { Keyboard } from "./keyboard.js";
import { Library } from "./library.js";
import { Lift } from "./lift.js";
import { Naming } from "./naming.js";
import { paintOthers, tellPending } from "./others.js";
import { Outbox } from "./outbox.js";
import { Phases } from "./phases.js";
import { Picture } from "./picture.js";
import { Plus } from "./plus.js";
import { Colours, Help, Reason } from "./popups.js";
import { Scale } from "./scale.js";
import { Viewport } from "./viewport.js";

const PATIENCE = 1500;
const REST = 120;

export class MapView extends Hand {
  constructor(root) {
    super();
    this.root = root;
    this.tools = element("div", { class: "jm-tools" });
    this.stage = element("div", { class: "jm-stage" });
    this.badge = element("div", { class: "jm-badge", role: "status" });
    this.live = element("div", { class: "jm-live", role: "status", "aria-live": "polite" });
    this.badge.hidden = true;
    root.append(this.tools, this.stage, this.badge, this.live);
    this.turn = -1;
    this.selection = [];
    this.front = "";
    this.viewport = new Viewport(this.stage, this.tools);
    const { sheet } = this.viewport;
    this.picture = new Picture(this.viewport.picture);
    this.columns = new Columns(sheet);
    this.phases = new Phases(sheet);
    this.plus = new Plus(this);
    this.lifted = new Lift(sheet);
    this.naming = new Naming(sheet);
    this.reason = new Reason(root, sheet);
    this.colours = new Colours(root, sheet);
    this.help = new Help(root);
    this.library = new Library(root, this.tools, (entry, pressed) => {
      if (!pressed || !this.cardDrag.justDropped) this.put(entry, entry.phase, null);
    });
    this.viewport.helped(() => this.help.open());
    this.editor = new Editor(this);
    this.outbox = new Outbox((told) => this.deliver(told), () => this.stroked());
    this.dotDrag = new DotDrag(this.columns.dots, this, (id, key, level) => this.scored(id, key, level));
    this.cardDrag = new CardDrag(this);
    this.keyboard = new Keyboard(this);
    this.history = new HistoryKeys((step) => this.editor.history(step));
    this.listen();
    this.news = (event) => {
      if (!this.told?.drawing) return;
      event.preventDefault(); // It is shown here: the page need not hurry.
      this.hear(event.detail);
    };
    document.addEventListener("journey:news", this.news);
  }

  // What the server says: always how the map stands and what it has of ours; the drawing at times.
  update({ data, setStateValue }) {
    this.setState = setStateValue;
    const drawing = data.drawing ?? this.told?.drawing;
    // An answer to strokes may have overtaken the run of which the page tells.
    const { revision, facts } = this.told?.revision > data.revision ? this.told : data;
    this.told = { ...drawing, ...data, revision, facts, drawing };
    if (!drawing) return this.settle(0);
    const client = data.ack.client === this.outbox.client;
    this.acknowledged(data.ack);
    if (!client && this.outbox.pending.length) this.outbox.flush();
    if (data.drawing) this.draw(data.drawing, data.facts);
    this.rebuild();
    this.viewport.name(drawing.labels, drawing.overview);
    this.help.labels = drawing.labels;
    if (data.selected.turn >= this.turn) this.follow(data.selected);
    this.settle(REST);
    unveil(this.root);
  }

  // Strokes go to the inbox of the page, which answers at once; where that fails, to Streamlit.
  async deliver(told) {
    const answer = await delivered(this.told.inbox, told);
    if (!answer) return this.setState("edits", told);
    this.answered(answer);
    this.settle(REST);
  }

  // What others did comes with the news, or is asked for, and is shown at once; the page is drawn
  // anew when changes pause. The news know nothing of strokes that are still under way.
  async hear({ revision, stands }) {
    if (revision <= this.told.revision) return;
    if (stands && this.told.inbox.whole && !this.outbox.pending.length) return this.stood(stands);
    const answer = await delivered(this.told.inbox, { client: this.outbox.client, ops: [] });
    if (answer) this.answered(answer);
  }

  answered({ ack, unsaid, ...stands }) {
    this.told.unsaid = unsaid;
    this.acknowledged(ack);
    this.stood(stands);
  }

  stood({ revision, facts }) {
    if (revision > this.told.revision) this.root.dataset.settled = "false";
    if (revision >= this.told.revision) Object.assign(this.told, { revision, facts });
    this.rebuild();
  }

  // Kept or refused: said before anything is drawn for it.
  acknowledged(ack) {
    if (this.outbox.heard(ack)) this.badged();
    this.refused(ack);
  }

  stroked() {
    this.root.dataset.settled = "false";
    this.rebuild();
  }

  draw(drawing, facts) {
    this.drawnRevision = drawing.revision;
    this.drawnFacts = facts;
    const { scale, colours, frame, ghosts, svg, decimal } = drawing;
    this.scale = new Scale(scale, frame.axis, colours, decimal);
    if (svg === this.svgText) return;
    this.svgText = svg;
    const tree = parsed(svg);
    const { width, height } = tree.viewBox.baseVal;
    this.viewport.prepare(tree);
    this.picture.show(tree);
    this.ground = { x: 0, y: 0, width, height };
    this.sheetFrame = { width, height, frame, ghosts };
  }

  // Everything over the picture, and the picture itself, as facts and pending strokes have it.
  rebuild() {
    if (!this.sheetFrame) return;
    const { labels, drawing } = this.told;
    const fresh = this.geometry?.frame !== drawing.frame || this.geometry?.facts !== this.drawnFacts;
    if (fresh) {
      this.geometry = new Geometry({ ...this.sheetFrame, frame: drawing.frame, ghosts: drawing.ghosts, facts: this.drawnFacts, arrow: this.picture.arrow() });
    }
    const same = this.told.revision === this.drawnRevision;
    this.geometry.place(drafted(same ? this.drawnFacts : this.told.facts, this.outbox.pending));
    const { geometry, scale } = this;
    if (!geometry.draft.curves.some(({ key }) => key === this.front)) this.front = geometry.draft.curves[0]?.key ?? "";
    this.picture.paint(geometry, scale);
    this.columns.place(geometry, scale, labels, this.front, this.picture);
    this.columns.name(drawing.touchpoints, drawing.ghosts, labels);
    paintOthers(this.columns.options, this.told.others);
    this.phases.place(geometry, labels);
    this.plus.place(geometry, labels);
    this.library.offer(this.told.library, geometry.draft, labels);
    if (fresh) this.viewport.arrange(geometry);
    this.dotDrag.again();
    this.badged();
  }

  // The picture is drawn anew when the hand rests: the page follows in the same run.
  settle(wait) {
    clearTimeout(this.settling);
    const behind = !this.told.drawing || this.drawnRevision !== this.told.revision || this.told.selected.turn < this.turn || this.told.unsaid;
    this.root.dataset.settled = String(!behind && !this.outbox.pending.length);
    if (!behind) return;
    this.settling = setTimeout(() => {
      if (this.outbox.pending.length || this.cardDrag.node) return this.settle(REST);
      this.asked = (this.asked ?? 0) + 1;
      this.setState("settled", { revision: this.told.revision, times: this.asked, selected: this.choice() });
      this.settle(PATIENCE);
    }, wait);
  }

  // "Not saved yet (n)": only when it takes longer than a moment.
  badged() {
    const count = this.outbox.pending.length;
    this.root.dataset.pending = count;
    tellPending(count);
    clearTimeout(this.worrying);
    if (!count) {
      this.badge.hidden = true;
      return;
    }
    const show = () => {
      this.badge.textContent = filled(this.told.labels.unsaved, { count: this.outbox.pending.length });
      this.badge.hidden = false;
      // Nothing is kept for now: the page does not wait for that to show what is selected.
      if (this.told.selected.turn < this.turn) this.tellSelected(1);
    };
    if (!this.badge.hidden) show();
    else this.worrying = setTimeout(show, PATIENCE);
  }

  refused({ problems = [] }) {
    const told = problems.map(({ seq, message }) => `${seq} ${message}`).join("\n");
    if (told && told !== this.toldProblems) this.say(problems.map(({ message }) => message).join(" "));
    this.toldProblems = told;
  }

  // A choice made here: shown at once, told to the page, which answers with the same turn.
  choose(id) {
    this.chooseAll(id ? [id] : []);
    if (id) this.say(this.labelOf(id));
  }

  chooseAll(ids, phase = "") {
    this.turned(ids, phase);
    if (!ids.length && !phase) this.say(this.told.labels.nothing);
    if (ids.length > 1) this.say(filled(this.told.labels.selected, { count: ids.length }));
    if (!this.outbox.pending.length || !this.badge.hidden) this.tellSelected(1);
  }

  // Where a stroke goes with a choice, the page hears of both when the hand rests.
  turned(ids, phase = "") {
    this.turn = Math.max(this.turn, this.told.selected.turn) + 1;
    this.show(ids, phase);
  }

  choice() {
    const touchpoints = this.selection.filter((id) => this.geometry?.draft.points[id]);
    return { touchpoints, phase: this.phases.selected, turn: this.turn };
  }

  choosePhase(id) {
    this.chooseAll([], id);
  }

  show(ids, phase) {
    this.selection = ids;
    this.columns.select(ids);
    this.phases.select(phase);
  }

  // Told again until the page answers with this turn: it may be busy and miss one of many.
  tellSelected(times) {
    clearTimeout(this.waiting);
    this.setState("selected", { ...this.choice(), times });
    this.waiting = setTimeout(() => {
      if (this.told.selected.turn < this.turn) this.tellSelected(times + 1);
    }, PATIENCE);
  }

  // A choice made elsewhere on the page (a finding, a row of the table).
  follow({ touchpoint, touchpoints, phase, turn }) {
    const fresh = turn > this.turn;
    this.turn = turn;
    this.show(touchpoints, touchpoints.length ? "" : phase);
    if (fresh) this.viewport.reveal(this.geometry.column(touchpoint) ?? this.geometry.phase(phase));
  }

  scored(id, key, level) {
    this.turned([id]);
    this.editor.score(id, key, level);
    this.settle(REST);
  }

  touchpoints() {
    return order(this.geometry.draft);
  }

  labelOf(id) {
    const { touchpoints, ghosts } = this.told.drawing;
    return touchpoints.find((each) => each.id === id)?.label ?? ghosts[id]?.label ?? this.editor.name(id);
  }

  say(words) {
    this.live.textContent = words;
  }

  leave() {
    for (const timer of [this.waiting, this.settling, this.worrying]) clearTimeout(timer);
    document.removeEventListener("journey:news", this.news);
    this.outbox.leave();
    this.history.leave();
    this.viewport.leave();
  }
}

// What the page painted ahead of the picture (journey/ui/first_sight.py) stays until that is seen.
function unveil(root) {
  const ahead = document.getElementById("first-sight");
  if (!ahead) return;
  const watch = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    ahead.remove();
    watch.disconnect();
  });
  watch.observe(root);
}
