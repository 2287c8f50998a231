// The search page. Everything is found in the browser: words and filters are in the fragment,
// and Pagefind fetches only the part of the index that they need.

import { everyRoot, find, fragment, make, onceEmptied, ROOT } from "./page-parts.js";

const PER_PAGE = 20;
const PAUSE = 250; // ms after the last key
const FILTERS = ["council", "topic", "kind"];

async function start(root) {
  const page = partsOf(root);
  const index = openIndex(new URL(root.dataset.pagefind, location.href));
  const search = () => run(page, index);
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
  const named = ["status", "results", "more", "none", "narrowed", "clear"];
  return { form, query, filters, ...Object.fromEntries(named.map((name) => [name, slot(name)])) };
}

async function openIndex(address) {
  const pagefind = await import(address);
  await pagefind.options({ excerptLength: 30 });
  await pagefind.init();
  return pagefind;
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

async function run(page, index) {
  const asked = addressOf(page);
  const query = page.query.value.trim();
  const filters = chosen(page);
  const narrowed = Object.keys(filters).length > 0;
  if (!query && !narrowed) return clear(page);
  if (page.status.textContent === "") say(page, "Searching…");
  try {
    const found = await (await index).search(query || null, { filters });
    const show = await firstOf(found.results);
    if (asked === addressOf(page)) paint(page, found.results, show, { query, narrowed });
  } catch (error) {
    console.error("Search failed:", error);
    say(page, "Search does not work here. Start from the topics or the protocols.");
    page.none.hidden = false;
  }
}

const chosen = (page) =>
  Object.fromEntries(page.filters.filter((each) => each.value).map((each) => [each.name, each.value]));

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

function paint(page, results, first, { query, narrowed }) {
  say(page, counted(results.length, query));
  page.none.hidden = results.length > 0;
  page.narrowed.hidden = !narrowed;
  page.results.replaceChildren(...first.map(item));
  offerMore(page, results, first.length);
}

function counted(number, query) {
  const what = number === 1 ? "1 result" : `${number || "No"} results`;
  return query ? `${what} for “${query}”` : what;
}

function offerMore(page, results, shown) {
  page.more.hidden = shown >= results.length;
  page.more.textContent = `Show more (${results.length - shown} left)`;
  page.more.onclick = async () => {
    try {
      await showMore(page, results, shown);
    } catch (error) {
      console.error("More results could not be fetched:", error);
      say(page, "More results could not be fetched. Try again.");
    }
  };
}

async function showMore(page, results, shown) {
  const next = await firstOf(results.slice(shown));
  const items = next.map(item);
  page.results.append(...items);
  offerMore(page, results, shown + next.length);
  find("search", items[0], "a").focus();
}

function item({ meta, excerpt }) {
  const link = make("a", { href: new URL(meta.address, ROOT).href, textContent: meta.title });
  return make(
    "li",
    {},
    make("p", { className: "result__title" }, link),
    make("p", {}, ...marked(excerpt)),
    make("p", { className: "result__kind", textContent: meta.kind }),
  );
}

// Pagefind's excerpt is escaped text with <mark>: only text and marks are taken from it.
function marked(excerpt) {
  const { body } = new DOMParser().parseFromString(excerpt, "text/html");
  return [...body.childNodes].map((node) =>
    node.nodeName === "MARK" ? make("mark", { textContent: node.textContent }) : node.textContent,
  );
}

for (const root of everyRoot("search")) await start(root);
