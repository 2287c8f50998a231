// A reader's answers as the page's fragment: "complainant=councillor&about=chief-executive".

export const START = "start"; // the address of the first question, where there is no answer yet

const LONGEST = 4000; // far more than any tree needs; a longer one is not meant well

const ENCODED_AT_MOST = 3; // times, by the filters that a link passed through

export function readAddress(hash) {
  return asItWas(hash.slice(1, LONGEST)) || START;
}

// Whether a link came in other words than we write them.
export const isRewritten = (hash) => hash.length > 1 && hash.slice(1) !== readAddress(hash);

// Mail writes & as &amp; and = as =3D, encodes both, and takes what follows a link along with it:
// a full stop, a bracket, a quotation mark.
function asItWas(raw) {
  let text = raw;
  for (let times = 0; times < ENCODED_AT_MOST; times++) text = decoded(text);
  const mended = text
    .replace(/&(amp;)+/g, "&")
    .replaceAll("=3D", "=")
    .replace(/[^\p{Letter}\p{Number}]+$/u, "");
  return mended || text; // of signs alone nothing is left to mend, and the reader is told so
}

function decoded(raw) {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw; // a broken percent sign is then part of an answer that nothing knows
  }
}

export const writeAddress = (answers) =>
  answers.map(([question, answer]) => `${question}=${answer}`).join("&") || START;

// What the engine reads: it knows no name for the first question.
export const asAnswers = (address) => (address === START ? "" : address);

// All answers of a reply, in asking order, then those that are kept for later.
export const answersOf = (reply) => [
  ...reply.steps.map((step) => [step.question, step.answer]),
  ...Object.entries(reply.kept),
];

// The state that a reply is about; every state has an element.
export const placeOf = (reply) => reply.state || START;

// An outcome needs no answer that was not asked for; a question may need them later.
export const canonical = (reply) =>
  reply.outcome ? placeOf(reply) : writeAddress(answersOf(reply));

// The longest beginning of the address that is known.
export function nearest(address, isKnown) {
  let rest = address;
  while (!isKnown(rest) && rest) rest = rest.slice(0, Math.max(rest.lastIndexOf("&"), 0));
  return rest || START;
}
