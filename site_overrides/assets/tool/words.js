// What the tool says about itself, in plain words. Lines that come and go by themselves fit one
// line of a phone, so that nothing moves.

export const FAILED =
  "The dates and comparisons could not be prepared here. " +
  "The questions, outcomes, letters and the slip work without them.";
export const LATE = "The dates and comparisons are slow to come.";
export const UNANSWERED =
  "The dates and comparisons could not be prepared for these answers. " +
  "The questions, outcomes, letters and the slip work without them.";
export const offer = (megabytes) => `Prepare dates and comparisons (at most ${megabytes} MB)`;
export const LOADING = "Preparing the dates and comparisons.";
export const LOADED = "The dates and comparisons are ready.";
export const AWAITED = "This is not prepared yet: see the line at the top of this page.";
export const NO_DATE = "Give the day it was received or sent. It is kept nowhere.";
export const NO_DATES = "The dates could not be worked out here. Count them from the times in the outcome.";
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
