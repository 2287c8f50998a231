// Before the first paint: hides the councils that a shared choice leaves out, so that nothing
// moves when start.js comes. Not a module, because modules run after the page is painted.

{
  const chosen = new URLSearchParams(location.hash.slice(1)).get("councils");
  if (chosen) {
    const those = chosen.split(",").map((id) => `[data-council="${CSS.escape(id)}"]`).join(", ");
    const sheet = new CSSStyleSheet();
    // Only once one of them is there: of a choice that names none of them nothing is hidden.
    sheet.replaceSync(`:root:has(${those}) [data-council]:not(${those}) { display: none }`);
    document.adoptedStyleSheets = [sheet];
  }
}
