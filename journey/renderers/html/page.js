"use strict";
(() => {
  const root = document.documentElement;
  const stage = document.querySelector(".stage");
  const view = document.querySelector(".window");
  if (!stage || !view) return;
  const LEAST = 0.25, MOST = 8, STEP = 1.25;
  let scale = 1;

  const zoom = (to, x = view.clientWidth / 2, y = view.clientHeight / 2) => {
    const before = stage.offsetWidth;
    scale = Math.min(MOST, Math.max(LEAST, to));
    view.toggleAttribute("data-zoomed", scale > 1);
    stage.style.width = `${scale * 100}%`;
    const by = stage.offsetWidth / before;
    view.scrollLeft = (view.scrollLeft + x) * by - x;
    view.scrollTop = (view.scrollTop + y) * by - y;
  };
  const isDark = () => root.dataset.colours
    ? root.dataset.colours === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  const buttons = new Map();
  for (const button of document.querySelectorAll("[data-act]")) buttons.set(button.dataset.act, button);
  const show = () => {
    for (const [act, button] of buttons) {
      button.hidden = act === "dark" ? isDark() : act === "light" ? !isDark() : false;
    }
  };
  const acts = {
    fit: () => zoom(1),
    larger: () => zoom(scale * STEP),
    smaller: () => zoom(scale / STEP),
    dark: () => { root.dataset.colours = "dark"; show(); buttons.get("light").focus(); },
    light: () => { root.dataset.colours = "light"; show(); buttons.get("dark").focus(); },
  };
  for (const [act, button] of buttons) button.addEventListener("click", acts[act]);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  show();

  view.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") acts.larger();
    else if (event.key === "-") acts.smaller();
    else if (event.key === "0") acts.fit();
    else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const spots = [...document.querySelectorAll(".spot")];
      const at = spots.indexOf(document.activeElement);
      if (at < 0) return;
      spots[Math.min(spots.length - 1, Math.max(0, at + (event.key === "ArrowRight" ? 1 : -1)))].focus();
    } else return;
    event.preventDefault();
  });
  view.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = view.getBoundingClientRect();
    zoom(scale * Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });

  const place = (event) => {
    root.removeAttribute("data-quiet");
    const spot = event.currentTarget;
    const tip = spot.nextElementSibling;
    const box = spot.getBoundingClientRect();
    const gap = 8;
    tip.style.bottom = "auto";
    const after = box.right + gap + tip.offsetWidth < innerWidth;
    const left = after ? box.right + gap : box.left - gap - tip.offsetWidth;
    tip.style.left = `${Math.max(gap, Math.min(left, innerWidth - tip.offsetWidth - gap))}px`;
    const top = Math.max(gap, Math.min(box.top, innerHeight - tip.offsetHeight - gap));
    tip.style.top = `${top}px`;
  };
  for (const spot of document.querySelectorAll(".spot")) {
    spot.addEventListener("mouseenter", place);
    spot.addEventListener("focus", place);
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") root.dataset.quiet = "";
  });
})();
