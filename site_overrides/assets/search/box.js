// The search box at home. The words go into the fragment, which is not sent to a server.

import { everyRoot, find } from "../page-parts.js";

function start(form) {
  const input = find("search-box", form, "input");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(`${form.dataset.search}#${new URLSearchParams({ q: input.value.trim() })}`);
  });
}

for (const root of everyRoot("search/box")) start(root);
