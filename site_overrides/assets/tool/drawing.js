// Marks the reader's way in the drawing of the whole tree.

import { START } from "./address.js";

const MARK = "is-on-the-way";

// `elementOf(address)` gives the step or arrival of an address, which names its dot.
export function createDrawing(root, elementOf) {
  const drawing = root.querySelector("[data-slot=drawing]");
  return (address) => (drawing ? mark(drawing, way(address, elementOf)) : undefined);
}

function way(address, elementOf) {
  const pairs = address === START ? [] : address.split("&");
  const addresses = [START, ...pairs.map((_, at) => pairs.slice(0, at + 1).join("&"))];
  return addresses.map((each) => elementOf(each)?.dataset.dot).filter(Boolean);
}

function mark(drawing, dots) {
  for (const each of drawing.querySelectorAll(`.${MARK}`)) each.classList.remove(MARK);
  for (const [at, dot] of dots.entries()) {
    drawing.querySelector(`#${dot}`)?.classList.add(MARK);
    if (at) lineBetween(drawing, dots[at - 1], dot)?.classList.add(MARK);
  }
}

const lineBetween = (drawing, from, to) =>
  drawing.querySelector(`path[data-from="${from}"][data-to="${to}"]`);
