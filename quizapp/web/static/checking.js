// Checks and previews what is typed, a moment after the typing stops. Without this file the button Check does
// the same. Nothing here saves, and nothing moves the focus.

const PAUSE = 700;
const PATIENCE = 30_000;

const form = document.querySelector("[data-check-at]");
const checked = document.getElementById("checked");
const verdict = document.getElementById("verdict");
const unchecked = document.getElementById("unchecked");
let waiting;
let busy = false;
let typedSince = false;
let last = "";

/** Tell that the checks are not of what stands in the form; "" when they are. */
function tell(words) {
  unchecked.textContent = words;
  unchecked.hidden = !words;
}

/** Show what the server says; read it aloud only when the verdict is another one. */
function show(text) {
  checked.innerHTML = text;
  const words = checked.querySelector("[data-verdict]").textContent.trim();
  if (words !== last) verdict.textContent = words;
  last = words;
}

/** Ask the server about what stands in the form, one question at a time. */
async function check() {
  typedSince = busy;
  if (busy) return;
  busy = true;
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(form.dataset.checkAt, { method: "POST", body: new FormData(form), signal });
    const text = await answer.text();
    if (!answer.ok || !text.includes("data-verdict")) throw new Error("no answer of ours");
    show(text);
    tell("");
  } catch {
    tell("Not checked: the server did not answer. What you typed is still here.");
  }
  busy = false;
  if (typedSince) check();
}

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(check, PAUSE);
});
