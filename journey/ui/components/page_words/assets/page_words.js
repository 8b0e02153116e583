// Says texts of Streamlit's own in another language, wherever and whenever they appear.
//
// Only the value of a text node or attribute is changed, never a node, so React goes on as before;
// where it writes its English again, we are told before the page is painted.

import { arrive, holdDialogs, keep } from "./page.js";

const SPEAKING = new WeakMap();
const ATTRIBUTES = ["aria-label", "placeholder", "title"];

export default function ({ parentElement: host, data }) {
  let speaker = SPEAKING.get(host);
  if (!speaker) SPEAKING.set(host, (speaker = new Speaker()));
  speaker.speak(data.rules);
  keep(data.keep);
  arrive(data.place);
  return () =>
    setTimeout(() => {
      if (host.isConnected) return;
      speaker.end();
      SPEAKING.delete(host);
    });
}

addEventListener("keydown", holdDialogs, true);

class Speaker {
  constructor() {
    this.watching = new MutationObserver(() => this.sayAll());
  }

  speak(rules) {
    this.rules = rules.map(([selector, attribute, english, said]) => ({ selector, attribute, pattern: patternOf(english), said }));
    this.sayAll();
    this.watching.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
  }

  sayAll() {
    for (const { selector, attribute, pattern, said } of this.rules) {
      for (const node of document.querySelectorAll(selector)) {
        if (attribute) sayAttribute(node, attribute, pattern, said);
        else for (const child of node.childNodes) if (child.nodeType === Node.TEXT_NODE) sayText(child, pattern, said);
      }
    }
  }

  end() {
    this.watching.disconnect();
  }
}

function sayAttribute(node, attribute, pattern, said) {
  const found = node.getAttribute(attribute)?.match(pattern);
  if (found) node.setAttribute(attribute, filled(said, found.groups));
}

function sayText(text, pattern, said) {
  const found = text.data.trim().match(pattern);
  if (found) text.data = filled(said, found.groups);
}

// "{size} per file" finds "10MB per file" and remembers "10MB".
function patternOf(english) {
  const plain = english.replace(/[.*+?^$()|[\]\\/]/g, "\\$&");
  return new RegExp(`^${plain.replace(/\{(\w+)\}/g, "(?<$1>.+)")}$`, "s");
}

function filled(said, groups = {}) {
  return said.replace(/\{(\w+)\}/g, (_, name) => groups[name] ?? "");
}
