// What a hand does on the map, by pointer or by key, before it becomes a stroke: asking for names,
// selecting several, lifting dots, scrolling at the edges.

const EDGE = 36;

export class Hand {
  listen() {
    const { list } = this.columns;
    // Shift and a click would select words, and the browser would then drag those.
    this.viewport.sheet.addEventListener("dragstart", (event) => event.preventDefault());
    list.addEventListener("click", (event) => this.clickedColumn(event));
    list.addEventListener("dblclick", (event) => {
      const id = event.target.closest("[data-id]")?.dataset.id;
      if (id && this.geometry.draft.points[id]) this.rename(id);
    });
    this.phases.list.addEventListener("click", (event) => {
      const id = event.target.closest("[data-phase]")?.dataset.phase;
      if (!id || this.cardDrag.justDropped) return;
      this.phases.focus(id);
      this.choosePhase(id);
    });
    this.phases.list.addEventListener("dblclick", (event) => {
      const id = event.target.closest("[data-phase]")?.dataset.phase;
      if (id) this.renamePhase(id);
    });
  }

  clickedColumn(event) {
    const id = event.target.closest("[role=option]")?.dataset.id;
    if (!id || this.cardDrag.justDropped) return;
    this.columns.focus(id);
    if (!this.geometry.draft.points[id]) this.explain(id);
    else if (event.shiftKey) this.extend(id, this.selection.at(-1));
    else if (event.ctrlKey || event.metaKey) this.toggle(id);
    else this.choose(id);
  }

  clicked(id) {
    this.columns.focus(id);
    this.choose(id);
  }

  // All touchpoints from where the selection began to this one.
  extend(id, from) {
    const ids = this.touchpoints();
    if (!ids.includes(id)) return;
    this.anchor = this.selection.length > 1 && ids.includes(this.anchor) ? this.anchor : from ?? id;
    const [start, end] = [ids.indexOf(this.anchor), ids.indexOf(id)];
    const several = start <= end ? ids.slice(start, end + 1) : ids.slice(end, start + 1).reverse();
    this.columns.focus(id);
    this.chooseAll(several);
  }

  toggle(id) {
    const rest = this.selection.filter((each) => each !== id);
    this.chooseAll(rest.length < this.selection.length ? rest : [...rest, id]);
  }

  rename(id) {
    const box = this.geometry.card(id);
    this.ask(box, {
      text: this.editor.name(id),
      label: this.told.labels.name,
      done: (text) => text && this.editor.rename("touchpoint", id, text),
      leave: () => this.columns.focus(id),
    });
  }

  renamePhase(id) {
    const box = this.geometry.phase(id);
    this.ask(box, {
      text: this.geometry.draft.phases.find((phase) => phase.id === id).name,
      label: this.told.labels.phase_name,
      done: (text) => text && this.editor.rename("phase", id, text),
      leave: () => this.phases.focus(id),
    });
  }

  addAfter(id) {
    const phase = this.editor.phaseOf(id);
    this.addAt(phase.id, phase.ids[phase.ids.indexOf(id) + 1] ?? null, id);
  }

  // An empty card in edit mode, with typical touchpoints to pick from.
  addAt(phase, before, from) {
    const { geometry } = this;
    const { ids } = geometry.draft.phases.find((each) => each.id === phase);
    const last = ids.at(-1);
    const x = before
      ? geometry.placed.columns.get(before).x
      : last
        ? geometry.placed.columns.get(last).x + geometry.placed.columns.get(last).width
        : geometry.placed.phases.get(phase).x + 20;
    const box = { x: Math.min(x - 20, geometry.width - 110), y: geometry.cardTop, width: geometry.columnWidth };
    const options = this.told.library
      .filter((each) => !each.phase || each.phase === phase)
      .map(({ name, channel }) => ({ name, hint: channel, channel }));
    this.ask(box, {
      label: this.told.labels.new_touchpoint,
      options,
      done: (text, choice) => text && this.put({ name: text, channel: choice?.channel }, phase, before, true),
      leave: () => (from ? this.columns.focus(from) : this.phases.focus(phase)),
    });
  }

  // A touchpoint more: selected, and in sight.
  put({ name, channel }, phase, before, focused = false) {
    const id = this.editor.add(name, phase, before, channel ? { channel } : {});
    if (!id) return;
    if (focused) this.columns.focus(id);
    else this.viewport.reveal(this.geometry.card(id), true);
    this.choose(id);
  }

  addPhaseAfter(id) {
    const { phases } = this.geometry.draft;
    const at = phases.findIndex((phase) => phase.id === id);
    const box = this.geometry.phase(id);
    this.ask({ ...box, x: box.x + box.width - 60, width: 120 }, {
      label: this.told.labels.new_phase,
      done: (text) => {
        const fresh = text && this.editor.addPhase(text, phases[at + 1]?.id ?? null);
        if (fresh) this.goPhase(fresh);
      },
      leave: () => this.phases.focus(id),
    });
  }

