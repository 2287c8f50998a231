// Shows one step at a time: a question, or an outcome with the answers that led to it.

import { find } from "../page-parts.js";
import { START } from "./address.js";
import { createBehind } from "./behind.js";
import { tellWhy } from "./why.js";

export function createStage(root) {
  const places = gather(root);
  const title = document.title;
  const because = JSON.parse(root.dataset.because ?? "{}");
  const fillBehind = createBehind(root);
  let shown = [];

  function show(address) {
    for (const each of shown) each.classList.remove("is-shown");
    shown = places.get(address);
    for (const each of shown) each.classList.add("is-shown");
    fillBehind(shown[0]);
    if (shown.length > 1) tellWhy(shown[1], address, because);
    openWhereThereIsRoom(shown.at(-1));
    document.title = `${heading(address).textContent.trim()} - ${title}`;
  }

  const heading = (address) => find("tool", places.get(address)[0], ".step__heading");

  return {
    show,
    heading,
    shownHeading: () => find("tool", shown[0], ".step__heading"),
    questionText: (id) => textOf(root, id) ?? id,
    isOutcome: (address) => places.get(address)[0].classList.contains("step--outcome"),
    knows: (address) => places.has(address),
    place: (address) => places.get(address)?.at(-1),
    step: (address) => places.get(address)[0],
    given: (address) => given(places, address),
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

// The answers to an outcome, each after its question, as the links on the page lead there.
function given(places, address) {
  const links = [...places.get(address).at(-1).querySelectorAll(".said a")];
  const stations = [...links.map((each) => each.hash.slice(1)), address];
  return stations.slice(1).map((to, at) => {
    const [step] = places.get(stations[at]);
    const answer = [...step.querySelectorAll(".answers a")].find((each) => each.hash.slice(1) === to);
    return [find("tool", step, ".step__heading"), answer].map((each) => each.textContent.trim()).join(" ");
  });
}

// Beside the letter the answers are in nobody's way.
function openWhereThereIsRoom(arrival) {
  const said = arrival.querySelector("details.said");
  if (said) said.open = matchMedia("(min-width: 76rem)").matches;
}

// A question that this council never asks is not on its page.
const textOf = (root, id) =>
  root
    .querySelector(`.step[data-question="${CSS.escape(id)}"] .step__heading`)
    ?.textContent.trim();

// Brings what a heading stands in to the top, with the label above it: "The protocol is silent".
// Only this page scrolls: scrollIntoView would move a page that has this one in a frame as well.
export function focusOn(element) {
  element.focus({ preventScroll: true });
  const place = element.closest(".letter") ?? element;
  const above = parseFloat(getComputedStyle(place).scrollMarginTop);
  scrollBy({ top: place.getBoundingClientRect().top - above, behavior: "instant" });
}
