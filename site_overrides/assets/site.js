// Loads what a page needs: the module named by each data-module on it, which exports start().
// A module that fails is logged, and the rest go on.

for (const root of document.querySelectorAll("[data-module]")) begin(root);
skipWithoutChangingTheAddress(document.querySelector(".skip"));
openFoldsForPrint();

async function begin(root) {
  const name = root.dataset.module;
  try {
    const module = await import(`./${name}.js`);
    await module.start(root);
  } catch (error) {
    console.error(`The module "${name}" failed:`, error);
  }
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
    opened = [...document.querySelectorAll("article details:not([open], .choice, .contents)")];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });
}
