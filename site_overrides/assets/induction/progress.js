// What a reader has answered, as the fragment of the address: "held=a.b&again=c".
// "held" are the situations that were right at once, "again" those to look at again.

const KEY = "council-protocols/induction/";

export const nothing = () => ({ held: new Set(), again: new Set() });

export function read(text, known) {
  const fields = new URLSearchParams(text.replace(/^#/, ""));
  const ids = (name) => new Set((fields.get(name) ?? "").split(".").filter((id) => known.has(id)));
  const again = ids("again");
  return { again, held: new Set([...ids("held")].filter((id) => !again.has(id))) };
}

export function write({ held, again }) {
  const fields = [
    ["held", held],
    ["again", again],
  ];
  return fields
    .filter(([, ids]) => ids.size)
    .map(([name, ids]) => `${name}=${[...ids].join(".")}`)
    .join("&");
}

// The browser's storage, which is used only when the reader asks, and may be shut.
export const kept = (council) => ({
  read: () => attempt(() => localStorage.getItem(KEY + council)),
  write: (text) => attempt(() => (localStorage.setItem(KEY + council, text), true)),
  erase: () => attempt(() => (localStorage.removeItem(KEY + council), true)),
});

function attempt(act) {
  try {
    return act();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
