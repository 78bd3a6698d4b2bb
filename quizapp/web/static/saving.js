// Sends each answer of a one-page quiz to the server as it is given, and says "Saved" only once the
// server has said so. Without this file the page's own buttons do the same.

const sheet = document.getElementById("sheet");
const answered = document.getElementById("answered");

// Milliseconds until a save that gets no answer counts as failed: Finish waits for the saves under way.
const PATIENCE = 15_000;
const pending = new Set();

/** Send one answer; give back the next sequence number, or throw an Error that says what went wrong. */
async function send(question, choice, sequence) {
  const position = question.dataset.position;
  const body = new URLSearchParams({
    csrf_token: sheet.elements.csrf_token.value,
    [`choice-${position}`]: choice,
    [`sequence-${position}`]: sequence,
  });
  let response;
  try {
    response = await fetch(question.dataset.saveAt, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new Error("Not saved: there is no connection. Stay on this page and press Save or Finish when it is back.");
  }
  const told = await response.json().catch(() => ({}));
  if (!response.ok || told.sequence === undefined) {
    throw new Error(`Not saved: ${told.message ?? "the server did not answer. Please try again."}`);
  }
  return told.sequence;
}

function show(question, words, state) {
  const status = question.querySelector("[role=status]");
  status.textContent = words;
  status.className = `save-status ${state}`;
}

function count(question) {
  document.querySelector(`[data-step="${question.dataset.position}"]`).classList.add("given");
  answered.textContent = String(document.querySelectorAll("[data-step].given").length);
}

/** Save one question's answers one after the other, so that the last one given is the one that stays. */
function saver(question) {
  const sequence = sheet.elements[`sequence-${question.dataset.position}`];
  let last = Promise.resolve();
  return (choice) => {
    show(question, "Saving …", "");
    last = last.then(async () => {
      try {
        sequence.value = await send(question, choice, sequence.value);
        show(question, "Saved", "saved");
        count(question);
      } catch (error) {
        show(question, error.message, "failed");
      }
    });
    remember(last);
  };
}

function remember(saving) {
  pending.add(saving);
  saving.then(() => pending.delete(saving));
}

/** Send the form only after the saves under way: until then its sequence numbers are not the newest. */
function waiter() {
  let waiting = false;
  return async (event) => {
    if (pending.size === 0) return;
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    await Promise.allSettled(pending);
    waiting = false;
    sheet.requestSubmit(event.submitter);
  };
}

for (const question of sheet.querySelectorAll("[data-save-at]")) {
  const save = saver(question);
  question.addEventListener("change", (event) => save(event.target.value));
}
sheet.addEventListener("submit", waiter());
