// The routing slip: its blanks are filled in, and its text is set as a page.

import { make } from "../page-parts.js";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

// From its parts: what a locale writes differs from browser to browser.
export const isoDay = (day) => [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(padded).join("-");
const padded = (number) => String(number).padStart(2, "0");

function inWords(iso) {
  const day = new Date(`${iso}T12:00`);
  return `${DAYS[day.getDay()]} ${day.getDate()} ${MONTHS[day.getMonth()]} ${day.getFullYear()}`;
}

// As the engine fills it in, from what the page itself says.
export const filledIn = (blank, { answers, page, address, version, today }) =>
  blank
    .replace("{answers}", () => answers.join("\n"))
    .replace("{page}", () => `${page}#${address}`)
    .replace("{printed}", `Site version ${version}, printed ${inWords(today)}`);

// Its sections are parted by an empty line; the first line of each is its heading.
export function sheet(text) {
  const [title, ...sections] = text.trim().split("\n\n").map((each) => each.split("\n"));
  return make("div", { className: "sheet" }, ...headed("p", title), ...sections.map(section));
}

const section = (lines) => make("section", {}, ...headed("h4", lines));

function headed(tag, [heading, ...lines]) {
  const isList = lines.every((each) => each.startsWith("- "));
  const content = isList
    ? [make("ul", {}, ...lines.map((each) => make("li", { textContent: each.slice(2) })))]
    : lines.map((textContent) => make("p", { textContent }));
  return [make(tag, { className: "sheet__heading", textContent: heading }), make("div", {}, ...content)];
}
