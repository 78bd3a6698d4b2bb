// Sends each decision without leaving the place on the page. Without this file the page's own buttons do the
// same; when a decision cannot be sent, the page says so.

import { PATIENCE, complain, once } from "./sending.js";

/** Show the page that the server answered with, at the same height, the row of the decision in focus. */
function show(text, address, row) {
  const next = new DOMParser().parseFromString(text, "text/html");
  const top = row.getBoundingClientRect().top;
  document.title = next.title;
  document.body.className = next.body.className;
  document.getElementById("main").replaceWith(next.getElementById("main"));
  history.replaceState(null, "", address);
  const here = document.getElementById(row.id) ?? document.getElementById(new URL(address).hash.slice(1));
  if (!here) return;
  here.focus({ preventScroll: true });
  window.scrollBy(0, here.getBoundingClientRect().top - top);
}

/** Send what a button of a row sends; show the answer, or say that there is none. */
async function send(form, button, row) {
  const body = new URLSearchParams(new FormData(form, button));
  try {
    const answer = await fetch(button.formAction, { method: "POST", body, signal: AbortSignal.timeout(PATIENCE) });
    const text = await answer.text();
    if (!answer.ok || !text.includes('id="decide"')) throw new Error("please reload the page and try again.");
    const landed = new URL(answer.url);
    landed.hash = row.id;
    show(text, landed.href, row);
  } catch (error) {
    complain(button.closest(".find, form, section"), error);
  }
}

document.addEventListener("submit", (event) => {
  const button = event.submitter;
  const row = button?.closest(".questions .find");
  if (!row) return;
  event.preventDefault();
  once(button, () => send(event.target, button, row));
});
