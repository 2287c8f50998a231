// Before the first paint of a page in a frame: light, dark or as the host has it. Not a module,
// because modules run after the paint, and not at all where a sandbox leaves the page no origin.

"use strict";

{
  const page = document.documentElement;
  const options = new URLSearchParams(location.search);
  const system = matchMedia("(prefers-color-scheme: dark)"); // in a frame, what its host has
  const isDark = { dark: () => true, host: () => system.matches }[options.get("theme")];
  const look = () => page.classList.toggle("is-dark", isDark?.() ?? false);
  look();
  system.addEventListener("change", look);
  page.classList.toggle("is-compact", options.has("compact"));
  if (origin === "null")
    addEventListener("DOMContentLoaded", () => {
      const line = document.querySelector("[data-slot=shut-in]");
      if (line) line.hidden = false;
    });
}
