// A colour of the host's own, where it can be read. The same sums as generator/content/colours.py.

const ENOUGH = 4.5;
const LIGHT = "#ffffff";
const DARK = "#14181a";
const ON = ["#ffffff", "#0c1a1f"];
const TINT = 0.1;

// The accent with its shades; null where it is no colour, or cannot be read on that paper.
export function accentOn(paper, written) {
  const colour = `#${String(written).replace(/^#/, "").toLowerCase()}`;
  if (!/^#[0-9a-f]{6}$/.test(colour)) return null;
  const shade = mixed(colour, paper);
  const on = ON.reduce((best, each) => (contrast(each, colour) > contrast(best, colour) ? each : best));
  const pairs = [[colour, paper], [colour, shade], [on, colour]];
  return pairs.every(([one, other]) => contrast(one, other) >= ENOUGH) ? { accent: colour, shade, on } : null;
}

export function dress(page, written) {
  const found = accentOn(page.classList.contains("is-dark") ? DARK : LIGHT, written);
  const { accent = "", shade = "", on = "" } = found ?? {};
  page.style.setProperty("--accent", accent);
  page.style.setProperty("--accent-shade", shade);
  page.style.setProperty("--on-accent", on);
  if (!found) console.warn("The accent in the address is no colour that can be read here:", written);
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = parts(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(part) {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

const parts = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

function mixed(colour, paper) {
  const others = parts(paper);
  const shades = parts(colour).map((part, at) => Math.floor(TINT * part + (1 - TINT) * others[at] + 0.5));
  return `#${shades.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
