// Loads what a page needs: the module named by each data-module on it. A module finds its own
// elements and starts itself. Where one fails, a line says so, and the rest go on.
//
// This is no module itself, because a page that was opened from a folder can load none.

"use strict";

const HERE = document.currentScript.src;
const NOT_ON_PAPER = ".contents, .drawing, .choice *, .letter__take *";
const FROM_A_FOLDER =
  "This copy was opened from a folder. The pages, questions and outcomes work. The search, the " +
  "choice of councils, and the routing slip and dates need a web server.";

// Said in full: to a script that came from another origin, "./" means nothing.
const besides = (name) => new URL(`${name}.js`, HERE).href;

if (location.protocol === "file:") makeDoWithAFolder();
else loadModules();
skipWithoutChangingTheAddress(document.querySelector(".skip"));
openFoldsForPrint();
closeByEscape(document.querySelector(".menu"));

function tell(name, error) {
  console.error(`The module "${name}" failed:`, error);
  const line = document.createElement("p");
  line.className = "failed";
  line.setAttribute("role", "status");
  line.textContent = "A part of this page could not start here. The rest of it works.";
  document.querySelector(`[data-module="${name}"]`).before(line);
}

function closeByEscape(menu) {
  menu?.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

function loadModules() {
  const modules = [...document.querySelectorAll("[data-module]")].map(({ dataset }) => dataset.module);
  for (const name of new Set(modules)) import(besides(name)).catch((error) => tell(name, error));
}

// There, a link to a folder would show the list of its files in place of its page.
function makeDoWithAFolder() {
  for (const link of document.links)
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  for (const each of document.querySelectorAll(".needs-script")) each.remove();
  const line = document.createElement("p");
  line.className = "note";
  line.textContent = FROM_A_FOLDER;
  document.querySelector("main").prepend(line);
}

// In a tool the address is the answers: following "#content" would lose them.
function skipWithoutChangingTheAddress(link) {
  link?.addEventListener("click", (event) => {
    event.preventDefault();
    const content = document.querySelector(link.hash);
    content.focus({ preventScroll: true });
    content.scrollIntoView();
  });
}

function openFoldsForPrint() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(`article details:not([open], ${NOT_ON_PAPER})`)];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });
}
