// Looking around on the sheet: zoom, fit, pan, the strip that shows the whole, heads that stay.

import { element } from "./dom.js";

const LEAST = 0.25;
const MOST = 4;
// A column at least this wide can be read; a picture larger than this only looks coarse.
const READABLE = 60;
// One from which the names are still legible: where all columns are as wide, the map opens whole.
const LEGIBLE = 40;
const LARGEST = 1.6;
const STEP = 1.2;
// So much of a lane may be out of sight unsaid, and so much of the sheet: its margins, its sources.
const CUT = 6;
const LAST = 44;
const SVG = "http://www.w3.org/2000/svg";

export class Viewport {
  constructor(stage, tools) {
    this.stage = stage;
    this.zoom = 0;
    this.fitted = false;
    this.scroller = element("div", { class: "jm-scroller" });
    this.sheet = element("div", { class: "jm-sheet" });
    this.picture = element("div", { class: "jm-picture" });
    this.sheet.append(this.picture);
    this.scroller.append(this.sheet);
    this.heads = head("heads");
    this.phases = head("phases");
    this.below = tool("", () => this.goOn());
    this.below.className = "jm-below";
    stage.append(this.scroller, this.heads, this.phases, this.below);
    this.buildTools(tools);
    this.scroller.addEventListener("scroll", () => this.moved(), { passive: true });
    this.scroller.addEventListener("wheel", (event) => this.wheeled(event), { passive: false });
    for (const kind of ["touchstart", "touchmove", "touchend"]) {
      this.scroller.addEventListener(kind, (event) => this.pinched(event), { passive: false });
    }
    this.scroller.addEventListener("pointerdown", (event) => this.grabbed(event));
    stage.addEventListener("keydown", (event) => this.pressed(event));
    this.watcher = new ResizeObserver(() => this.resized());
    this.watcher.observe(this.scroller);
  }

  buildTools(tools) {
    this.about = element("div", { class: "jm-about" });
    this.overview = element("div", { class: "jm-overview", "aria-hidden": "true" });
    this.frame = element("div", { class: "jm-frame" });
    this.whole = element("div", { class: "jm-whole" });
    this.overview.append(this.whole, this.frame);
    this.overview.addEventListener("pointerdown", (event) => this.travel(event));
    this.overview.addEventListener("pointermove", (event) => event.buttons && this.travel(event));
    this.less = tool("−", () => this.to(this.zoom / STEP));
    this.level = tool("100 %", () => this.read());
    this.more = tool("+", () => this.to(this.zoom * STEP));
    this.fit = tool("", () => this.fitAll());
    const group = element("div", { class: "jm-zoom", role: "group" });
    group.append(this.less, this.level, this.more, this.fit);
    this.group = group;
    this.keys = tool("?", () => {});
    this.keys.classList.add("jm-keys");
    tools.append(this.about, this.overview, group, this.keys);
  }

  name(labels, overview) {
    this.about.replaceChildren(element("b", {}, labels.whole), element("span", {}, labels.count));
    this.group.setAttribute("aria-label", labels.zoom);
    this.less.setAttribute("aria-label", labels.smaller);
    this.more.setAttribute("aria-label", labels.larger);
    this.level.title = labels.readable;
    this.fit.textContent = labels.fit;
    this.keys.setAttribute("aria-label", labels.help);
    this.keys.title = labels.help;
    this.below.title = labels.below;
    this.rows = labels.rows;
    this.tellBelow();
    if (overview !== this.overviewText) {
      this.overviewText = overview;
      const tree = new DOMParser().parseFromString(overview, "image/svg+xml").documentElement;
      tree.setAttribute("preserveAspectRatio", "none");
      this.whole.replaceChildren(document.importNode(tree, true));
    }
  }

  // Makes a drawing fit to be shown: its words are said, not shown as a tooltip over all of it.
  prepare(svg) {
    const { width, height } = svg.viewBox.baseVal;
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    const drawn = document.createElementNS(SVG, "g");
    drawn.id = "drawn";
    const said = { TITLE: "aria-label", DESC: "aria-description" };
    for (const node of [...svg.childNodes]) {
      const attribute = said[node.nodeName.toUpperCase()];
      // Said to those who cannot see it, without a tooltip over the whole picture.
      if (attribute) {
        svg.setAttribute(attribute, node.textContent);
        node.remove();
      } else drawn.append(node);
    }
    svg.append(drawn);
    this.sheet.style.aspectRatio = `${width} / ${height}`;
  }

  // After a drawing: the first time whole, where that is legible; later as it was left.
  arrange(geometry) {
    this.geometry = geometry;
    for (const overlay of [this.heads, this.phases]) {
      if (!overlay.firstChild.firstChild) overlay.firstChild.append(use("#drawn"));
    }
    if (!this.zoom) this.open();
    else this.staying(() => (this.fitted ? this.fitAll(false) : this.to(this.zoom, false)));
  }

