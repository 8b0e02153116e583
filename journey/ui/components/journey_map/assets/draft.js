// The map as it will be: what the server said, with the strokes on top that it has not kept yet.

// Facts: phases with the ids of their touchpoints; names and scores of touchpoints by id.
export function drafted(facts, ops) {
  if (!ops.length) return facts;
  const draft = {
    ...facts,
    phases: facts.phases.map((phase) => ({ ...phase, ids: [...phase.ids] })),
    points: { ...facts.points },
  };
  for (const { stroke } of ops) STROKES[stroke.do]?.(draft, stroke);
  return draft;
}

const STROKES = {
  score(draft, { touchpoint, persona, level }) {
    const point = draft.points[touchpoint];
    if (!point) return;
    const scores = { ...point.scores };
    if (level === null) delete scores[persona ?? ""];
    else scores[persona ?? ""] = level;
    draft.points[touchpoint] = { ...point, scores };
  },
  rename(draft, { part, id, name }) {
    const phase = draft.phases.find((each) => each.id === id);
    if (part === "phase" && phase) phase.name = name;
    if (part === "touchpoint" && draft.points[id]) draft.points[id] = { ...draft.points[id], name };
  },
  move(draft, { touchpoints, phase, before }) {
    const moving = order(draft).filter((id) => touchpoints.includes(id));
    for (const each of draft.phases) each.ids = each.ids.filter((id) => !moving.includes(id));
    insert(draft.phases.find((each) => each.id === phase)?.ids, moving, before);
  },
  add(draft, { id, name, phase, before, planned }) {
    insert(draft.phases.find((each) => each.id === phase)?.ids, [id], before);
    draft.points[id] = { name, planned: Boolean(planned), weight: 0, scores: {} };
  },
  remove(draft, { touchpoints }) {
    for (const each of draft.phases) each.ids = each.ids.filter((id) => !touchpoints.includes(id));
    for (const id of touchpoints) delete draft.points[id];
  },
  duplicate(draft, { touchpoints, copies }) {
    touchpoints.forEach((id, at) => {
      const phase = draft.phases.find((each) => each.ids.includes(id));
      if (!phase) return;
      phase.ids.splice(phase.ids.indexOf(id) + 1, 0, copies[at]);
      draft.points[copies[at]] = draft.points[id];
    });
  },
  add_phase(draft, { id, name, before }) {
    insert(draft.phases, [{ id, name, ids: [] }], before, (phase) => phase.id);
  },
  move_phase(draft, { phase, before }) {
    const moving = draft.phases.filter((each) => each.id === phase);
    draft.phases = draft.phases.filter((each) => each.id !== phase);
    insert(draft.phases, moving, before, (each) => each.id);
  },
  remove_phase(draft, { phase }) {
    draft.phases = draft.phases.filter((each) => each.id !== phase);
  },
};

function insert(row, items, before, key = (item) => item) {
  if (!row) return;
  const at = row.findIndex((item) => key(item) === before);
  row.splice(at < 0 ? row.length : at, 0, ...items);
}

// The ids of all touchpoints from left to right.
export function order(facts) {
  return facts.phases.flatMap((phase) => phase.ids);
}

export function phaseOf(facts, id) {
  return facts.phases.find((phase) => phase.ids.includes(id)) ?? null;
}
