// How the map is saved: saved at, saving, offline with what is kept.

const PATIENCE = 700; // A blink of the line is no news.

export class Badge {
  constructor(root) {
    this.node = document.createElement("span");
    this.node.className = "badge";
    this.node.setAttribute("role", "status");
    this.sign = document.createElement("span");
    this.sign.className = "sign";
    this.sign.setAttribute("aria-hidden", "true");
    this.text = document.createElement("span");
    this.node.append(this.sign, this.text);
    root.append(this.node);
    this.connected = true;
    this.pending = 0;
    // The picture says how many changes it keeps that are not stored yet.
    this.heard = (event) => this.kept(event.detail);
    document.addEventListener("journey:pending", this.heard);
  }

  update(data) {
    this.data = data;
    this.show();
  }

  line(state) {
    if ("away" in state) this.away = state.away;
    if ("connected" in state) {
      clearTimeout(this.waiting);
      if (state.connected) this.connected = true;
      else this.waiting = setTimeout(() => ((this.connected = false), this.show()), PATIENCE);
    }
    this.show();
  }

  kept(count) {
    this.pending = count;
    this.show();
  }

  show() {
    if (!this.data) return;
    const { labels, saved } = this.data;
    const lost = !this.connected || this.away;
    let kind = "saved";
    let said = labels.saved.replace("{time}", saved);
    if (lost) {
      kind = "offline";
      const plain = this.connected ? labels.away : labels.offline;
      said = this.pending ? labels.kept.replace("{count}", this.pending) : plain;
    } else if (this.pending) {
      kind = "saving";
      said = labels.saving;
    }
    this.node.className = `badge ${kind}`;
    this.node.title = lost ? labels.explain : "";
    this.sign.textContent = { saved: "cloud_done", saving: "sync", offline: "cloud_off" }[kind];
    if (this.text.textContent !== said) this.text.textContent = said;
  }

  leave() {
    clearTimeout(this.waiting);
    document.removeEventListener("journey:pending", this.heard);
  }
}
