// The journey map on the screen: the same picture as the export, to look around in and to edit on.
//
// Streamlit calls the default export again with the same parentElement whenever the data change, and
// may call the cleanup of a superseded call while the component is alive: so there is one MapView per
// parentElement, which sets its listeners once and only leaves when its host has left the page.

import { element } from "./dom.js";
import { MapView } from "./view.js";

const VIEWS = new WeakMap();

export default function (component) {
  const host = component.parentElement;
  let view = VIEWS.get(host);
  if (!view) {
    const root = element("div", { class: "jm-map" });
    host.querySelector(".journey-map").replaceChildren(root);
    VIEWS.set(host, (view = new MapView(root)));
  }
  view.update(component);
  return () =>
    setTimeout(() => {
      if (host.isConnected) return;
      view.leave();
      VIEWS.delete(host);
    });
}
