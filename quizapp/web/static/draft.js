// Sends each decision without leaving the place on the page. Without this file the page's own buttons do the
// same; when a decision cannot be sent, the page says so and everything typed stays where it is.

import { PATIENCE, complain, once } from "./sending.js";

/** Show the page that the server answered with, at the same height, with the same control in focus. */
function show(text, address, button) {
  const next = new DOMParser().parseFromString(text, "text/html");
  const fresh = next.getElementById("main");
  const mistake = fresh.querySelector("[autofocus]");
  mistake?.removeAttribute("autofocus"); // the browser would refuse it on a page that has a focus already
  const place = button.closest(".find")?.id;
  const before = place ? document.getElementById(place).getBoundingClientRect().top : null;
  const pane = document.querySelector(".desk-article")?.scrollTop ?? 0;
  document.title = next.title;
  document.getElementById("main").replaceWith(fresh);
  history.replaceState(null, "", address);
  const article = document.querySelector(".desk-article");
  if (article) article.scrollTop = pane;
  const here = document.getElementById(new URL(address).hash.slice(1)) ?? document.getElementById(place);
  if (!here) return;
  (mistake ?? here).focus({ preventScroll: true });
  if (before !== null && here.id === place) window.scrollBy(0, here.getBoundingClientRect().top - before);
  const seen = (mistake ?? here).getBoundingClientRect();
  if (seen.top < 0 || seen.top > window.innerHeight / 2 && seen.bottom > window.innerHeight) {
    (mistake ?? here).scrollIntoView({ block: "center" });
  }
}

/** Send what a button sends; show the answer, or say that there is none. */
async function send(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  const address = button.hasAttribute("formaction") ? button.formAction : form.action;
  try {
    const answer = await fetch(address, { method: "POST", body, signal: AbortSignal.timeout(PATIENCE) });
    const text = await answer.text();
    const readable = text.includes('class="desk"') && new URL(answer.url).origin === location.origin;
    if (!readable) throw new Error("the server did not answer as expected. Please reload the page.");
    // A redirect drops the fragment that names the place, which the button's own address has.
    const landed = new URL(answer.url);
    landed.hash = landed.hash || new URL(address).hash;
    if (!answer.redirected) landed.href = location.href;
    show(text, landed.href, button);
  } catch (error) {
    complain(button.closest(".find, .finds, form"), error);
  }
}

document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button?.closest(".desk")) return;
  event.preventDefault();
  once(button, () => send(event.target, button));
});
