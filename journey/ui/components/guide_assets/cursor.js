// Puts the cursor into a text field once, when the field comes to the page; or tells of the words
// in it while they are typed, before they are taken over. What is pasted is taken over at once.

const placed = new WeakSet();
const tellers = new WeakMap();
const TRIES = 40;
const PAUSE = 350;
const MANY = 12;
const fields = new Set();

// Heard from the moment the cursor can wait in a field: one may paste at once.
document.addEventListener("input", (event) => {
  const { target } = event;
  const ours = [...fields].some((field) => target.closest(`.st-key-${CSS.escape(field)}`));
  if (ours && target.matches("textarea") && isPasted(event)) setTimeout(() => leaveAndReturn(target));
});

export default function ({ data, parentElement, setStateValue }) {
  fields.add(data.field);
  if (data.telling) {
    if (!tellers.has(parentElement)) tellers.set(parentElement, new Teller(parentElement));
    Object.assign(tellers.get(parentElement), { data, tell: setStateValue });
    return;
  }
  if (placed.has(parentElement)) return;
  placed.add(parentElement);
  place(data.field, TRIES);
}

class Teller {
  constructor(parent) {
    this.listen = (event) => {
      if (!parent.isConnected) return document.removeEventListener("input", this.listen);
      if (!event.target.closest(`.st-key-${CSS.escape(this.data.field)}`)) return;
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.say(parent, event.target), PAUSE);
    };
    document.addEventListener("input", this.listen);
  }

  // Words that were left meanwhile are taken over, and need not be told.
  say(parent, field) {
    if (!parent.isConnected || document.activeElement !== field) return;
    this.tell("typed", { text: field.value, revision: this.data.revision });
  }
}

// Pasted, dropped, dictated: more than a hand types at once.
function isPasted({ inputType, data, isComposing }) {
  return /^insertFrom(Paste|Drop)$/.test(inputType) || (!isComposing && data?.length >= MANY);
}

// Streamlit takes over what a field says when it is left.
function leaveAndReturn(field) {
  const { selectionStart, selectionEnd } = field;
  field.blur();
  field.focus({ preventScroll: true });
  field.setSelectionRange(selectionStart, selectionEnd);
}

function place(field, tries) {
  const found = document.querySelector(`.st-key-${CSS.escape(field)} :is(textarea, input)`);
  if (!found) {
    if (tries) setTimeout(() => place(field, tries - 1), 50);
    return;
  }
  const active = document.activeElement;
  const busy = active && active.matches("input, textarea, [contenteditable]");
  if (!busy) found.focus({ preventScroll: true });
}
