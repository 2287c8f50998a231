// For a page that shows our tools: <protocol-tool tool="…" council="…">a link</protocol-tool>, and
// the height of every frame of ours, in plain frames too. Nothing else of the page is touched.
(() => {
  "use strict";
  const { src, dataset } = document.currentScript;
  const SITE = new URL("embed/", src);
  const END = dataset.files === undefined ? "/" : ".html"; // as the site writes its addresses
  const OPTIONS = ["theme", "accent", "compact", "back"];
  const HIGHEST = 30000; // pixels; more is not meant well
  const ALLOW = "scripts same-origin popups popups-to-escape-sandbox downloads modals top-navigation-by-user-activation";

  class ProtocolTool extends HTMLElement {
    static observedAttributes = ["tool", "council", ...OPTIONS];

    connectedCallback() {
      if (this.frame) return;
      this.frame = document.createElement("iframe");
      Object.assign(this.frame, {
        title: this.textContent.trim() || "Decision tool",
        loading: "lazy",
        allow: "clipboard-write",
        referrerPolicy: "no-referrer",
      });
      this.frame.sandbox.add(...ALLOW.split(" ").map((each) => `allow-${each}`));
      this.frame.style.cssText = "display: block; width: 100%; height: 36rem; border: 0";
      this.style.display = "block";
      this.load();
      this.prepend(this.frame); // the link stays until the frame has told its height
    }

    attributeChangedCallback() {
      if (this.frame) this.load();
    }

    load() {
      const [tool, council] = ["tool", "council"].map((name) => encodeURIComponent(this.getAttribute(name) ?? ""));
      const page = council || (END === "/" ? "" : "index");
      const address = new URL(`${tool}${page && "/"}${page}${END}`, SITE);
      for (const name of OPTIONS)
        if (this.hasAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
      if (this.frame.src !== address.href) this.frame.src = address;
    }
  }

  const ours = (source) =>
    [...document.querySelectorAll("iframe")].find(
      (frame) => frame.contentWindow === source && frame.src.startsWith(SITE.href),
    );

  addEventListener("message", ({ data, origin, source }) => {
    if (origin !== SITE.origin || !Number.isFinite(data) || Math.abs(data) > HIGHEST) return;
    const frame = ours(source);
    if (!frame) return;
    if (data < 0) return show(frame, -1 - data);
    frame.style.height = `${data}px`;
    const link = frame.parentElement.querySelector(":scope > a");
    if (link && frame.parentElement instanceof ProtocolTool) link.hidden = true;
  });

  // Only while the reader is at work in it, and only what is out of sight.
  function show(frame, place) {
    const top = frame.getBoundingClientRect().top + place;
    if (document.activeElement === frame && (top < 0 || top > innerHeight * 0.9)) scrollBy(0, top - 16);
  }

  customElements.define("protocol-tool", ProtocolTool);
  for (const { src, contentWindow } of document.querySelectorAll("iframe"))
    if (src.startsWith(SITE.href)) contentWindow.postMessage(0, SITE.origin); // it may have told us before
})();
