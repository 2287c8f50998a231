// What the search says of its results: remarks on the words, and the piece of text that has them.

import { inARow, make } from "../page-parts.js";
import { stem, tokens } from "./words.js";

const BEFORE = 8;
const LENGTH = 36; // words
const quoted = (words) => inARow(words.map((each) => `“${each}”`), "or").join("");

// In plain words: what was taken for what, and what nothing has.
export function remarks({ units, spelled }, { number, fewer, isFound }) {
  const others = units.filter((unit) => !unit.isHeld && unit.seek.length);
  const lost = units.filter((unit) => !unit.isHeld && !unit.seek.length && !unit.leads.length);
  return [
    number.includes(".") ? `No paragraph has the number ${number}.` : "",
    ...spelled.map(([typed, right]) => `Nothing has “${typed}”; this is for “${right}”.`),
    ...others.map((unit) => `Nothing has “${unit.said}”; this is for ${quoted(unit.seek)}.`),
    lost.length ? `Nothing has ${quoted(lost.map((unit) => unit.said))}.` : "",
    fewer && isFound ? `Nothing has all these words; these have ${fewer} of them.` : "",
  ].filter(Boolean);
}

// The words around the first that was sought, with a mark on each.
export function excerpt(text, roots) {
  const words = text.trim().split(/\s+/);
  const isSought = (word) => tokens(word).some((each) => roots.has(stem(each)));
  const first = Math.max(0, words.length > LENGTH ? words.findIndex(isSought) - BEFORE : 0);
  const start = Math.min(first, Math.max(0, words.length - LENGTH));
  const shown = words.slice(start, start + LENGTH);
  const pieces = shown.map((word) => (isSought(word) ? make("mark", { textContent: word }) : word));
  const end = start + LENGTH < words.length ? [" …"] : [];
  return [start ? "… " : "", ...pieces.flatMap((piece, at) => (at ? [" ", piece] : [piece])), ...end];
}