  askChannel(ids, id) {
    this.askIn("channel", id, this.told.labels.add_channel, this.told.channels, (text) => this.editor.addChannel(ids, text));
  }

  askDepartment(ids, id) {
    this.askIn("department", id, this.told.labels.set_department, this.told.departments, (text) => this.editor.setDepartment(ids, text));
  }

  askIn(lane, id, label, names, done) {
    this.ask(this.geometry.lane(id, lane) ?? this.geometry.card(id), {
      label,
      options: names.map((name) => ({ name })),
      done: (text) => text && done(text),
      leave: () => this.columns.focus(id),
    });
  }

  ask(box, question) {
    this.viewport.reveal({ ...box, height: 40 });
    this.naming.ask({ box, ground: this.ground, ...question });
  }

  remove(ids) {
    const next = this.editor.remove(ids);
    this.chooseAll([]);
    if (next) this.columns.focus(next);
  }

  removePhase(id) {
    const { phases } = this.geometry.draft;
    const at = phases.findIndex((phase) => phase.id === id);
    this.editor.removePhase(id);
    this.chooseAll([]);
    const next = phases[at + 1] ?? phases[at - 1];
    if (next) this.phases.focus(next.id);
  }

  goPhase(id) {
    this.phases.focus(id);
    this.choosePhase(id);
    this.viewport.reveal(this.geometry.phase(id));
  }

  explain(id) {
    const { geometry, told } = this;
    this.reason.open(geometry.ghosts[id], geometry.card(id), this.ground, told.labels, () => {
      const taken = this.editor.takeOver(id);
      this.columns.focus(taken);
      this.choose(taken);
    });
  }

  askColour(id) {
    if (!this.scale.colours.light.phases) return;
    this.colours.open(this.geometry.phase(id), this.ground, this.scale, this.told.labels, (at) => this.editor.recolour(id, at));
  }

  // Of several curves, the one that the keyboard moves and that lies in front.
  nextCurve() {
    const keys = this.geometry.draft.curves.map(({ key }) => key);
    if (keys.length < 2) return;
    this.front = keys[(keys.indexOf(this.front) + 1) % keys.length];
    this.rebuild();
    this.say(this.geometry.draft.curves.find(({ key }) => key === this.front).name);
  }

  curveAt() {
    return this.front;
  }

  touched(id, key) {
    if (key !== this.front) {
      this.front = key;
      this.columns.placeHandles(this.scale, this.told.labels, this.front);
    }
    this.columns.focus(id);
  }

  lift(id, key) {
    const level = this.geometry.draft.points[id]?.scores[key];
    const { geometry, scale, picture } = this;
    this.lifted.begin({ geometry, scale, picture, id, key, level, labels: this.told.labels });
  }

  moveLift(level) {
    this.lifted.move(level);
  }

  endLift() {
    this.lifted.end();
    this.rebuild();
  }

  // So much of a way up or down as there is more of the scale to see there.
  hiddenScale(way, box) {
    const { top, height } = this.geometry.frame.axis;
    const { zoom } = this.viewport;
    const sheet = this.viewport.bounds().top;
    const above = box.top - (sheet + (top - 20) * zoom);
    const below = sheet + (top + height + 20) * zoom - box.bottom;
    return way < 0 ? -Math.min(-way, Math.max(0, above)) : Math.min(way, Math.max(0, below));
  }

  toSheet(clientX, clientY) {
    const box = this.viewport.bounds();
    return { x: (clientX - box.left) / this.viewport.zoom, y: (clientY - box.top) / this.viewport.zoom };
  }

  // Whether a point of the window lies in the part of the map that is seen.
  isOver(clientX, clientY) {
    const { left, top, right, bottom } = this.viewport.scroller.getBoundingClientRect();
    return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  }

  // Scrolls where the pointer is near an edge: cards go sideways, dots up and down as far as the
  // scale goes; whether it did.
  scrollAt(clientX, clientY, sideways) {
    const { scroller } = this.viewport;
    const box = this.viewport.view();
    const near = (low, high, at) => (at < low + EDGE ? at - low - EDGE : at > high - EDGE ? at - high + EDGE : 0) / 3;
    const right = sideways ? near(box.left, box.right, clientX) : 0;
    const down = sideways ? 0 : this.hiddenScale(near(box.top, box.bottom, clientY), box);
    if (!right && !down) return false;
    const before = scroller.scrollLeft + scroller.scrollTop;
    scroller.scrollLeft += right;
    scroller.scrollTop += down;
    return scroller.scrollLeft + scroller.scrollTop !== before;
  }
}
