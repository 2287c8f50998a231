// Fills the snippets with what an editor chooses, and shows the tool as it will be.

import { button, everyRoot, find } from "../page-parts.js";
import { accentOn } from "./colour.js";

const PAPERS = { "": ["#ffffff"], dark: ["#14181a"], host: ["#ffffff", "#14181a"] };
const OPTIONS = ["theme", "accent", "compact", "back"];
const UNREADABLE = "That colour cannot be read well enough on the paper, or is no colour: ours is used in its place.";
const ABSENT = "Nobody has read that council's protocol for this tool yet: the reader chooses another.";

function start(root) {
  const form = find("embed/kit", root, "form");
  const said = find("embed/kit", root, "[data-slot=said]");
  const preview = find("embed/kit", root, ".kit__preview");
  const addresses = JSON.parse(root.dataset.addresses);

  function show() {
    const { tool, council: wanted } = form.elements;
    const council = `${tool.value} ${wanted.value}` in addresses ? wanted.value : "";
    const options = chosen(form);
    const [address, whole] = addresses[`${tool.value} ${council}`];
    const title = [tool, ...(council ? [wanted] : [])].map((each) => each.selectedOptions[0].text).join(" ");
    fill(root, {
      title: escaped(title),
      tool: tool.value,
      council: council && ` council="${council}"`,
      site: root.dataset.site,
      address: escaped(withOptions(new URL(address, root.dataset.site || location.href), options)),
      whole: escaped(new URL(whole, root.dataset.site || location.href).href),
      attributes: options.map(([name, value]) => ` ${name}${value && `="${escaped(value)}"`}`).join(""),
      files: address.endsWith(".html") ? " data-files" : "",
    });
    preview.title = `Preview: ${title}`;
    const look = withOptions(new URL(root.dataset.root + address, location.href), options);
    if (preview.src !== look) preview.src = look;
    said.textContent = [council === wanted.value ? "" : ABSENT, accentFault(form)].filter(Boolean).join(" ");
  }

  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const each of root.querySelectorAll("[data-text]")) each.after(copying(each));
  if (form.elements.theme.value || form.elements.accent.value) show(); // the browser has filled it in again
}

const chosen = ({ elements }) =>
  OPTIONS.map((name) => [name, elements[name]])
    .filter(([, field]) => (field.type === "checkbox" ? field.checked : field.value.trim()))
    .map(([name, field]) => [name, field.type === "checkbox" ? "" : field.value.trim().replace(/^#/, "")]);

function withOptions(address, options) {
  for (const [name, value] of options) address.searchParams.set(name, value);
  return address.href;
}

function accentFault({ elements: { accent, theme } }) {
  const written = accent.value.trim();
  return written && !PAPERS[theme.value].every((paper) => accentOn(paper, written)) ? UNREADABLE : "";
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

function fill(root, blanks) {
  for (const each of root.querySelectorAll("[data-text]"))
    each.firstElementChild.textContent = each.dataset.text.replace(/\{(\w+)\}/g, (_, name) => blanks[name]);
}

function copying(snippet) {
  const made = button("Copy", async () => {
    try {
      await navigator.clipboard.writeText(snippet.textContent);
      made.textContent = "Copied";
    } catch (error) {
      console.error("The snippet could not be copied:", error);
      made.textContent = "Copying is not allowed here: select the text above";
    }
  });
  return made;
}

for (const root of everyRoot("embed/kit")) start(root);
