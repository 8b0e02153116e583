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
  line.textContent = is ? told.words.joined : told.words.kept;
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
    const words = Object.entries(going).map(([subject, word]) => ({ subject, ...word }));
    let answer;
    try {
      answer = await fetch("vote", {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({ round: told.round, words }),
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
  history.replaceState(null, "", `vote?at=${at}&lang=${told.lang}`);
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
    line.textContent = told.words.kept;
    line.classList.add("offline");
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
addEventListener("online", send);
send();
listen();
