// Opens the link whose token stands in the fragment of the address: that reaches no server's log.
const token = location.hash.slice(1);
// Out of the address bar and the history at once.
history.replaceState(null, "", location.pathname + location.search);

const states = ["opening", "closed", "wait", "away", "password"];
const form = document.getElementById("password");
const secret = document.getElementById("secret");
const fault = form.querySelector(".fault");

function show(state) {
  for (const each of states) document.getElementById(each).hidden = each !== state;
}

async function open(password) {
  try {
    const answer = await fetch("share", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token, password }),
    });
    const { how, to } = await answer.json();
    if (how === "open") {
      location.replace(to);
      return;
    }
    show(states.includes(how) ? how : "away");
    fault.hidden = !(how === "password" && password);
    if (how === "password") secret.focus();
  } catch {
    show("away");
  }
}

for (const link of document.querySelectorAll("footer a")) link.hash = token;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  open(secret.value);
});
open("");
