// Before the first paint: an address that leads further hides the first question, which a browser
// shows until it has read the whole page. Not a module, because modules run after the paint.

if (location.hash) {
  const { classList } = document.documentElement;
  classList.add("is-arriving");
  addEventListener("load", () => classList.remove("is-arriving"), { once: true });
}
