// A tool in somebody else's page. The first question is on the page; the rest comes from the
// tool's own page on the site, so that there is no second copy of it.

import { leadBack, leadOutside } from "./outside.js";
import { tellHeight } from "./size.js";

const NEXT = "Fetching the next question.";
const GONE = "The rest of this tool could not be fetched. Each answer leads to its full page.";

const options = new URLSearchParams(location.search);
const first = document.querySelector("[data-slot=first]");

leadOutside();
leadBack(options.get("back"), JSON.parse(document.body.dataset.backTo));
tellHeight();
if (options.has("accent")) colour(options.get("accent"));
if (options.get("council") === "free") showOtherCouncils();
for (const each of document.querySelectorAll("[data-slot=council]")) each.search = asFree(options);
if (first) replace(first);

function asFree(chosen) {
  const free = new URLSearchParams(chosen);
  free.set("council", "free");
  return free;
}

async function colour(accent) {
  const { dress } = await import("./colour.js");
  const look = () => dress(document.documentElement, accent);
  look();
  new MutationObserver(look).observe(document.documentElement, { attributeFilter: ["class"] });
}

function showOtherCouncils() {
  const line = document.querySelector("[data-slot=others]");
  if (!line) return;
  line.hidden = false;
  line.firstElementChild.search = location.search;
}

// An answer that is given before the rest is there waits in the address.
async function replace(stub) {
  const links = [...stub.querySelectorAll(".answers a")];
  const ways = links.map((each) => each.getAttribute("href"));
  const status = stub.querySelector("[role=status]");
  const wait = () => (status.textContent = NEXT);
  for (const each of links) each.setAttribute("href", each.hash);
  addEventListener("hashchange", wait);
  await painted();
  try {
    const [{ start }, whole] = await Promise.all([import("../tool/start.js"), wholeTool(stub)]);
    stub.replaceWith(whole);
    start(whole, { focus: location.hash !== "" && document.hasFocus() });
  } catch (error) {
    console.error("The rest of the tool could not be fetched:", error);
    for (const [at, each] of links.entries()) each.setAttribute("href", ways[at]);
    status.textContent = GONE;
  } finally {
    removeEventListener("hashchange", wait);
  }
}

// The first question does not share the line with the rest; a frame out of sight is not painted.
function painted() {
  return new Promise((done) => {
    new PerformanceObserver(done).observe({ type: "paint", buffered: true });
    setTimeout(done, 1000);
  });
}

// The two pages stand equally deep, so that links lead from the one where they lead from the other.
async function wholeTool({ dataset }) {
  const address = new URL(dataset.whole, location.href);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be fetched (${response.status})`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const tool = document.adoptNode(page.querySelector(".tool"));
  const others = Object.entries(JSON.parse(tool.dataset.elsewhere));
  const named = others.map(([id, [name, page]]) => [id, [name, new URL(page, address).href]]);
  tool.dataset.elsewhere = JSON.stringify(Object.fromEntries(named));
  tool.dataset.page = address.href;
  tool.dataset.home = location.pathname + location.search; // to leave is to begin again, here
  tool.querySelector(".trail").replaceWith(document.querySelector("[data-slot=others]"));
  return tool;
}
