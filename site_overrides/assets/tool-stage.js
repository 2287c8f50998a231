// Shows one step at a time: a question, or an outcome with the answers that led to it.

import { find } from "./page-parts.js";
import { START } from "./tool-address.js";

export function createStage(root) {
  const places = gather(root);
  const title = document.title;
  let shown = [];

  function show(address) {
    for (const each of shown) each.classList.remove("is-shown");
    shown = places.get(address);
    for (const each of shown) each.classList.add("is-shown");
    document.title = `${heading(address).textContent.trim()} - ${title}`;
  }

  const heading = (address) => find("tool", places.get(address)[0], ".step__heading");

  return {
    show,
    heading,
    shownHeading: () => find("tool", shown[0], ".step__heading"),
    questionText: (id) => textOf(root, id) ?? id,
    knows: (address) => places.has(address),
    place: (address) => places.get(address)?.at(-1),
    step: (address) => places.get(address)[0],
    said: (address) => [...places.get(address).at(-1).querySelectorAll(".said a")],
  };
}

// From each address to what is shown there: the step and, inside an outcome, the arrival.
function gather(root) {
  const places = new Map();
  for (const step of root.querySelectorAll(".step[id]")) places.set(step.id, [step]);
  for (const arrival of root.querySelectorAll(".arrival[id]"))
    places.set(arrival.id, [arrival.closest(".step"), arrival]);
  if (!places.has(START)) find("tool", root, `.step[id=${START}]`);
  return places;
}

// A question that this council never asks is not on its page.
const textOf = (root, id) =>
  root
    .querySelector(`.step[data-question="${CSS.escape(id)}"] .step__heading`)
    ?.textContent.trim();

export function focusOn(element) {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start" });
}
