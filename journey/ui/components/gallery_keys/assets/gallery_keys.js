// The gallery by keyboard. Cards are links; arrows go to the nearest card in their direction.

const HEARD = new WeakMap();
const CARD = '.st-key-cards [class*="st-key-card-"]:has(> div [data-testid="stPageLink-NavLink"])';
const LINK = '[data-testid="stPageLink-NavLink"]';
const SEARCH = '.st-key-filter input[type="search"], .st-key-filter input[type="text"]';
const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=combobox]";
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export default function ({ parentElement: host }) {
  if (!HEARD.has(host)) {
    const hearing = new AbortController();
    document.addEventListener("keydown", heard, { signal: hearing.signal });
    HEARD.set(host, hearing);
    host.querySelector("span").dataset.hears = "true";
  }
  return () =>
    setTimeout(() => {
      if (host.isConnected) return;
      HEARD.get(host)?.abort();
      HEARD.delete(host);
    });
}

function heard(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (document.querySelector('[role="dialog"]')) return;
  const focused = document.activeElement;
  const search = document.querySelector(SEARCH);
  if (event.key === "/" && !focused?.matches(TYPING) && search) {
    search.focus();
    search.select();
    return event.preventDefault();
  }
  const cards = [...document.querySelectorAll(CARD)].filter((card) => card.querySelector(LINK));
  const card = cards.find((each) => each.contains(focused));
  if (event.key === "ArrowDown" && focused === search && cards.length) {
    focus(cards[0]);
    return event.preventDefault();
  }
  if (!card || focused.closest('[class*="st-key-cardmenu-"]')) return;
  if (event.key in WAYS) {
    const next = nearest(card, cards, WAYS[event.key]);
    if (next) focus(next);
    event.preventDefault();
  } else if (event.key === " " && focused.matches(LINK)) {
    card.querySelector('[data-testid="stCheckbox"] input')?.click();
    event.preventDefault();
  } else if (event.key === "Escape") {
    document.querySelector('[class*="st-key-selection-clear"] button')?.click();
  }
}

function focus(card) {
  const link = card.querySelector(LINK);
  link.focus();
  card.scrollIntoView({ block: "nearest" });
}

// Sideways: the next in reading order. Up and down: in the next row, the card most nearly above or below.
function nearest(card, cards, [right, down]) {
  if (right) return cards[cards.indexOf(card) + right];
  const here = card.getBoundingClientRect();
  let best = null;
  let least = Infinity;
  for (const each of cards) {
    const there = each.getBoundingClientRect();
    const rows = (there.top - here.top) * down;
    if (rows < here.height / 2) continue;
    const far = rows * 4 + Math.abs(there.left - here.left);
    if (far < least) [best, least] = [each, far];
  }
  return best;
}
