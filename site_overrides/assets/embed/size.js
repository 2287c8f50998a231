// Tells the page around a frame how high the tool is, and asks it to bring a place into sight.
// Each message is a number and nothing else: a height, or less than nothing for a place.

export function tellHeight() {
  if (parent === self) return;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height !== told) post((told = height));
  };
  new ResizeObserver(tell).observe(document.body);
  addEventListener("message", ({ source }) => source === parent && told && post(told)); // it came late, and asks
  document.addEventListener("focusin", ({ target }) => {
    if (target.tabIndex === -1) post(-1 - Math.max(0, Math.round(topOf(target))));
  });
}

const topOf = (target) => (target.closest(".letter") ?? target).getBoundingClientRect().top;

const post = (number) => parent.postMessage(number, "*"); // who asks may know it: it says nothing of the reader
