// Before the first paint: hides the councils that a shared choice leaves out, so that nothing
// moves when start.js comes. Not a module, because modules run after the page is painted.

{
  const chosen = new URLSearchParams(location.hash.slice(1)).get("councils");
  if (chosen) {
    const others = chosen.split(",").map((id) => `:not([data-council="${CSS.escape(id)}"])`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`[data-council]${others.join("")} { display: none }`);
    document.adoptedStyleSheets = [sheet];
  }
}
