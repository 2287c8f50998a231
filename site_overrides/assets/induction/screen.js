// One situation at a time, for a room: arrows lead on, Enter and space show what holds. Without
// this script the page is the list of all of them.

import { everyRoot, find } from "../page-parts.js";

const NAME = "induction/screen";

for (const root of everyRoot(NAME)) start(root);

function start(root) {
  const screen = { root, cases: [...root.querySelectorAll(".screen__case")], at: -1 };
  const acts = {
    start: () => go(screen, 0),
    back: () => go(screen, Math.max(0, screen.at - 1)),
    next: () => go(screen, Math.min(screen.cases.length - 1, screen.at + 1)),
    reveal: () => reveal(screen),
    leave: () => go(screen, -1),
  };
  for (const [name, act] of Object.entries(acts))
    find(NAME, root, `[data-do="${name}"]`).addEventListener("click", act);
  const keys = { ArrowRight: acts.next, PageDown: acts.next, ArrowLeft: acts.back, PageUp: acts.back };
  addEventListener("keydown", (event) => press(screen, event, { ...keys, Escape: acts.leave }));
  const form = find(NAME, root, ".screen__councils");
  form.addEventListener("input", () => choose(root, form));
  choose(root, form);
}

// On a button, Enter and space are the button's own.
function press(screen, event, keys) {
  if (screen.at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const isOnControl = event.target.closest("button, summary, input, a");
  const act = keys[event.key] ?? (!isOnControl && ["Enter", " "].includes(event.key) ? () => reveal(screen) : null);
  if (!act) return;
  event.preventDefault();
  act();
}

function go(screen, at) {
  const { root, cases } = screen;
  const before = cases[screen.at];
  screen.at = at;
  root.classList.toggle("is-showing", at >= 0);
  document.body.classList.toggle("is-projected", at >= 0);
  cases.forEach((each, place) => each.classList.toggle("is-on", place === at));
  find(NAME, root, ".screen__bar").hidden = at < 0;
  if (before) find(NAME, before, "details").open = false;
  name(screen);
  if (at < 0) return find(NAME, root, '[data-do="start"]').focus();
  scrollTo(0, 0);
  cases[at].focus({ preventScroll: true });
}

function reveal(screen) {
  const answer = find(NAME, screen.cases[screen.at], "details");
  answer.open = !answer.open;
  if (answer.open) answer.scrollIntoView({ block: "nearest" });
  name(screen);
}

function name({ root, cases, at }) {
  const isOpen = at >= 0 && find(NAME, cases[at], "details").open;
  find(NAME, root, '[data-do="reveal"]').textContent = isOpen ? "Hide answers" : "Show answers";
}

function choose(root, form) {
  const chosen = [...form.querySelectorAll(":checked")].map(({ value }) => value);
  for (const each of root.querySelectorAll("[data-at]")) each.hidden = !chosen.includes(each.dataset.at);
}
