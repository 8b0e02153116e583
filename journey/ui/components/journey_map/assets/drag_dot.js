// Dragging a dot up and down is giving a score.

export class DotDrag {
  // `stage` tells where things are; `drop` hears of the new level.
  constructor(handles, stage, drop) {
    this.stage = stage;
    this.drop = drop;
    handles.addEventListener("pointerdown", (event) => this.grab(event));
    this.follow = (event) => this.moved(event);
    this.release = (event) => this.ended(event);
    this.press = (event) => this.pressed(event);
  }

  get active() {
    return this.handle !== undefined;
  }

  grab(event) {
    const handle = event.target.closest(".jm-handle");
    if (!handle || event.button !== 0 || this.active) return;
    event.preventDefault();
    event.stopPropagation();
    const { id, curve } = handle.dataset;
    Object.assign(this, { handle, id, key: curve, pointer: event.pointerId, far: false, last: event });
    this.start = { x: event.clientX, y: event.clientY };
    const centre = handle.getBoundingClientRect();
    this.offset = event.clientY - (centre.top + centre.height / 2);
    handle.setPointerCapture(this.pointer);
    handle.addEventListener("pointermove", this.follow);
    handle.addEventListener("pointerup", this.release);
    handle.addEventListener("pointercancel", this.release);
    handle.addEventListener("lostpointercapture", this.release);
    window.addEventListener("keydown", this.press, true);
    this.stage.touched(id, curve, event);
  }

  moved(event) {
    this.last = event;
    this.far ||= Math.abs(event.clientY - this.start.y) > 2;
    if (!this.far) return;
    if (!this.lifted) this.lift();
    this.frame ??= requestAnimationFrame(() => this.paint());
  }

  lift() {
    this.lifted = true;
    this.stage.lift(this.id, this.key);
    this.handle.classList.add("jm-held");
  }

  // The drawing was made anew meanwhile: the hand keeps what it has.
  again() {
    if (!this.lifted) return;
    this.stage.lift(this.id, this.key);
    this.paint();
  }

  paint() {
    this.frame = undefined;
    if (!this.lifted) return;
    this.stage.scrollAt(this.last.clientX, this.last.clientY, false);
    this.level = this.levelAt(this.last);
    this.stage.moveLift(this.level);
  }

  levelAt(event) {
    const { scale } = this.stage;
    const raw = scale.level(this.stage.toSheet(event.clientX, event.clientY - this.offset).y);
    const value = scale.value(raw);
    const step = event.altKey ? 0.01 : event.shiftKey ? scale.leap : scale.step;
    return scale.of(scale.snapped(value, step));
  }

  pressed(event) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.let(false);
  }

  ended(event) {
    if (event.pointerId !== this.pointer) return;
    this.let(event.type === "pointerup");
  }

  let(keep) {
    if (!this.active) return;
    const { handle, id, key, lifted } = this;
    if (lifted && keep) this.level = this.levelAt(this.last);
    cancelAnimationFrame(this.frame);
    window.removeEventListener("keydown", this.press, true);
    for (const [kind, heard] of [["pointermove", this.follow], ["pointerup", this.release], ["pointercancel", this.release], ["lostpointercapture", this.release]]) {
      handle.removeEventListener(kind, heard);
    }
    handle.classList.remove("jm-held");
    Object.assign(this, { handle: undefined, lifted: false, frame: undefined });
    if (!lifted) return this.stage.clicked(id);
    this.stage.endLift();
    if (keep) this.drop(id, key, this.level);
  }
}
