// Says texts of Streamlit's own in another language, wherever and whenever they appear.
//
// Only the value of a text node or attribute is changed, never a node, so React goes on as before;
// where it writes its English again, we are told before the page is painted.

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

// A page asked for by its address alone then speaks the language that was chosen, in the same theme.
function keep(cookies) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  for (const [name, value] of Object.entries(cookies)) {
    document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  }
}

let here; // The place that is shown.

// Streamlit leaves a page as far down as the one before it was scrolled.
function arrive(place) {
  if (here !== undefined && here !== place) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  here = place;
}

// With "r" Streamlit runs the page anew, which closes a dialog: not where a word was begun before
// its field had the cursor.
function holdDialogs(event) {
  const typed = event.key === "r" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const field = event.composedPath()[0]?.matches?.("input, textarea, [contenteditable]");
  if (typed && !field && document.querySelector("[role=dialog]")) event.stopPropagation();
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
