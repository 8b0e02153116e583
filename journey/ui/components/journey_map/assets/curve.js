// The satisfaction curve: a monotone cubic through its points that never overshoots them.
//
// The same formula as journey/scene/curve.py: Fritsch and Carlson (1980), with the slopes of Fritsch
// and Butland (1984), so that a dragged curve looks as the server will draw it.

export function slopes(points) {
  const last = points.length - 1;
  if (last < 1) return points.map(() => 0);
  const steps = [];
  const rises = [];
  for (let i = 0; i < last; i += 1) {
    steps.push(points[i + 1].x - points[i].x);
    rises.push((points[i + 1].y - points[i].y) / steps[i]);
  }
  if (last === 1) return [rises[0], rises[0]];
  const inner = [];
  for (let i = 0; i < last - 1; i += 1) inner.push(harmonic(rises[i], rises[i + 1], steps[i], steps[i + 1]));
  return [(3 * rises[0] - inner[0]) / 2, ...inner, (3 * rises.at(-1) - inner.at(-1)) / 2];
}

function harmonic(before, after, stepBefore, stepAfter) {
  if (before * after <= 0) return 0;
  const whole = 3 * (stepBefore + stepAfter);
  return whole / ((2 * stepAfter + stepBefore) / before + (stepAfter + 2 * stepBefore) / after);
}

// The stretches from point `from` to point `to` as the path of an SVG: those `known`, or the others.
// Only the points that shape these stretches are looked at, however long the curve is.
export function path(points, known, from = 0, to = points.length - 1) {
  const first = Math.max(0, from - 1);
  const few = points.slice(first, Math.min(points.length, to + 2));
  const tangents = slopes(few);
  let steps = "";
  let drawn = -1;
  for (let i = Math.max(0, from); i < to; i += 1) {
    const a = points[i];
    const b = points[i + 1];
    if (b.known !== known) continue;
    if (drawn !== i) steps += `M${fixed(a.x)} ${fixed(a.y)}`;
    const third = (b.x - a.x) / 3;
    const start = a.y + third * tangents[i - first];
    const end = b.y - third * tangents[i + 1 - first];
    steps += `C${fixed(a.x + third)} ${fixed(start)} ${fixed(b.x - third)} ${fixed(end)} ${fixed(b.x)} ${fixed(b.y)}`;
    drawn = i + 1;
  }
  return steps;
}

// The ground between the known stretches and a height.
export function area(points, height) {
  let steps = "";
  for (let from = 0; from < points.length - 1; ) {
    let to = from;
    while (to + 1 < points.length && points[to + 1].known) to += 1;
    if (to > from) {
      steps += `${path(points, true, from, to)}L${fixed(points[to].x)} ${height}L${fixed(points[from].x)} ${height}Z`;
    }
    from = Math.max(to, from + 1);
  }
  return steps;
}

function fixed(number) {
  return Math.round(number * 100) / 100;
}
