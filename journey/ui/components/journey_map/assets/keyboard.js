// Everything by keyboard: what each key does on a touchpoint, on a missing one, on a phase.

export class Keyboard {
  constructor(view) {
    this.view = view;
    for (const list of [view.columns.list, view.columns.dots]) {
      list.addEventListener("keydown", (event) => this.onTouchpoint(event));
    }
    view.phases.list.addEventListener("keydown", (event) => this.onPhase(event));
    view.root.addEventListener("keydown", (event) => this.anywhere(event));
  }

  anywhere(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      "?": () => this.view.help.open(),
      l: () => this.view.library.open(true),
    }[key(event)];
    if (act) taken(event, act);
  }

  onTouchpoint(event) {
    const id = event.target.dataset.id;
    const act = id && (this.view.geometry.draft.points[id] ? this.forTouchpoint(event, id) : this.forGhost(event, id));
    if (act) taken(event, act);
  }

  forTouchpoint(event, id) {
    const { view } = this;
    const { editor } = view;
    const several = () => (view.selection.includes(id) ? view.selection : [id]);
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.altKey && !ctrl) {
      return {
        ArrowLeft: () => editor.shift(several(), -1),
        ArrowRight: () => editor.shift(several(), 1),
      }[event.key];
    }
    if (ctrl) {
      return {
        d: () => view.chooseAll(editor.duplicate(several())),
        a: () => view.chooseAll(view.touchpoints()),
      }[event.key.toLowerCase()];
    }
    return {
      ArrowRight: () => this.walk(id, 1, event.shiftKey),
      ArrowLeft: () => this.walk(id, -1, event.shiftKey),
      ArrowUp: () => editor.nudge(id, 1, event.shiftKey),
      ArrowDown: () => editor.nudge(id, -1, event.shiftKey),
      Home: () => this.go(view.columns.order[0]),
      End: () => this.go(view.columns.order.at(-1)),
      PageUp: () => view.goPhase(editor.phaseOf(id).id),
      Enter: () => (view.selection.includes(id) ? view.rename(id) : view.choose(id)),
      " ": () => view.choose(id),
      F2: () => view.rename(id),
      Insert: () => view.addAfter(id),
      Delete: () => view.remove(several()),
      [digit(event)]: () => editor.rate(id, Number(event.key)),
      Backspace: () => editor.clearScore(id),
      k: () => view.askChannel(several(), id),
      d: () => view.askDepartment(several(), id),
      p: () => view.nextCurve(),
      Escape: () => view.choose(""),
    }[key(event)];
  }

  forGhost(event, id) {
    const { view } = this;
    return {
      ArrowRight: () => this.walk(id, 1),
      ArrowLeft: () => this.walk(id, -1),
      Home: () => this.go(view.columns.order[0]),
      End: () => this.go(view.columns.order.at(-1)),
      Enter: () => view.explain(id),
      " ": () => view.explain(id),
      PageUp: () => view.goPhase(view.geometry.ghosts[id].phase),
      Escape: () => view.choose(""),
    }[event.key];
  }

  walk(id, by, more = false) {
    const { order } = this.view.columns;
    const at = Math.max(0, Math.min(order.length - 1, order.indexOf(id) + by));
    if (more) this.view.extend(order[at], id);
    else this.go(order[at]);
  }

  go(id) {
    this.view.columns.focus(id);
    this.view.choose(id);
  }

  onPhase(event) {
    const id = event.target.dataset.phase;
    const act = id && this.forPhase(event, id);
    if (act) taken(event, act);
  }

  forPhase(event, id) {
    const { view } = this;
    const { editor } = view;
    const { phases } = view.geometry.draft;
    const at = phases.findIndex((phase) => phase.id === id);
    if (event.altKey) {
      return {
        ArrowLeft: () => editor.shiftPhase(id, -1),
        ArrowRight: () => editor.shiftPhase(id, 1),
      }[event.key];
    }
    if (event.ctrlKey || event.metaKey) return undefined;
    const first = phases[at].ids[0];
    return {
      ArrowRight: () => view.goPhase(phases[Math.min(phases.length - 1, at + 1)].id),
      ArrowLeft: () => view.goPhase(phases[Math.max(0, at - 1)].id),
      Home: () => view.goPhase(phases[0].id),
      End: () => view.goPhase(phases.at(-1).id),
      ArrowDown: () => first && this.go(first),
      PageDown: () => first && this.go(first),
      Enter: () => view.renamePhase(id),
      F2: () => view.renamePhase(id),
      " ": () => view.choosePhase(id),
      Insert: () => (event.shiftKey ? view.addPhaseAfter(id) : view.addAt(id, null)),
      Delete: () => view.removePhase(id),
      f: () => view.askColour(id),
      Escape: () => view.choose(""),
    }[key(event)];
  }
}

function key(event) {
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

// The digit that was pressed; 0 shows all of the map.
function digit({ key }) {
  return "123456789".includes(key) ? key : "no digit";
}

function taken(event, act) {
  act();
  event.preventDefault();
  event.stopPropagation();
}
