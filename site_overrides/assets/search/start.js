// The search page. Everything is found in the browser: words and filters are in the fragment,
// and Pagefind fetches only the part of the index that they need.

import { everyRoot, find, fragment, make, onceEmptied, ROOT } from "../page-parts.js";
import { openIndex, seek } from "./index.js";
import { excerpt, remarks } from "./shown.js";
import { paragraphs, waysFor } from "./ways.js";
import { numberIn, open, stem, tokens, understand } from "./words.js";

const PER_PAGE = 20;
const A_SENTENCE = 8; // units of meaning: more than that are a text that somebody looks for
const PAUSE = 250; // ms after the last key
const FILTERS = ["council", "topic", "kind"];

async function start(root) {
  const page = partsOf(root);
  const index = openIndex(new URL(root.dataset.pagefind, location.href));
  const book = fetched(new URL(root.dataset.words, location.href)).then(open);
  const search = () => run(page, Promise.all([index, book]));
  const again = () => {
    restore(page);
    return search();
  };
  listen(page, search, again);
  keepWhatWasTyped(page);
  await again();
}

function partsOf(root) {
  const slot = (name) => find("search", root, `[data-slot=${name}]`);
  const form = find("search", root, "form");
  const { query } = form.elements;
  const filters = FILTERS.map((name) => find("search", form, `[name=${name}]`));
  const named = ["status", "results", "more", "none", "narrowed", "clear", "fold"];
  return { form, query, filters, ...Object.fromEntries(named.map((name) => [name, slot(name)])) };
}

async function fetched(address) {
  const answer = await fetch(new URL(address, ROOT));
  if (!answer.ok) throw new Error(`${answer.url} was answered with ${answer.status}`);
  return answer.json();
}

function listen(page, search, again) {
  let timer;
  const go = (write) => {
    clearTimeout(timer);
    write(page);
    return search();
  };
  page.query.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(go, PAUSE, replaceAddress);
  });
  for (const filter of page.filters) filter.addEventListener("change", () => go(pushAddress));
  page.form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(pushAddress);
  });
  page.clear.addEventListener("click", () => {
    for (const filter of page.filters) filter.value = "";
    go(pushAddress);
    page.query.focus();
  });
  page.fold.addEventListener("click", () => unfold(page, page.fold.ariaExpanded !== "true"));
  addEventListener("popstate", again);
  onceEmptied(page.query, again);
}

/* The address */

const fields = (page) => [["q", page.query], ...page.filters.map((each) => [each.name, each])];

function restore(page) {
  const address = fragment();
  for (const [name, field] of fields(page)) {
    field.value = address.get(name) ?? "";
    if (field.value === "" && field.selectedIndex === -1) field.value = "";
  }
  if (page.filters.some((each) => each.value)) unfold(page, true);
}

// On a phone the filters would fill the first screen.
function unfold(page, isOpen) {
  page.fold.ariaExpanded = String(isOpen);
}

// The form is there before this script is.
function keepWhatWasTyped(page) {
  if (page.query.value && !fragment().has("q")) replaceAddress(page);
}

function addressOf(page) {
  const given = fields(page).filter(([, field]) => field.value.trim());
  const text = new URLSearchParams(given.map(([name, field]) => [name, field.value.trim()]));
  return location.pathname + (given.length ? `#${text}` : "");
}

const replaceAddress = (page) => history.replaceState(null, "", addressOf(page));

function pushAddress(page) {
  const address = addressOf(page);
  if (address !== location.pathname + location.hash) history.pushState(null, "", address);
}

/* The search */

async function run(page, ready) {
  const asked = addressOf(page);
  const query = page.query.value.trim();
  const filters = chosen(page);
  const narrowed = Object.keys(filters).length > 0;
  if (!query && !narrowed) return clear(page);
  if (page.status.textContent === "") say(page, "Searching…");
  try {
    const found = await answer(query, filters, ...(await ready));
    const show = await firstOf(found.results);
    if (asked === addressOf(page)) paint(page, show, { ...found, query, narrowed });
  } catch (error) {
    console.error("Search failed:", error);
    say(page, "Search does not work here. Start from the topics or the protocols.");
    page.none.hidden = false;
  }
}

const chosen = (page) =>
  Object.fromEntries(page.filters.filter((each) => each.value).map((each) => [each.name, each.value]));

async function answer(query, filters, index, book) {
  if (!query) return { results: (await index.search(null, { filters })).results, said: [], roots: new Set() };
  const { number, rest } = numberIn(query);
  const numbered = number ? await paragraphs(number, rest, book, filters, fetched) : [];
  if (numbered.length) return { results: numbered, said: [], roots: new Set() };
  const meant = understand(query, book);
  const { found, fewer } = await seek(index, meant.units, filters);
  const ways = waysFor(meant, book, filters);
  const results = meant.units.length > A_SENTENCE ? [...found, ...ways] : [...ways, ...found];
  const roots = new Set(meant.units.flatMap((unit) => [...unit.stems, ...unit.seek.flatMap(tokens).map(stem)]));
  return { results, said: remarks(meant, { number, fewer, isFound: found.length > 0 }), roots };
}

const firstOf = (results) => Promise.all(results.slice(0, PER_PAGE).map((each) => each.data()));

function clear(page) {
  say(page, "");
  page.results.replaceChildren();
  page.more.hidden = true;
  page.none.hidden = true;
}

/* What is shown */

function say(page, text) {
  page.status.textContent = text;
}

function paint(page, first, { results, query, narrowed, said, roots }) {
  say(page, counted(results.length, query));
  page.status.append(...said.map((text) => make("span", { className: "search__remark", textContent: ` ${text}` })));
  page.none.hidden = results.length > 0;
  page.narrowed.hidden = !narrowed;
  page.results.replaceChildren(...first.map((each) => item(each, roots)));
  offerMore(page, { results, roots }, first.length);
}

function counted(number, query) {
  const what = number === 1 ? "1 result" : `${number || "No"} results`;
  return query ? `${what} for “${query}”` : what;
}

function offerMore(page, found, shown) {
  const left = found.results.length - shown;
  page.more.hidden = left <= 0;
  page.more.textContent = `Show more (${left} left)`;
  page.more.onclick = async () => {
    try {
      await showMore(page, found, shown);
    } catch (error) {
      console.error("More results could not be fetched:", error);
      say(page, "More results could not be fetched. Try again.");
    }
  };
}

async function showMore(page, found, shown) {
  const next = await firstOf(found.results.slice(shown));
  const items = next.map((each) => item(each, found.roots));
  page.results.append(...items);
  offerMore(page, found, shown + next.length);
  find("search", items[0], "a").focus();
}

// The index gives a record with its title before its text; our own results have both apart.
function item({ meta, content, ...own }, roots) {
  const { address, title, kind, text } = meta ? { ...meta, text: content.slice(meta.title.length + 2) } : own;
  const link = make("a", { href: new URL(address, ROOT).href, textContent: title });
  return make(
    "li",
    {},
    make("p", { className: "result__title" }, link),
    make("p", {}, ...excerpt(text, roots)),
    make("p", { className: "result__kind", textContent: kind }),
  );
}

for (const root of everyRoot("search/start")) await start(root);
