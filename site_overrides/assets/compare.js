// Chooses which councils are side by side. The choice is in the fragment, councils=medway,…,
// so that it can be shared, Back works, and links to other comparisons take it along.

import { everyRoot, find, fragment, make, ROOT } from "./page-parts.js";

const NAME = "councils";
const OPEN_AT_MOST = 12;
const COMPARISONS = ["topics/", "at-a-glance/"].map((path) => new URL(path, ROOT).pathname);

function start(root) {
  const slot = find("compare", root, "[data-slot=choice]");
  find("compare", root, "[data-council][data-name]");
  const councils = councilsOf(root);
  const links = comparisonLinks();
  const choice = makeChoice(councils, (chosen) => {
    remember(chosen, councils);
    show(chosen);
  });
  slot.replaceChildren(choice.element);

  const show = (chosen) => {
    hideOthers(root, chosen);
    choice.show(chosen);
    for (const each of links) carry(each, chosen, councils);
  };
  const restore = () => show(chosenIn(fragment(), councils));
  addEventListener("popstate", restore);
  restore();
}

function councilsOf(root) {
  const elements = root.querySelectorAll("[data-council][data-name]");
  return new Map([...elements].map(({ dataset }) => [dataset.council, dataset.name]));
}

// No choice in the address, or only councils that are not here, means all of them.
function chosenIn(address, councils) {
  const named = address.get(NAME);
  if (named === "") return new Set();
  const known = (named ?? "").split(",").filter((id) => councils.has(id));
  return new Set(known.length ? known : councils.keys());
}

const addressOf = (chosen, councils) =>
  chosen.size === councils.size ? "" : `#${NAME}=${[...chosen].join(",")}`;

// pushState, because setting an empty fragment would scroll to the top.
function remember(chosen, councils) {
  history.pushState(null, "", location.pathname + location.search + addressOf(chosen, councils));
}

function hideOthers(root, chosen) {
  for (const each of root.querySelectorAll("[data-council]"))
    each.hidden = !chosen.has(each.dataset.council);
}

function comparisonLinks() {
  const leads = ({ origin, pathname }) =>
    origin === ROOT.origin && COMPARISONS.some((path) => pathname.startsWith(path));
  return [...document.querySelectorAll('a[href]:not([href^="#"])')]
    .filter(leads)
    .map((element) => ({ element, anchor: element.hash }));
}

function carry({ element, anchor }, chosen, councils) {
  element.hash = addressOf(chosen, councils) || anchor;
}

function makeChoice(councils, onChange) {
  const boxes = [...councils].map(([id, name]) => makeBox(id, name));
  const status = make("p", { role: "status" });
  const all = make("button", { type: "button", className: "is-quiet", textContent: "Show all" });
  const element = layOut(boxes, status, all);

  const ticked = () => new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  for (const box of boxes) box.addEventListener("change", () => onChange(ticked()));
  all.addEventListener("click", () => {
    onChange(new Set(councils.keys()));
    boxes[0].focus();
  });

  const show = (chosen) => {
    for (const box of boxes) box.checked = chosen.has(box.value);
    status.textContent = `${chosen.size} of ${councils.size} councils shown`;
    all.hidden = chosen.size === councils.size;
  };
  return { element, show };
}

function layOut(boxes, status, all) {
  const legend = make("legend", { className: "visually-hidden", textContent: "Councils to show" });
  const list = make("div", { className: "choice__list" }, ...boxes.map(labelled), all);
  const summary = make("summary", { textContent: "Choose councils" });
  const fold = make("details", {}, summary, make("fieldset", {}, legend, list));
  fold.open = boxes.length <= OPEN_AT_MOST && matchMedia("(min-width: 62rem)").matches;
  return make("div", { className: "choice" }, fold, status);
}

const makeBox = (value, name) =>
  make("input", { type: "checkbox", value, name: NAME, title: name });

const labelled = (box) => make("label", {}, box, box.title);

for (const root of everyRoot("compare")) start(root);
