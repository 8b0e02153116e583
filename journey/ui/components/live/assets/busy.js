// Whether somebody is writing in a field of the page: then it is not made anew under their hands.

const FIELDS = ".st-key-inspector, .st-key-map-tabs";
const WRITING = 'textarea, [contenteditable="true"], canvas, input:not([type=checkbox]):not([type=radio])';

export function isBusy() {
  const active = document.activeElement;
  if (!active || active === document.body) return false;
  // The cell of a table is written in outside the page's own tree.
  if (active.closest("#portal, .gdg-style, [data-testid=stDataFrame]")) return true;
  if (!active.closest(FIELDS) || !active.matches(WRITING)) return false;
  return active.getAttribute("role") !== "combobox" || active.getAttribute("aria-expanded") === "true";
}

// Calls back soon after a field is left; returns what ends it.
export function whenFree(act) {
  let waiting;
  const left = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => !isBusy() && act(), 250);
  };
  document.addEventListener("focusout", left);
  return () => {
    clearTimeout(waiting);
    document.removeEventListener("focusout", left);
  };
}
