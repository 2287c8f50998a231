// What would change an outcome, and where the same answers lead at other councils.

import { inARow, make, part } from "../page-parts.js";
import { START } from "./address.js";
import { AWAITED, sentence } from "./words.js";

const ONE_MORE = "one more question is asked.";

const CHANGES = "What would change it";
const ELSEWHERE = "The same situation elsewhere";

// `councils` has the name of each council and its page of this tool.
export const extras = ({ changes, elsewhere }, councils, unread = "") => [
  part("changes", [CHANGES, count(changes.length, "answer")], ...changeLists(changes)),
  part(
    "elsewhere",
    [ELSEWHERE, count(elsewhere.length, "council")],
    ...(elsewhere.length ? [councilTable(elsewhere, councils)] : []),
    ...unreadElsewhere(unread),
  ),
];

// The same folds while the engine has not answered, so that nothing moves when it does.
export const extrasAwaited = () =>
  [["changes", CHANGES], ["elsewhere", ELSEWHERE]].map(([name, heading]) =>
    part(name, [heading], make("p", { textContent: AWAITED })),
  );

const count = (number, noun) =>
  make("span", { className: "fold__count", textContent: `${number || "no"} ${noun}${number === 1 ? "" : "s"}` });

const list = (items) => make("ul", {}, ...items.map((children) => make("li", {}, ...children)));
const link = (href, textContent) => make("a", { href, textContent });
const state = (address) => `#${address || START}`;

// The questions with the fewest other ways first.
const changeLists = (changes) =>
  grouped(changes, (each) => each.asks)
    .sort((one, other) => one.length - other.length)
    .flatMap((group) => [
      make("h3", {}, group[0].asks),
      list(grouped(group, (each) => each.outcome).map(change)),
    ]);

function grouped(all, key) {
  const groups = new Map();
  for (const each of all) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return [...groups.values()];
}

// Answers that lead to the same outcome stand together.
const change = (same) => [
  "If you answer ",
  ...inARow(same.map((each) => link(state(each.state), `“${each.text}”`)), "or"),
  `: ${same[0].says ? sentence(same[0].says) : ONE_MORE}`,
];

const councilTable = (elsewhere, councils) =>
  make(
    "table",
    { className: "plain" },
    make("thead", {}, make("tr", {}, head("Council", "col"), head("What it says", "col"))),
    make("tbody", {}, ...elsewhere.map((each) => council(each, councils))),
  );

// Councils that nobody has read for this tool: left out of the table, and not by silence.
const unreadElsewhere = (unread) =>
  unread ? [make("p", { textContent: `Unread: nobody has read these protocols for this tool yet: ${unread}.` })] : [];

const head = (content, scope) => make("th", { scope }, content);

function council(there, councils) {
  const [name, address] = councils.get(there.council);
  const page = link(address + state(there.state), name);
  const told = there.says ? [sentence(there.says)] : further(there);
  return make("tr", {}, head(page, "row"), make("td", {}, ...told, ...parting(there)));
}

const further = ({ question, further }) => [
  `Asks one more question: “${question}”`,
  list(further.map(({ answer, says }) => [`“${answer}”: ${says ? sentence(says) : ONE_MORE}`])),
];

// Where the other council's next question is the one that parts them, it has been named.
const parting = ({ parts_at: asks, question }) =>
  asks && asks !== question
    ? [make("p", { className: "extras__parting", textContent: `Only one of the two councils asks “${asks}”.` })]
    : [];
