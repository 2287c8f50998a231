// What the tool says about itself, in plain words. Lines that come and go by themselves fit one
// line of a phone, so that nothing moves.

export const FAILED =
  "The routing slip, the letter and the dates could not be prepared here. " +
  "The questions and outcomes work without them.";
export const LATE = "The slip, letter and dates are slow to come.";
export const UNANSWERED =
  "The routing slip, the letter and the dates could not be prepared for these answers. " +
  "The questions and outcomes work without them.";
export const offer = (megabytes) => `Prepare the slip, letter and dates (at most ${megabytes} MB)`;
export const LOADING = "Preparing the slip, letter and dates.";
export const LOADED = "The slip, letter and dates are ready.";
export const CHECKING = "Checking the answers in this link.";
export const CUT =
  "This link may be from an earlier version of this tool. Some of its answers could not be used " +
  "here. You can go on from what is left.";
export const UNREAD =
  "Some of your answers could not be used just now. Load the page again to try once more, or go " +
  "on from what is left.";

const LONGEST = 60; // characters of a stranger's text
const MOST = 3; // refused answers that are named one by one

// Why a link's answers were not all used; empty where they were.
export function refusal(reply, questionText) {
  if (!reply.refused.length) return "";
  const named = reply.refused.slice(0, MOST).map((each) => gone(each, questionText));
  const others = reply.steps.length || Object.keys(reply.kept).length;
  return [
    "This link is from an earlier version of this tool.",
    ...named,
    ...(reply.refused.length > MOST ? ["There are more answers that it no longer has."] : []),
    ...(others ? ["Your other answers were kept."] : []),
  ].join(" ");
}

const gone = ({ question, answer, known }, questionText) =>
  known
    ? `It no longer has the answer '${short(answer)}' to '${questionText(question)}'.`
    : `It no longer has the question '${short(question)}'.`;

const short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

export const sentence = (text) => (/[.?!:]$/.test(text) ? text : `${text}.`);
