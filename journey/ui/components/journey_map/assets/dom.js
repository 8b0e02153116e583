// Making elements; words become text nodes, never markup.

const SVG = "http://www.w3.org/2000/svg";

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function shape(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// Places as shares of the ground they lie on, so that zooming needs no new reckoning.
export function put(node, box, ground) {
  node.style.left = `${((box.x - ground.x) / ground.width) * 100}%`;
  node.style.top = `${((box.y - ground.y) / ground.height) * 100}%`;
  node.style.width = `${(box.width / ground.width) * 100}%`;
  node.style.height = `${(box.height / ground.height) * 100}%`;
}

// What lies over the map stays in the part of it that is seen: moved left from its right edge.
export function keptInside(node) {
  node.style.marginLeft = "";
  const scroller = node.closest(".jm-scroller");
  if (!scroller) return;
  const seen = scroller.getBoundingClientRect();
  const { left, right } = node.getBoundingClientRect();
  const over = Math.min(right + 6 - (seen.left + scroller.clientWidth), left - seen.left);
  if (over > 0) node.style.marginLeft = `${-over}px`;
}

export function widened(box, by) {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

// A sentence with its `{names}` filled.
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

// Only ever an SVG of our own renderer; scripts and event attributes are dropped all the same.
export function parsed(text) {
  const tree = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (!/<script|<foreignObject|\son\w+\s*=/i.test(text)) return document.importNode(tree, true);
  tree.querySelectorAll("script, foreignObject").forEach((node) => node.remove());
  tree.querySelectorAll("*").forEach((node) => {
    for (const { name } of [...node.attributes]) if (/^on/i.test(name)) node.removeAttribute(name);
  });
  return document.importNode(tree, true);
}
