// Links of a tool in a frame: what is not the tool itself opens in a new tab, and never in its place.

const HERE = new URL("../../embed/", import.meta.url);
const TOP = "_top";

const WORDS = {
  saved: "If nothing was saved, the page around this tool does not allow it.",
  printed: "The page around this tool may not allow printing.",
  copied: "The page around this tool does not allow copying.",
};

export function leadOutside() {
  const outside = document.querySelector("[data-slot=outside]");
  document.addEventListener("click", ({ target }) => {
    const link = target.closest("a[href]");
    if (!link || isHere(link)) return;
    if (link === outside || link.dataset.slot === "again") link.hash = location.hash;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    setTimeout(tellIfStill, 1000, link);
  }, { capture: true });
  document.addEventListener("refused", ({ target, detail }) => tell(target, WORDS[detail], wayOut(outside)));
}

// Within the tool, among the pages for frames, back to the host, or not a page at all.
function isHere(link) {
  const href = link.getAttribute("href");
  const { protocol, origin, pathname } = link;
  if (typeof href !== "string" || href.startsWith("#") || !protocol?.startsWith("http")) return true;
  return link.target === TOP || (origin === HERE.origin && pathname.startsWith(HERE.pathname));
}

// A sandbox refuses a new tab without a word.
function tellIfStill(link) {
  if (document.hidden || !document.hasFocus()) return;
  tell(link, `If no new tab opened, the page around this tool does not allow it. The address: ${link.href}`);
}

function wayOut(outside) {
  const link = outside.cloneNode(true);
  link.dataset.slot = "again";
  return link;
}

function tell(target, words, ...way) {
  const place = target.closest(".buttons, p, ul, ol, dl, table") ?? target.parentElement;
  const known = place.nextElementSibling?.classList.contains("embed__line");
  const line = known ? place.nextElementSibling : document.createElement("p");
  line.className = "embed__line note";
  line.setAttribute("role", "status");
  if (!known) place.after(line);
  line.replaceChildren(words, " ", ...way);
}

// Only to an address that the site's settings name, or to one below it.
export function leadBack(wanted, allowed) {
  const address = parsed(wanted);
  if (!address || !allowed.some((each) => isBelow(address, new URL(each)))) return;
  const link = document.querySelector("[data-slot=back]");
  link.href = address.href;
  link.target = TOP;
  link.textContent = `Back to ${address.host}`;
  link.hidden = false;
}

function parsed(address) {
  try {
    return new URL(address);
  } catch {
    return null; // none was given, or nothing that is an address
  }
}

const isBelow = (address, place) =>
  address.origin === place.origin &&
  !address.username &&
  `${address.pathname}/`.startsWith(place.pathname.replace(/\/?$/, "/"));
