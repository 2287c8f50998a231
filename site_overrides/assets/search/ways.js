// What leads on before any provision: the tools, facts and topics that a query names, and paragraphs.

import { tokens } from "./words.js";

const SHOWN = 3;
const TITLE = 2;
const SAYS = 1;
const MORE = 0.5;

// Tools, facts and topics, the best first: those that the reader's words lead to, and those that
// have all the words. A question is answered by a tool that has them among its answers too.
export function waysFor({ units, asks }, book, filters) {
  const scored = book.ways
    .filter((way) => isWanted(way, book, filters))
    .map((way) => ({ way, score: score(way, units, book, asks) }))
    .filter((each) => each.score > 0)
    .sort((one, other) => other.score - one.score);
  return scored.slice(0, filters.kind ? undefined : SHOWN).map(({ way }) => asResult(way, book.councils[filters.council]));
}

function isWanted(way, book, { kind, topic, council }) {
  const isThere = !council || !way.not?.includes(book.councils[council]);
  return isThere && (!kind || kind === way.kind) && (!topic || topic === way.title);
}

function score(way, units, book, asks) {
  const led = units.reduce((sum, unit) => sum + lead(way, unit), 0);
  const roots = units.flatMap((unit) => unit.stems);
  const held = roots.map((root) => hold(way, root));
  const least = asks && way.more ? MORE : SAYS;
  const isWhole = held.every((each) => each >= least) && held.some((each) => each >= SAYS);
  if (!led && !isWhole) return 0;
  return led + held.reduce((sum, each, at) => sum + each * rarity(roots[at], book), 0) + (asks && way.more ? 1 : 0);
}

function lead(way, unit) {
  const at = unit.leads.indexOf(way.id);
  return at < 0 ? 0 : 2 + unit.weight - at / 4;
}

const hold = ({ stems: [title, says, more] }, root) =>
  title.has(root) ? TITLE : says.has(root) ? SAYS : more.has(root) ? MORE : 0;

const rarity = (root, book) => 1 - book.ways.filter((way) => hold(way, root)).length / (book.ways.length + 1);

function asResult(way, council) {
  const address = council ? way.one.replace("COUNCIL", council) : way.all;
  const kind = way.more ? "Tool" : way.kind;
  return result({ address, title: way.title, kind, text: way.says });
}

// The same shape as a result of the index, which is fetched when it is shown.
const result = (each) => ({ data: () => each });

// The paragraphs of a number, in every council's protocol or in the one that is named.
export async function paragraphs(number, rest, book, filters, fetched) {
  const part = book.paragraphs[/^\d+/.exec(number)?.[0]];
  if (!part || (filters.kind && filters.kind !== "Provision")) return [];
  const named = namedIn(rest, book, filters);
  const rows = (await fetched(part)).filter((each) => isAt(each, number) && isOf(each, named, book, filters));
  rows.sort((one, other) => isExact(other, number) - isExact(one, number));
  return rows.map(({ url, title, says }) => result({ address: url, title, kind: "Provision", text: says }));
}

const plain = (number) => number.toLowerCase().replaceAll(" ", "");
const isExact = (row, number) => plain(row.number) === number;
const isAt = (row, number) => plain(row.number).startsWith(number) && !/^\d/.test(plain(row.number).slice(number.length));

const isOf = (row, named, book, { topic }) =>
  (!named.length || named.includes(row.council)) && (!topic || row.topics.includes(book.topics.indexOf(topic)));

function namedIn(rest, book, { council }) {
  if (council) return [council];
  const said = new Set(tokens(rest));
  const share = (name) => tokens(name).filter((each) => each.length > 3 && said.has(each)).length;
  const most = Math.max(0, ...Object.keys(book.councils).map(share));
  return most ? Object.keys(book.councils).filter((name) => share(name) === most) : [];
}