  open() {
    const { columnWidth } = this.geometry;
    if (this.fitting() * columnWidth < LEGIBLE) this.read();
    else this.fitAll();
  }

  // The size at which the map fills the stage from top to bottom, if its columns can then be read.
  read() {
    const { columnWidth } = this.geometry;
    const readable = columnWidth ? READABLE / columnWidth : 1;
    this.to(Math.min(Math.max(this.filling(), readable), LARGEST), false);
    this.toPhases();
  }

  // All columns side by side; the page beside the picture says what its header says.
  fitAll(back = true) {
    this.to(this.fitting(), false);
    this.fitted = true;
    if (back) this.toPhases();
  }

  fitting() {
    return Math.min(this.scroller.clientWidth / this.geometry.width, this.filling(), LARGEST);
  }

  // All lanes under the curve, or if they would be small then phases, curve and cards.
  filling() {
    const { top, cardBottom, bottom } = this.geometry;
    const down = (end) => this.scroller.clientHeight / (end - top + 16);
    return Math.max(down(bottom), Math.min(1, down(cardBottom)));
  }

  toPhases() {
    this.opened = this.start();
    this.scroller.scrollTo({ left: 0, top: this.opened });
  }

  // The edge above the phases; the top of a sheet that does not reach so far down: nothing is cut.
  start() {
    const top = (this.geometry.top - 8) * this.zoom;
    return top <= this.lowest() ? top : 0;
  }

  lowest() {
    return this.scroller.scrollHeight - this.scroller.clientHeight;
  }

  // A sheet or a stage of another extent is seen from its start, unless somebody has scrolled.
  staying(change) {
    const { scroller } = this;
    const isAtStart = Math.abs(scroller.scrollTop - Math.min(this.opened, this.lowest())) < 2;
    change();
    if (isAtStart) scroller.scrollTop = this.opened = this.start();
  }

  // To a size; a point of the window (else the middle) keeps what lies under it.
  to(zoom, keep = true) {
    const { scroller } = this;
    const before = this.zoom || zoom;
    this.zoom = Math.min(MOST, Math.max(LEAST, zoom));
    this.fitted = false;
    const box = keep.clientX === undefined ? null : scroller.getBoundingClientRect();
    const at = box
      ? { x: keep.clientX - box.left, y: keep.clientY - box.top }
      : { x: scroller.clientWidth / 2, y: scroller.clientHeight / 2 };
    const kept = { x: (scroller.scrollLeft + at.x) / before, y: (scroller.scrollTop + at.y) / before };
    this.sheet.style.width = `${this.geometry.width * this.zoom}px`;
    if (keep) {
      scroller.scrollLeft = kept.x * this.zoom - at.x;
      scroller.scrollTop = kept.y * this.zoom - at.y;
    }
    this.level.textContent = `${Math.round(this.zoom * 100)} %`;
    this.moved();
  }

  // Brings a box into sight from left to right; `down`: from top to bottom too, on a low stage.
  reveal(box, down = false) {
    if (!box) return;
    const { scroller, zoom } = this;
    const headWidth = this.geometry.left * zoom;
    const left = box.x * zoom - (scroller.clientWidth + headWidth) / 2 + (box.width * zoom) / 2;
    const within =
      box.x * zoom > scroller.scrollLeft + headWidth &&
      (box.x + box.width) * zoom < scroller.scrollLeft + scroller.clientWidth;
    const top = Math.min(scroller.scrollTop, Math.max(0, (this.geometry.top - 8) * zoom));
    const foot = (box.y + box.height + 8) * zoom - scroller.clientHeight;
    scroller.scrollTo({
      left: within ? scroller.scrollLeft : left,
      top: down ? Math.max(top, foot) : top,
      behavior: gait(),
    });
  }

  // Keeps heads and frame where they belong while the sheet moves under them.
  moved() {
    if (!this.geometry) return;
    const { scroller, zoom, geometry } = this;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
    const headWidth = Math.max(0, geometry.left - 4);
    cut(this.heads, scrollLeft > 4, {
      x: 0, y: scrollTop / zoom, width: headWidth, height: clientHeight / zoom,
    }, zoom);
    cut(this.phases, scrollTop > (geometry.top + 4) * zoom, {
      x: scrollLeft / zoom, y: geometry.top - 4, width: clientWidth / zoom,
      height: geometry.phaseBottom - geometry.top + 8,
    }, zoom);
    const span = geometry.right - geometry.left;
    const share = (x) => Math.min(1, Math.max(0, (x - geometry.left) / span));
    const from = share((scrollLeft + headWidth * zoom) / zoom);
    const to = share((scrollLeft + clientWidth) / zoom);
    this.frame.style.left = `${from * 100}%`;
    this.frame.style.width = `${Math.max(0.02, to - from) * 100}%`;
    this.frame.hidden = to - from > 0.99;
    this.tellBelow();
  }

