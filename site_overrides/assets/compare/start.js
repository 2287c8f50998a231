// Chooses which councils are side by side. The choice is in the fragment, councils=medway,…,
// so that it can be shared, Back works, and links to other comparisons take it along.

import { everyRoot, find, fragment, ROOT } from "../page-parts.js";

const NAME = "councils";
const COMPARISONS = ["topics/", "at-a-glance"].map((path) => new URL(path, ROOT).pathname);

function start(root) {
  const councils = councilsOf(root);
  const links = comparisonLinks();
  const tick = drive(root, councils, (chosen) => {
    remember(chosen, councils);
    show(chosen);
  });

  const show = (chosen) => {
    hideOthers(root, chosen);
    tick(chosen);
    for (const each of links) carry(each, chosen, councils);
  };
  const restore = () => show(chosenIn(fragment(), councils));
  addEventListener("popstate", () => {
    if (!location.hash || fragment().has(NAME)) restore(); // else it leads to a place on this page
  });
  restore();
  document.adoptedStyleSheets = []; // of first.js, which hid the others until now
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

// The choice is on the page already, so that nothing moves when this script comes.
function drive(root, councils, onChange) {
  const element = find("compare", root, "[data-slot=choice]");
  const boxes = [...element.querySelectorAll("input")];
  const status = find("compare", element, "[role=status]");
  const all = find("compare", element, "button");
  const ticked = () => new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  for (const box of boxes) box.addEventListener("change", () => onChange(ticked()));
  all.addEventListener("click", () => {
    onChange(new Set(councils.keys()));
    boxes[0].focus();
  });
  fold(element);

  return (chosen) => {
    for (const box of boxes) box.checked = chosen.has(box.value);
    status.textContent = `${chosen.size} of ${councils.size} councils shown`;
    all.disabled = chosen.size === councils.size;
  };
}

function fold(element) {
  if (!matchMedia("(min-width: 62rem)").matches) find("compare", element, "details").open = false;
  element.classList.add("is-driven");
}

for (const root of everyRoot("compare/start")) start(root);
