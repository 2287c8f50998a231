// The answers that led to an outcome, as reasons. They follow from its address, and on the page
// they would be half of its weight; without scripts a link leads back to the last question.

import { make } from "../page-parts.js";
import { START } from "./address.js";

// Puts them in place of that link. `because` has a reason for each answer to each question.
export function tellWhy(arrival, address, because) {
  if (!arrival.querySelector(".back")) return;
  const pairs = address.split("&").map((pair) => pair.split("="));
  const reasons = pairs.map(([question, answer], at) => {
    const href = `#${addressOf(pairs.slice(0, at)) || START}`;
    return make("li", {}, make("a", { href, textContent: because[question][answer] }));
  });
  arrival.replaceChildren(
    make(
      "details",
      { className: "said" },
      make("summary", { textContent: `Why: your ${counted(pairs.length)}` }),
      make("p", { textContent: "Choose one to change it." }),
      make("ol", {}, ...reasons),
    ),
  );
}

const addressOf = (pairs) => pairs.map((pair) => pair.join("=")).join("&");
const counted = (number) => (number === 1 ? "1 answer" : `${number} answers`);
