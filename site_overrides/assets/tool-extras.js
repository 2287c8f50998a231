// What would change an outcome, and where the same answers lead at other councils.

import { make } from "./page-parts.js";
import { START } from "./tool-address.js";
import { sentence } from "./tool-words.js";

const ONE_MORE = "one more question is asked";

export const extras = ({ changes, elsewhere }, names) => [
  part("changes", "What would change it", changes.length ? changeLists(changes) : []),
  part("elsewhere", "The same situation elsewhere", elsewhere.length ? councilTable(elsewhere, names) : []),
].flat();

const part = (name, heading, content) =>
  content.length
    ? [make("section", { className: `extras__part extras__part--${name}` }, make("h2", {}, heading), ...content)]
    : [];

const list = (items) => make("ul", {}, ...items.map((children) => make("li", {}, ...children)));
const link = (href, textContent) => make("a", { href, textContent });
const state = (address) => `#${address || START}`;

function changeLists(changes) {
  const groups = new Map();
  for (const each of changes) groups.set(each.asks, [...(groups.get(each.asks) ?? []), each]);
  return [...groups].flatMap(([asks, group]) => [make("h3", {}, asks), list(group.map(change))]);
}

const change = (each) => [
  `If you answer “${each.text}”: `,
  link(state(each.state), each.says ? sentence(each.says) : ONE_MORE),
];

const councilTable = (elsewhere, names) => [
  make(
    "table",
    { className: "plain" },
    make("thead", {}, make("tr", {}, head("Council", "col"), head("What it says", "col"))),
    make("tbody", {}, ...elsewhere.map((each) => council(each, names))),
  ),
];

const head = (content, scope) => make("th", { scope }, content);

function council(there, names) {
  const page = link(`../${there.council}/${state(there.state)}`, names.get(there.council) ?? there.council);
  const told = there.says ? [sentence(there.says)] : further(there);
  return make("tr", {}, head(page, "row"), make("td", {}, ...told, ...parting(there)));
}

const further = ({ question, further }) => [
  `Asks one more question: “${question}”`,
  list(further.map(({ answer, says }) => [`“${answer}”: ${sentence(says ?? ONE_MORE)}`])),
];

// Where the other council's next question is the one that parts them, it has been named.
const parting = ({ parts_at: asks, question }) =>
  asks && asks !== question
    ? [make("p", { className: "extras__parting", textContent: `Only one of the two councils asks “${asks}”.` })]
    : [];
