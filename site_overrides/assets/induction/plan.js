// A plan that fits: round by round through the chosen parts, until nothing more goes into the
// minutes. Python writes the plans for 30, 60 and 90 minutes in the same way.

import { everyRoot, find, make } from "../page-parts.js";

const NAME = "induction/plan";

for (const root of everyRoot(NAME)) start(root);

function start(root) {
  const form = find(NAME, root, "[data-slot=form]");
  const cases = [...root.querySelectorAll("[data-minutes]")].map(situation);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => show(root, form, cases));
  show(root, form, cases);
}

function situation(element) {
  const { minutes, round } = element.dataset;
  const { part } = element.closest("[data-part]").dataset;
  return { element, part, minutes: Number(minutes), round: Number(round) };
}

// `around` is how many minutes opening and closing take.
function fitting(cases, parts, minutes, around) {
  let left = minutes - around;
  const wanted = cases.filter((each) => parts.has(each.part));
  const chosen = wanted.toSorted((one, other) => one.round - other.round).filter((each) => {
    if (each.minutes > left) return false;
    left -= each.minutes;
    return true;
  });
  return { chosen: wanted.filter((each) => chosen.includes(each)), taken: minutes - left };
}

function show(root, form, cases) {
  const parts = new Set([...form.querySelectorAll("[name=part]:checked")].map(({ value }) => value));
  const minutes = Number(find(NAME, form, "[name=minutes]").value);
  const { chosen, taken } = fitting(cases, parts, minutes, Number(root.dataset.around));
  const said = chosen.length ? `${chosen.length} situations in ${taken} of ${minutes} minutes.` : "Nothing fits. Give it more minutes, or choose a part.";
  find(NAME, root, "[data-slot=sum]").textContent = said;
  find(NAME, root, "[data-slot=plan]").replaceChildren(...chosen.map(item));
  const only = find(NAME, form, "[name=only]").checked;
  for (const each of cases) each.element.hidden = only && !chosen.includes(each);
  for (const part of root.querySelectorAll("[data-part]")) part.hidden = only && !parts.has(part.dataset.part);
}

function item({ element, minutes }) {
  const heading = find(NAME, element, "h3");
  return make("li", {}, make("a", { href: `#${heading.id}`, textContent: heading.textContent }), ` ${minutes} minutes`);
}
