// What the pages share that send a decision without being left: how long they wait, and how they say that it is
// not saved.

export const PATIENCE = 30_000;

/** Say in a place of the page why a decision was not saved. */
export function complain(place, error) {
  const lost = error instanceof TypeError || error.name === "TimeoutError";
  let line = place.querySelector(".not-sent");
  if (!line) {
    line = document.createElement("p");
    line.className = "field-error not-sent";
    line.setAttribute("role", "alert");
    place.append(line);
  }
  line.textContent = `Not saved: ${lost ? "there is no connection. Please try again when it is back." : error.message}`;
}

/** Do what a button asks for, but never twice at once. */
export function once(button, work) {
  if (button.getAttribute("aria-disabled") === "true") return;
  button.setAttribute("aria-disabled", "true");
  work().finally(() => button.removeAttribute("aria-disabled"));
}
