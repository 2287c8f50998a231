// Finds and makes elements, and knows where the site's root is.

export const ROOT = new URL("../", import.meta.url);

export class MissingElement extends Error {
  constructor(module, selector) {
    super(`${module} needs an element ${selector}, which the page does not have`);
    this.name = "MissingElement";
  }
}

export function find(module, root, selector) {
  const found = root.querySelector(selector);
  if (!found) throw new MissingElement(module, selector);
  return found;
}

export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

// A fold of what the engine adds to an outcome.
export const part = (name, [heading, ...count], ...content) =>
  make(
    "details",
    { className: `fold extras__part extras__part--${name}` },
    make("summary", {}, `${heading} `, ...count),
    ...content,
  );

export function button(textContent, press) {
  const made = make("button", { type: "button", textContent });
  made.addEventListener("click", press);
  return made;
}

// "one", "one or two", "one, two or three", as the pieces of an element.
export const inARow = (items, last) =>
  items.flatMap((each, at) => [at ? (at === items.length - 1 ? ` ${last} ` : ", ") : "", each]);

export const everyRoot = (module) => document.querySelectorAll(`[data-module="${module}"]`);

// When a page comes back that it kept in memory, WebKit empties the fields without autocomplete.
// It does so some time after it has told us, and without another word.
export function onceEmptied(field, restore) {
  const look = () => field.value === "" && restore();
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) for (const wait of [0, 100, 500]) setTimeout(look, wait);
  });
}

export const fragment = () => new URLSearchParams(location.hash.slice(1));
