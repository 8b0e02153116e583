// Puts the cursor into a text field once, when the field comes to the page.

const placed = new WeakSet();
const TRIES = 20;

export default function ({ data, parentElement }) {
  if (placed.has(parentElement)) return;
  placed.add(parentElement);
  place(data.field, TRIES);
}

function place(field, tries) {
  const found = document.querySelector(`.st-key-${CSS.escape(field)} textarea`);
  if (!found) {
    if (tries) setTimeout(() => place(field, tries - 1), 50);
    return;
  }
  const active = document.activeElement;
  const busy = active && active.matches("input, textarea, [contenteditable]");
  if (!busy) found.focus({ preventScroll: true });
}
