// With the engine: changing one answer keeps the others.

import { make } from "../page-parts.js";
import { answersOf, canonical, placeOf, writeAddress } from "./address.js";

// Dresses a step's links for the reply, and says how to undo it.
export function createAnswerLinks(root, stage) {
  const leaving = new WeakMap(); // Change links: the address they lead to and the answer they leave
  const left = new Map(); // what was left behind, by the address that a Change link led to

  root.addEventListener("click", ({ target }) => {
    const change = leaving.get(target.closest("a"));
    if (change) left.set(change.to, change);
  });

  return (address, reply) => {
    const place = placeOf(reply);
    return [
      ...stage.said(place).map((each, index) => asChange(each, index, reply)),
      ...answerLinks(stage.step(place)).map((each) => carrying(each, reply)),
      ...given(left.get(address), stage.step(place)),
    ];
  };

  function asChange(anchor, index, reply) {
    const { question, answer } = reply.steps[index];
    const to = writeAddress(answersOf(reply).filter(([each]) => each !== question));
    const asks = stage.heading(anchor.hash.slice(1)).textContent.trim();
    const hint = make("span", { className: "visually-hidden" }, ` (your answer to “${asks}”)`);
    leaving.set(anchor, { to, question, answer, from: canonical(reply) });
    anchor.append(hint);
    const restore = readdress(anchor, to);
    return () => [hint.remove(), leaving.delete(anchor), restore()];
  }
}

const answerLinks = (step) => [...step.querySelectorAll(".answers a")];

function carrying(anchor, reply) {
  const kept = Object.entries(reply.kept);
  return readdress(anchor, [anchor.hash.slice(1), ...kept.map((pair) => pair.join("="))].join("&"));
}

function readdress(anchor, address) {
  const before = anchor.getAttribute("href");
  anchor.setAttribute("href", `#${address}`);
  return () => anchor.setAttribute("href", before);
}

// Marks the answer that the reader is changing, and offers to keep it.
function given(change, step) {
  if (!change) return [];
  const pair = `${change.question}=${change.answer}`;
  const mine = answerLinks(step).find((each) => each.hash.slice(1).split("&").includes(pair));
  if (!mine) return [];
  mine.setAttribute("aria-current", "true");
  const back = make("a", { href: `#${change.from}`, textContent: "Keep my answer" });
  const keep = make("p", { className: "step__keep" }, back);
  mine.closest(".answers").after(keep);
  return [() => [keep.remove(), mine.removeAttribute("aria-current")]];
}
