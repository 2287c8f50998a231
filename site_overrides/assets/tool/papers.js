// What a reader takes away from an outcome: a letter, the slip, dates and a calendar file.
// The letters and the slip are on the page; the engine is asked only about a date.

import { button, find, make, onceEmptied } from "../page-parts.js";
import { filledIn, isoDay, sheet } from "./slip.js";
import { inWord } from "./word-file.js";
import { AWAITED, NO_DATE, NO_DATES } from "./words.js";

const SUBJECT = "Letter under the protocol on councillors and officers"; // says nothing of the matter
const WAIT = 1000; // ms after which a browser that prints has begun

// What the papers print: where the tool's page is, and the reader's own day.
export const onPaper = (page = location.href.split("#")[0]) => ({ page, today: isoDay(new Date()) });

// Dresses the papers of an outcome that is shown, and says how to give them dates.
export function papers(step, arrival, stage, { page, version }) {
  for (const fold of step.querySelectorAll(".take__letter")) dressLetter(fold, arrival.dataset.writer);
  const slip = find("tool", step, ".take__slip");
  const blank = find("tool", slip, "template").content.textContent;
  const write = (text) => refill(slip, slipButtons(text), sheet(text));
  write(filledIn(blank, { ...onPaper(page), answers: stage.given(arrival.id), address: arrival.id, version }));
  const dates = step.querySelector(".take__dates");
  if (dates) refill(dates, paragraph(AWAITED));
  return (reply, work) => {
    write(reply.slip);
    if (dates) refill(dates, ...datesOf(work, write, reply));
  };
}

const paragraph = (textContent) => make("p", { textContent });
const buttons = (...children) => make("p", { className: "buttons" }, ...children);

// Everything after the line that opens it.
function refill(fold, ...content) {
  for (const each of [...fold.children].slice(1)) if (each.localName !== "template") each.remove();
  fold.append(...content);
}

function dressLetter(fold, writer) {
  fold.hidden = writer !== undefined && writer !== fold.dataset.writer;
  if (fold.querySelector(".buttons")) return;
  const text = find("tool", fold, "pre").textContent;
  const word = button("Save as a Word file", ({ target }) => save(target, "letter.docx", inWord(text)));
  const mail = make("a", { href: `mailto:?subject=${encodeURIComponent(SUBJECT)}`, textContent: "E-mail it" });
  const hint = make("p", { className: "muted", textContent: "“E-mail it” opens your own mail program with an empty message: copy the letter into it." });
  fold.querySelector("summary").after(buttons(copyButton(text), word, mail), hint);
}

const slipButtons = (text) => buttons(printButton(text), copyButton(text));

// What the engine works out stands here and, with `rewrite`, on the slip.
function datesOf(work, rewrite, undated) {
  const input = make("input", { type: "date", id: "received", autocomplete: "off" });
  const found = make("div", { className: "dates" }, paragraph(NO_DATE));
  found.setAttribute("aria-live", "polite");
  const show = (reply, ...content) => {
    rewrite(reply.slip);
    found.replaceChildren(...content);
  };
  let received = "";
  input.addEventListener("change", async () => {
    const day = (received = input.value);
    try {
      const reply = await work(day);
      if (day === received) show(reply, ...(reply.deadlines?.length ? workedOut(reply) : [paragraph(NO_DATE)]));
    } catch (error) {
      console.error("The dates could not be worked out:", error);
      show(undated, paragraph(NO_DATES));
    }
  });
  onceEmptied(input, () => (input.value = received));
  const label = make("label", { htmlFor: "received", textContent: "Day it was received or sent" });
  return [make("div", { className: "field" }, label, input), found];
}

const workedOut = ({ deadlines, calendar }) => [
  ...deadlines.flatMap(deadline),
  button("Save the dates as a calendar file", ({ target }) =>
    save(target, "deadlines.ics", new Blob([calendar], { type: "text/calendar" })),
  ),
];

const deadline = ({ due_words, says, length, known, counting }) => [
  make("p", {}, "By ", make("strong", { textContent: due_words }), `: ${says.join(". ")}.`),
  ...(known ? [] : [paragraph("Check the bank holidays: our list does not cover the whole of this time.")]),
  make(
    "details",
    {},
    make("summary", { textContent: `How the ${length} were counted` }),
    paragraph("Day 1 is the day after, because the time runs from the day it was received or sent."),
    make("ol", {}, ...counting.map((textContent) => make("li", { textContent }))),
  ),
];

// The sheet is alone on paper, in place of the page. A frame may forbid printing without a word.
function printButton(text) {
  const made = button("Print the slip", () => {
    const alone = make("div", { className: "slip-sheet" }, sheet(text));
    const timer = setTimeout(() => {
      alone.remove();
      refused(made, "printed");
      made.textContent = "Printing is not allowed here: copy the slip";
    }, WAIT);
    window.addEventListener("beforeprint", () => clearTimeout(timer), { once: true });
    window.addEventListener("afterprint", () => alone.remove(), { once: true });
    document.body.append(alone);
    window.print();
  });
  return made;
}

function copyButton(text) {
  const made = button("Copy as text", async () => {
    try {
      await navigator.clipboard.writeText(text);
      made.textContent = "Copied";
    } catch (error) {
      console.error("The text could not be copied:", error);
      refused(made, "copied");
      made.textContent = "Copying is not allowed here: select the text below";
    }
  });
  return made;
}

function save(target, download, blob) {
  const href = URL.createObjectURL(blob);
  make("a", { href, download }).click();
  refused(target, "saved"); // perhaps: a sandbox refuses it without a word
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}

// Told to whoever has this tool in a frame, and can offer a way out of it.
const refused = (target, detail) =>
  target.dispatchEvent(new CustomEvent("refused", { bubbles: true, detail }));
