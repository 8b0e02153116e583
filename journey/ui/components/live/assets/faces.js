// Who is here: a disc with initials for each, oneself first; the rest as a number.

const MOST = 5;

export class Faces {
  constructor(root) {
    this.node = document.createElement("div");
    this.node.className = "faces";
    this.node.setAttribute("role", "list");
    root.append(this.node);
  }

  update({ faces, labels, me }) {
    const told = JSON.stringify([faces, labels]);
    if (told === this.told) return;
    this.told = told;
    this.node.setAttribute("aria-label", labels.here);
    this.node.hidden = faces.length < 2;
    const shown = faces.length > MOST ? faces.slice(0, MOST - 1) : faces;
    const left = faces.slice(shown.length);
    const discs = shown.map((face) =>
      disc(face.initials, face.id === me ? labels.you.replace("{name}", face.name) : face.name, face.colour),
    );
    if (left.length) discs.push(disc(`+${left.length}`, left.map((face) => face.name).join(", "), null));
    this.node.replaceChildren(...discs);
  }
}

function disc(initials, name, colour) {
  const node = document.createElement("span");
  node.className = "face";
  node.setAttribute("role", "listitem");
  node.setAttribute("aria-label", name);
  node.title = name;
  node.textContent = initials;
  if (colour !== null) node.style.setProperty("--person", `var(--jm-person-${colour})`);
  return node;
}
