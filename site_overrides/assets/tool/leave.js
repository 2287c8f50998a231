// Clears the reader's answers from this page's history, and leaves.

import { make } from "../page-parts.js";

// Numbers the entries that this page makes in the history, so that we know how many to go back.
export function createLeave(root) {
  let last = 0;
  const entry = () => history.state?.entry ?? 0;
  const button = make("button", { type: "button", textContent: "Clear and leave", className: "tool__leave" });
  button.addEventListener("click", () => leave(entry(), root.dataset.home));
  root.append(button);
  return () => {
    if (history.state?.entry === undefined) history.replaceState({ entry: last++ }, "");
    else last = entry() + 1;
  };
}

function leave(entries, home) {
  if (!entries) return depart(home);
  window.addEventListener("popstate", () => depart(home), { once: true });
  history.go(-entries);
}

// Going to a new page drops whatever lay ahead in the history.
function depart(home) {
  history.replaceState(null, "", location.pathname);
  location.assign(home);
}
