// What a reader takes away from an outcome: why, dates, a calendar file, a slip and letters.

import { inARow, make, onceEmptied, part } from "./page-parts.js";

const WRITERS = { councillor: "Letter from a councillor", officer: "Letter from an officer" };
const NO_DATE = "Give the day it was received or sent. It is kept nowhere.";
const NO_DATES = "The dates could not be worked out here. Count them from the times in the outcome.";
const WAIT = 1000; // ms after which a browser that prints has begun

// What the papers print: where this page is, and the reader's own day.
export const onPaper = () => ({
  page: location.href.split("#")[0],
  today: isoDay(new Date()),
});

// From its parts: what a locale writes differs from browser to browser.
const isoDay = (day) => [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(padded).join("-");
const padded = (number) => String(number).padStart(2, "0");

// `work(received)` asks the engine again with a date, and gives its reply.
export function papers(reply, work) {
  const [sheet, rewrite] = slip(reply);
  return [
    ...why(reply),
    ...(reply.outcome.within ? [dates(work, rewrite, reply)] : []),
    sheet,
    ...letters(reply.letters),
  ];
}

const paragraph = (textContent) => make("p", { textContent });

const why = ({ steps }) =>
  steps.length ? [part("why", "Why", make("p", {}, "Because ", ...reasons(steps), "."))] : [];

const reasons = (steps) => inARow(steps.map((each) => each.because), "and");

function button(textContent, press) {
  const made = make("button", { type: "button", textContent });
  made.addEventListener("click", press);
  return made;
}

// What the engine works out stands here and, with `rewrite`, on the slip.
function dates(work, rewrite, undated) {
  const input = make("input", { type: "date", id: "received", autocomplete: "off" });
  const found = make("div", { className: "extras__dates" }, paragraph(NO_DATE));
  found.setAttribute("aria-live", "polite");
  const show = (reply, ...content) => {
    rewrite(reply);
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
  return part("dates", "Work out the dates", make("div", { className: "field" }, label, input), found);
}

const workedOut = ({ deadlines, calendar }) => [
  ...deadlines.flatMap(deadline),
  button("Save the dates as a calendar file", () => save("deadlines.ics", calendar, "text/calendar")),
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

// The section with the slip, and a way to write it anew.
function slip(reply) {
  let section = sheetOf(reply);
  const rewrite = (later) => {
    const next = sheetOf(later);
    section.replaceWith(next);
    section = next;
  };
  return [section, rewrite];
}

const sheetOf = ({ slip: text }) =>
  part(
    "slip",
    "Take it with you",
    paragraph("The routing slip is this outcome on one page, with your answers, the dates and the paragraphs."),
    make("p", { className: "extras__buttons" }, printButton(text), copyButton(text)),
    folded("Show the slip as text", text),
  );

function letters(texts) {
  const folds = Object.entries(texts).map(([writer, text]) =>
    folded(WRITERS[writer], text, make("p", { className: "extras__buttons" }, copyButton(text))),
  );
  return folds.length ? [part("letters", "A letter to start from", ...folds)] : [];
}

const folded = (summary, text, ...more) =>
  make(
    "details",
    {},
    make("summary", { textContent: summary }),
    ...more,
    make("pre", { className: "extras__text", tabIndex: 0, textContent: text, role: "group", ariaLabel: summary }),
  );

// The sheet is shown on paper only, in place of the page. A frame may forbid printing without a word.
function printButton(textContent) {
  const made = button("Print the slip", () => {
    const sheet = make("pre", { className: "slip-sheet", textContent });
    const timer = setTimeout(() => {
      sheet.remove();
      made.textContent = "Printing is not allowed here: copy the slip";
    }, WAIT);
    window.addEventListener("beforeprint", () => clearTimeout(timer), { once: true });
    window.addEventListener("afterprint", () => sheet.remove(), { once: true });
    document.body.append(sheet);
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
      made.textContent = "Copying is not allowed here: select the text below";
    }
  });
  return made;
}

function save(download, text, type) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
