// A phone in the room: every answer is sent at once; what cannot be sent stays on the phone.

const told = JSON.parse(document.getElementById("told").textContent);
const STORE = `journey-votes:${told.round}`;
const AGAIN = 2000;
const PATIENCE = 5000;
const line = document.getElementById("line");
const form = document.getElementById("ballot");

let pending = read();
let place = Number(form?.elements.at.value ?? 0);
let waiting = 0;
let sending = null;

function read() {
  try {
    return JSON.parse(localStorage.getItem(STORE)) ?? {};
  } catch {
    return {};
  }
}

function keep() {
  try {
    if (Object.keys(pending).length) localStorage.setItem(STORE, JSON.stringify(pending));
    else localStorage.removeItem(STORE);
  } catch {
    // A browser that stores nothing still keeps them while the page is open.
  }
}

function vote(subject) {
  return pending[subject] ?? told.votes[subject];
}

function say(subject, value, comment) {
  const before = vote(subject);
  if (before && before.value === value && before.comment === comment) return;
  const turn = Math.max(Date.now(), (before?.turn ?? 0) + 1);
  pending[subject] = { value, comment, turn };
  keep();
  send();
}

function connected(is) {
  const waits = Object.keys(pending).length > 0;
  line.textContent = is ? told.words.joined : waits ? told.words.kept : told.words.offline;
  line.classList.toggle("offline", !is);
}

// One message at a time; the answers of a turn that was sent leave the phone when it has arrived.
function send() {
  sending ??= deliver().finally(() => (sending = null));
  return sending;
}

