// What a reader's words mean, by a file that the site brings along. Nothing is asked of a server.

const LITTLE =
  "a an the my our your his her their its this that these those another any some all and or of to in on at for " +
  "with from by as so if but am is are was were be been being do does did done can could may might must shall " +
  "should will would have has had having get got give gave come comes go goes went let make made want need i me " +
  "we us you he she they them it who whom whose what which when where why how there here not no yes please about " +
  "someone somebody anyone anybody something anything one";
const QUESTION_WORDS = new Set(LITTLE.split(" "));
const ARTICLES = new Set("a an the my our your his her their its another any".split(" "));
const ASKS =
  /^(?:can|could|may|must|shall|should|will|would|do|does|did|is|am|are|have|who|whom|what|which|when|where|why|how)\b|\?\s*$/i;
const NAMES_A_POST = /^who(?:'s| is| are)\s+(?:the|our|my)\b/i; // a person, not what to do: no tool has the answer
const NUMBER =
  /(?:\b(?:paragraphs?|paras?|par|sections?|sec|s|clause|number|no)\b\.?|[¶§])\s*(\d[\d.]*(?:\([a-z\d]+\))*)|(?<![\d.])(\d+(?:\.\d+)+(?:\([a-z\d]+\))*|\d+(?:\([a-z\d]+\))+)|^\s*(\d+)\s*$/i;
const TOO_SHORT = 3;

export const tokens = (text) => text.toLowerCase().replaceAll("’", "'").match(/[a-z\d]+(?:'[a-z]+)?/g) ?? [];

// The part of a word that "copy", "copies" and "copied" share, so far as that can be had cheaply.
export function stem(word) {
  const bare = word.replace(/'.*$/, "").replace(/(?<=..)(?:ies|ied)$/, "y").replace(/(?<=...)(?<![su])s$/, "");
  const short = bare.replace(/(?<=...)(?:ing|ed|e)$/, "").replace(/([bdfgmnprt])\1$/, "$1");
  return short.replace(/y$/, "i");
}

const stems = (text) => tokens(text).map(stem);

// The file, made ready to be looked things up in.
export function open(file) {
  const known = file.known.split(" ");
  const phrases = file.words.flatMap(([words, means, leads]) =>
    words.map((each) => ({ stems: phrase(each).map(stem), means, leads })),
  );
  const typed = new Set(phrases.flatMap((each) => each.stems));
  const ways = file.ways.map((way) => ({
    ...way,
    stems: [way.title, way.says, way.more ?? ""].map((text) => new Set(stems(text))),
  }));
  return { ...file, known, phrases, typed, ways, stems: new Set(known.map(stem)) };
}

const phrase = (text) => tokens(text).filter((each) => !ARTICLES.has(each));

// A query's number of a paragraph, or "".
export function numberIn(query) {
  const found = NUMBER.exec(query);
  const number = (found?.slice(1).find(Boolean) ?? "").replace(/\.$/, "").toLowerCase();
  const rest = found ? query.replace(found[0], " ").replace(/\b(?:bullet|item|row)\s*\d+/i, " ") : query;
  return { number, rest };
}

// Units of meaning: for each the words typed, the words to seek, and where it leads.
export function understand(query, book) {
  const spelled = [];
  const typed = phrase(query).map((word) => {
    const right = isKnown(word, book) ? word : nearest(word, book.known);
    if (right !== word) spelled.push([word, right]);
    return right;
  });
  const units = unitsOf(typed, book);
  return { units, spelled, asks: ASKS.test(query) && !NAMES_A_POST.test(query) };
}

function isKnown(word, book) {
  const root = stem(word);
  return word.length < TOO_SHORT || /\d/.test(word) || QUESTION_WORDS.has(word) || book.typed.has(root) || isHeld(word, book);
}

const isHeld = (word, book) =>
  /\d/.test(word) || book.stems.has(stem(word)) || (word.length > TOO_SHORT && book.known.some((each) => each.startsWith(word)));

function unitsOf(words, book) {
  const roots = words.map(stem);
  const units = [];
  for (let at = 0; at < words.length; ) {
    const found = longest(roots.slice(at), book.phrases);
    const said = words.slice(at, at + (found?.stems.length ?? 1));
    at += said.length;
    const seek = said.filter((each) => !QUESTION_WORDS.has(each) && each.length >= TOO_SHORT);
    if (found || seek.length) units.push(unit(said, seek, found, book));
  }
  return units;
}

function unit(said, seek, found, book) {
  const own = seek.length && seek.every((each) => isHeld(each, book)) ? [seek.join(" ")] : [];
  return {
    said: said.join(" "),
    isHeld: own.length > 0,
    seek: [...new Set([...own, ...(found?.means ?? [])])],
    leads: found?.leads ?? [],
    stems: seek.map(stem),
    weight: said.length,
  };
}

const longest = (roots, phrases) =>
  phrases
    .filter((each) => each.stems.every((root, at) => roots[at] === root))
    .sort((one, other) => other.stems.length - one.stems.length)[0];

// The known word that a slip of the keys makes of it: one slip, or two in a long word.
function nearest(word, known) {
  const slips = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  let best = word;
  let least = slips + 1;
  for (const each of known) {
    if (each[0] !== word[0] || Math.abs(each.length - word.length) > slips) continue;
    const distance = slipsBetween(word, each);
    if (distance < least) [best, least] = [each, distance];
  }
  return best;
}

// Letters left out, put in, changed, or two of them swapped.
function slipsBetween(one, other) {
  let before = [];
  let row = [...Array(other.length + 1).keys()];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1);
      }
    }
    [before, row] = [row, next];
  }
  return row[other.length];
}