  // What of the sheet lies under the stage is named at its foot.
  tellBelow() {
    if (!this.geometry || !this.rows) return;
    const { scroller, zoom, geometry } = this;
    const end = (scroller.scrollTop + scroller.clientHeight) / zoom;
    const cut = Object.entries(geometry.frame.lanes).filter(([, { y, height }]) => y + height > end + CUT);
    const names = cut.map(([key]) => this.rows[key]);
    if (geometry.height > end + LAST) names.push(this.rows.legend);
    this.below.textContent = `↓ ${names.join(", ")}`;
    this.below.hidden = !names.length;
    this.stage.style.setProperty("--jm-bar", `${scroller.offsetHeight - scroller.clientHeight}px`);
  }

  // One stage further down.
  goOn() {
    const { scroller } = this;
    const top = scroller.scrollTop + scroller.clientHeight * 0.8;
    scroller.scrollTo({ top, behavior: gait() });
  }

  // Where the sheet lies in the window; asked once a frame at the most.
  bounds() {
    return this.sheet.getBoundingClientRect();
  }

  // The part of the window in which the map is seen, without the heads that stay.
  view() {
    const { left, top, right, bottom } = this.scroller.getBoundingClientRect();
    return { left: left + Math.max(0, this.geometry.left - 4) * this.zoom, top, right, bottom };
  }

  helped(open) {
    this.keys.addEventListener("click", open);
  }

  travel(event) {
    const box = this.overview.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    const { left, right } = this.geometry;
    const x = (left + share * (right - left)) * this.zoom;
    this.scroller.scrollLeft = x - (this.scroller.clientWidth + left * this.zoom) / 2;
    event.preventDefault();
  }

  wheeled(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.to(this.zoom * Math.exp(-event.deltaY / 400), event);
  }

  // Two fingers: their distance is the size, what lies between them stays between them.
  pinched(event) {
    if (event.touches.length !== 2) {
      this.pinch = undefined;
      return;
    }
    event.preventDefault();
    const [one, other] = event.touches;
    const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    const middle = { clientX: (one.clientX + other.clientX) / 2, clientY: (one.clientY + other.clientY) / 2 };
    this.pinch ??= { apart, zoom: this.zoom };
    this.to((this.pinch.zoom * apart) / this.pinch.apart, middle);
  }

  grabbed(event) {
    if (event.button !== 0 || event.pointerType === "touch") return;
    const { scroller } = this;
    const start = { x: event.clientX + scroller.scrollLeft, y: event.clientY + scroller.scrollTop };
    let far = false;
    const move = (now) => {
      far ||= Math.hypot(now.clientX - event.clientX, now.clientY - event.clientY) > 4;
      if (!far) return;
      scroller.classList.add("jm-panning");
      scroller.scrollLeft = start.x - now.clientX;
      scroller.scrollTop = start.y - now.clientY;
    };
    const end = () => {
      window.removeEventListener("pointermove", move);
      setTimeout(() => scroller.classList.remove("jm-panning"));
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end, { once: true });
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const keys = { "+": () => this.more.click(), "-": () => this.less.click(), 0: () => this.fitAll() };
    if (!(event.key in keys)) return;
    keys[event.key]();
    event.preventDefault();
    event.stopPropagation();
  }

  resized() {
    if (!this.geometry || !this.scroller.clientWidth) return;
    this.staying(() => (this.fitted ? this.fitAll(false) : this.moved()));
  }

  leave() {
    this.watcher.disconnect();
  }
}

function gait() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

function tool(words, act) {
  const button = element("button", { type: "button" }, words);
  button.addEventListener("click", act);
  return button;
}

function head(name) {
  const overlay = element("div", { class: `jm-stay jm-${name}`, "aria-hidden": "true" });
  overlay.append(document.createElementNS(SVG, "svg"));
  overlay.hidden = true;
  return overlay;
}

function use(reference) {
  const node = document.createElementNS(SVG, "use");
  node.setAttribute("href", reference);
  return node;
}

// Shows a part of the sheet, of that extent in sheet units, over the scrolling one.
function cut(overlay, shown, box, zoom) {
  overlay.hidden = !shown;
  if (!shown) return;
  const svg = overlay.firstChild;
  svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
  overlay.style.width = `${box.width * zoom}px`;
  overlay.style.height = `${box.height * zoom}px`;
}