async function deliver() {
  clearTimeout(waiting);
  while (Object.keys(pending).length) {
    const going = { ...pending };
    const all = Object.entries(going);
    const words = all.filter(([, word]) => word.note === undefined);
    const notes = all.filter(([, word]) => word.note !== undefined);
    const said = {
      round: told.round,
      words: words.map(([subject, word]) => ({ subject, ...word })),
      notes: notes.map(([id, word]) => ({ id, text: word.note })),
    };
    let answer;
    try {
      answer = await fetch("vote", {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify(said),
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch {
      answer = { status: 0 };
    }
    if (answer.status === 0 || answer.status === 429 || answer.status >= 500) {
      connected(false);
      waiting = setTimeout(send, AGAIN);
      return false;
    }
    for (const [subject, word] of Object.entries(going)) {
      if (pending[subject]?.turn === word.turn) delete pending[subject];
      if (answer.status < 400) told.votes[subject] = word;
    }
    keep();
    connected(true);
    if (answer.status >= 400) {
      anew();
      return false;
    }
  }
  return true;
}

function anew() {
  location.replace(`vote?lang=${told.lang}`);
}

// The page of another subject, without asking the server.

function show(at) {
  const subject = told.subjects[at];
  place = at;
  document.title = subject.name;
  text("name", subject.name);
  text("about", subject.about);
  text("phase", subject.phase);
  text("place", fill(told.words.place, { number: at + 1, count: told.subjects.length }));
  form.elements.subject.value = subject.id;
  form.elements.at.value = at;
  form.elements.comment.value = vote(subject.id)?.comment ?? "";
  const value = vote(subject.id) ? written(vote(subject.id).value) : null;
  for (const radio of form.querySelectorAll("input[type=radio]")) {
    radio.checked = radio.value === value;
  }
  form.querySelector(".back").disabled = at === 0;
  bits();
  history.replaceState(null, "", `vote?at=${at}&round=${told.round}&lang=${told.lang}`);
  document.getElementById("name").focus({ preventScroll: true });
  scrollTo(0, 0);
}

function bits() {
  const all = document.querySelectorAll("#bits i");
  told.subjects.forEach((subject, at) => {
    all[at].className = at === place ? "here" : vote(subject.id) ? "done" : "";
  });
}

async function end() {
  if (await send()) anew();
}

function text(id, said) {
  document.getElementById(id).textContent = said;
}

function fill(said, values) {
  return said.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function written(value) {
  return value === null ? "" : String(value);
}

function chosen() {
  const radio = form.querySelector("input[type=radio]:checked");
  return radio && { value: radio.value === "" ? null : Number(radio.value) };
}

function note() {
  const subject = told.subjects[place].id;
  const answer = chosen();
  if (answer) say(subject, answer.value, form.elements.comment.value.trim());
}

function listen() {
  const source = new EventSource("vote-events");
  source.onmessage = async (event) => {
    connected(!Object.keys(pending).length);
    if (JSON.parse(event.data).sign === told.sign) return;
    source.close();
    await send();
    anew();
  };
  source.onerror = () => {
    connected(false);
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN);
  };
}

if (form) {
  form.addEventListener("change", note);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    note();
    const next = place + (event.submitter?.value === "back" ? -1 : 1);
    if (next < told.subjects.length) show(Math.max(next, 0));
    else end();
  });
  if (Object.keys(pending).length) show(place);
}
// Dots: every step is sent; nobody gives more than there are.

const dots = document.getElementById("dots");

function dotted() {
  const fields = [...dots.querySelectorAll("input[type=number]")];
  const given = () => fields.reduce((sum, field) => sum + Number(field.value), 0);
  const show = () => {
    const left = told.dots - given();
    text("left", fill(told.words.left, { count: left }));
    dots.querySelector(".next").disabled = given() === 0;
    for (const field of fields) {
      field.previousSibling.disabled = Number(field.value) === 0;
      field.nextSibling.disabled = left <= 0;
    }
  };
  const step = (field, by) => {
    const value = Number(field.value) + by;
    if (value < 0 || (by > 0 && given() >= told.dots)) return;
    field.value = value;
    say(field.id.slice("dots.".length), value, "");
    text("given", "");
    show();
  };
  for (const field of fields) {
    const kept = vote(field.id.slice("dots.".length));
    if (kept) field.value = kept.value;
    field.readOnly = true;
    const name = field.labels[0].textContent;
    field.before(button("−", `${told.words.fewer}: ${name}`, () => step(field, -1)));
    field.after(button("+", `${told.words.more}: ${name}`, () => step(field, 1)));
  }
  dots.addEventListener("submit", async (event) => {
    event.preventDefault();
    text("given", (await send()) ? told.words.given : told.words.kept);
  });
  show();
}

function button(sign, label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = sign;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", act);
  return made;
}

// Notes: one appears at once in the list, whether or not it could be sent yet.

const notes = document.getElementById("notes");

function noted() {
  const field = notes.elements.note;
  const list = document.getElementById("mine");
  const put = (id, said) => {
    pending[id] = { note: said, turn: Math.max(Date.now(), (pending[id]?.turn ?? 0) + 1) };
    keep();
    send();
  };
  const add = (id, said) => {
    const row = document.createElement("li");
    const words = document.createElement("span");
    words.textContent = said;
    const away = button(told.words.away, `${told.words.away}: ${said}`, () => {
      row.remove();
      put(id, "");
      field.focus();
    });
    away.className = "away";
    row.append(words, away);
    list.append(row);
  };
  for (const [id, word] of Object.entries(pending)) if (word.note) add(id, word.note);
  for (const form of list.querySelectorAll("form")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      put(form.elements.id.value, "");
      form.parentElement.remove();
    });
  }
  notes.addEventListener("submit", (event) => {
    event.preventDefault();
    const said = field.value.trim();
    if (!said) return;
    const id = notes.elements.id.value;
    notes.elements.id.value = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
      byte.toString(16).padStart(2, "0"),
    ).join("");
    add(id, said);
    put(id, said);
    field.value = "";
    field.focus();
  });
}

if (dots) dotted();
if (notes) noted();
addEventListener("online", send);
send();
listen();
