// What the page as a whole does better than Streamlit leaves it: its cookies, its top, its keys.

// A page asked for by its address alone then speaks the language that was chosen, in the same theme.
export function keep(cookies) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  for (const [name, value] of Object.entries(cookies)) {
    document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  }
}

let here; // The place that is shown.

// Streamlit leaves a page as far down as the one before it was scrolled.
export function arrive(place) {
  if (here !== undefined && here !== place) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  here = place;
}

// With "r" Streamlit runs the page anew, which closes a dialog: not where a word was begun before
// its field had the cursor.
export function holdDialogs(event) {
  const typed = event.key === "r" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const field = event.composedPath()[0]?.matches?.("input, textarea, [contenteditable]");
  if (typed && !field && document.querySelector("[role=dialog]")) event.stopPropagation();
}
