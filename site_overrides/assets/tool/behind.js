// The paragraphs behind an outcome, and the notes on them. They are written once on the page; an
// outcome names them, and here they are set under their numbers when it is shown.

import { make } from "../page-parts.js";

export function createBehind(root) {
  const written = new Map();
  for (const each of root.querySelectorAll("[data-provision]")) written.set(each.dataset.provision, each);
  return (step) => {
    for (const kind of ["says", "aside"])
      for (const item of step.querySelectorAll(`[data-${kind}]`)) fill(item, kind, written);
  };
}

function fill(item, kind, written) {
  const parts = item.dataset[kind]
    .split(" ")
    .flatMap((id) => [...written.get(id).querySelectorAll(`[data-part=${kind}]`)]);
  item.removeAttribute(`data-${kind}`);
  for (const { className, childNodes } of parts)
    item.append(make("div", { className }, ...[...childNodes].map((each) => each.cloneNode(true))));
}
