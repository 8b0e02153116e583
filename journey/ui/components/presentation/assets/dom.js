// Making elements; words become text nodes, never markup.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// Only ever an SVG of our own renderer; scripts and event attributes are dropped all the same.
export function drawing(text) {
  const tree = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  tree.querySelectorAll("script, foreignObject").forEach((node) => node.remove());
  tree.querySelectorAll("*").forEach((node) => {
    for (const { name } of [...node.attributes]) if (/^on/i.test(name)) node.removeAttribute(name);
  });
  tree.removeAttribute("width");
  tree.removeAttribute("height");
  // What it shows is said by the notes beside it.
  tree.setAttribute("aria-hidden", "true");
  return document.importNode(tree, true);
}
