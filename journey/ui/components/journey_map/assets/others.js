// What others have selected: a ring in their colour and their initials on the card, heard by all.

import { element } from "./dom.js";

export function paintOthers(options, others = []) {
  for (const [id, option] of options) {
    const here = others.filter(({ touchpoint }) => touchpoint === id);
    const told = here.map(({ initials, colour }) => `${initials} ${colour}`).join();
    if (told !== (option.dataset.others ?? "")) {
      option.dataset.others = told;
      option.querySelectorAll(".jm-other").forEach((ring) => ring.remove());
      option.querySelector(".jm-ring.jm-card").append(...here.map(ring));
    }
    if (here.length) option.setAttribute("aria-description", here.map(({ name }) => name).join(", "));
    else option.removeAttribute("aria-description");
  }
}

// Others' rings lie around each other, so that several can be told apart.
function ring({ initials, colour }, place) {
  const node = element("span", { class: "jm-other", "aria-hidden": "true" }, element("b", {}, initials));
  node.style.setProperty("--person", `var(--jm-person-${colour})`);
  node.style.setProperty("--place", place);
  return node;
}

// Says to the rest of the page how many changes are kept here that are not stored yet.
export function tellPending(count) {
  document.dispatchEvent(new CustomEvent("journey:pending", { detail: count }));
}
