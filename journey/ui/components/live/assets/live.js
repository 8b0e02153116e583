// The line of a map's page: how it is saved, who is here, and the news of what others do.
//
// Streamlit may call the cleanup of a superseded call while the component is alive: so there is one
// line per parentElement, which leaves only when its host has left the page.

import { Badge } from "./badge.js";
import { Faces } from "./faces.js";
import { Line } from "./line.js";

const LINES = new WeakMap();

export default function (component) {
  const host = component.parentElement;
  let view = LINES.get(host);
  if (!view) LINES.set(host, (view = new Live(host)));
  view.update(component);
  return () =>
    setTimeout(() => {
      if (host.isConnected) return;
      view.leave();
      LINES.delete(host);
    });
}

class Live {
  constructor(host) {
    const root = host.querySelector(".live");
    this.badge = new Badge(root);
    this.faces = new Faces(root);
    this.line = new Line({
      poke: (told) => this.trigger("poke", told),
      state: (state) => this.badge.line(state),
    });
  }

  update({ data, setTriggerValue }) {
    this.trigger = setTriggerValue;
    this.badge.update(data);
    this.faces.update(data);
    this.line.update(data);
  }

  leave() {
    this.line.leave();
    this.badge.leave();
  }
}
