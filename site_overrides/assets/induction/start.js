// The course without a script is whole: each answer opens and says whether it holds. This counts
// what was answered, keeps it in the address, and says at the end what to look at again.

import { everyRoot, find, make } from "../page-parts.js";
import { kept, nothing, read, write } from "./progress.js";

const NAME = "induction/start";

for (const root of everyRoot(NAME)) start(root);

function start(root) {
  const cases = new Map([...root.querySelectorAll("[data-case]")].map((each) => [each.dataset.case, each]));
  const store = kept(root.dataset.council);
  const course = { root, cases, store, isKept: false, progress: read(location.hash, cases) };
  const stored = store.read();
  if (stored !== null) {
    course.isKept = true;
    if (!write(course.progress)) course.progress = read(stored, cases);
  }
  for (const [id, element] of cases) listen(course, id, element);
  for (const link of root.querySelectorAll('a[href^="#"]')) link.addEventListener("click", (event) => go(event, link.hash));
  press(course, "keep", keep);
  press(course, "erase", erase);
  addEventListener("hashchange", () => arrive(course));
  show(course);
}

// A first answer counts; whoever looks at the others afterwards only reads.
function listen(course, id, element) {
  const answer = find(NAME, element, ".case__answer");
  for (const option of element.querySelectorAll(".option")) {
    option.addEventListener("toggle", () => {
      if (!option.open || printing) return;
      const holds = "holds" in option.dataset;
      if (holds) answer.open = true;
      note(course, id, holds);
    });
  }
}

let printing = false;
addEventListener("beforeprint", () => (printing = true));
addEventListener("afterprint", () => (printing = false));

function note(course, id, holds) {
  const { held, again } = course.progress;
  if (held.has(id) || again.has(id)) return;
  (holds ? held : again).add(id);
  save(course);
  show(course);
}

// Replaced, not added: Back leads to the page before, and not through sixty answers.
function save({ progress, isKept, store }) {
  const text = write(progress);
  history.replaceState(history.state, "", text ? `#${text}` : location.pathname + location.search);
  if (isKept) store.write(text);
}

// A link within the page would put its own name in the place of what was answered.
function go(event, hash) {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}

function arrive(course) {
  if (!/^#(held|again)=/.test(location.hash)) return;
  course.progress = read(location.hash, course.cases);
  show(course);
}

function press(course, name, act) {
  find(NAME, course.root, `[data-do="${name}"]`).addEventListener("click", () => act(course));
}

function keep(course) {
  course.isKept = course.store.write(write(course.progress)) !== null;
  show(course, course.isKept ? "" : "This browser keeps nothing here. Save the address of the page instead.");
}

function erase(course) {
  course.store.erase();
  course.isKept = false;
  course.progress = nothing();
  for (const details of course.root.querySelectorAll(".case details[open]")) details.open = false;
  save(course);
  show(course, "Your progress is erased.");
}

function show(course, said = "") {
  const { root, cases, progress, isKept } = course;
  const done = ({ dataset: { case: id } }) => progress.held.has(id) || progress.again.has(id);
  for (const [id, element] of cases)
    element.dataset.state = progress.held.has(id) ? "held" : progress.again.has(id) ? "again" : "";
  for (const part of root.querySelectorAll("[data-part]")) {
    const all = [...part.querySelectorAll("[data-case]")];
    const count = find(NAME, root, `[data-count="${part.dataset.part}"]`);
    const answered = all.filter(done).length;
    count.textContent = answered ? `${answered} of ${all.length} answered` : count.dataset.all;
  }
  const number = progress.held.size + progress.again.size;
  const answered = number ? `${number} of ${cases.size} answered.` : "";
  const where = isKept ? "Your progress is kept in this browser." : "";
  find(NAME, root, "[data-slot=status]").textContent = [said, answered, where].filter(Boolean).join(" ");
  if (number) find(NAME, root, "[data-slot=end]").replaceChildren(...end(course, number));
}

function end({ cases, progress }, number) {
  const covered = make("p", {}, `You have answered ${number} of ${cases.size} situations.`);
  if (!progress.again.size) return [covered, make("p", {}, "There is nothing that you need to look at again.")];
  const items = [...progress.again].map((id) => {
    const heading = find(NAME, cases.get(id), "h3");
    const link = make("a", { href: `#${heading.id}`, textContent: heading.textContent });
    link.addEventListener("click", (event) => go(event, link.hash));
    return make("li", {}, link);
  });
  return [covered, make("p", {}, "Worth another look, because another answer came first:"), make("ul", {}, ...items)];
}
