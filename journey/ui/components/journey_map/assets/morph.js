// One drawing becomes another in place: only what differs is touched, nothing flickers.

const AHEAD = 16; // So far a row is searched for where it goes on alike after something came or went.

export function morph(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeName !== fresh.nodeName || old.nodeType !== fresh.nodeType) {
    old.replaceWith(fresh);
    return;
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = fresh.nodeValue;
    return;
  }
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  children(old, [...old.childNodes], [...fresh.childNodes]);
}

function children(parent, before, after) {
  let at = 0;
  after.forEach((child, place) => {
    const there = before[at];
    if (!there) parent.append(child);
    else if (there.isEqualNode(child)) at += 1;
    else {
      const gone = ahead(before, at, child);
      if (gone) {
        before.slice(at, at + gone).forEach((node) => node.remove());
        at += gone + 1;
      } else if (ahead(after, place, there)) there.before(child);
      else {
        morph(there, child);
        at += 1;
      }
    }
  });
  before.slice(at).forEach((node) => node.remove());
}

// How many nodes further on the like of a node stands; 0 where it does not stand near.
function ahead(row, from, wanted) {
  const near = row.slice(from + 1, from + 1 + AHEAD).findIndex((node) => node.isEqualNode(wanted));
  return near + 1;
}
