// A decision tool's page. The rules are in Python: this shows, hides, listens and paints.

import { find, make } from "../page-parts.js";
import { asAnswers, canonical, isRewritten, nearest, placeOf, readAddress, START } from "./address.js";
import { createAnswerLinks } from "./answers.js";
import { createDrawing } from "./drawing.js";
import { savesData, startEngine, whenIdle } from "./engine.js";
import { extras, extrasAwaited } from "./extras.js";
import { createLeave } from "./leave.js";
import { onPaper, papers } from "./papers.js";
import { createStage, focusOn } from "./stage.js";
import * as words from "./words.js";

export function start(root, { focus = location.hash !== "" } = {}) {
  if (root.classList.contains("is-driven")) return;
  const tool = new Tool(root);
  root.classList.add("is-driven");
  for (const each of document.querySelectorAll("link[data-undriven]")) each.disabled = true;
  if (savesData()) tool.offerEngine();
  else tool.awaitEngine();
  tool.arrive({ focus });
  window.addEventListener("hashchange", () => tool.arrive());
}

class Tool {
  #data;
  #elsewhere;
  #stage;
  #markWay;
  #countEntry;
  #slots;
  #dressed;
  #undo = [];
  #date = null; // gives the papers of the outcome that is shown what the engine adds
  #at = null; // the address the reader wants; what is shown may be as near as we can get
  #ask = null; // there once the engine answers
  #starting = false; // the engine may still answer for an address that no step has
  #isUnanswered = false; // the engine failed at what it was asked last

  constructor(root) {
    this.#data = root.dataset;
    this.#elsewhere = new Map(Object.entries(JSON.parse(root.dataset.elsewhere ?? "{}")));
    this.#stage = createStage(root);
    this.#countEntry = createLeave(root);
    this.#markWay = createDrawing(root, this.#stage.place);
    this.#dressed = createAnswerLinks(root, this.#stage);
    const slot = (name) => find("tool", root, `[data-slot=${name}]`);
    this.#slots = { status: slot("status"), notice: slot("notice"), extras: slot("extras") };
  }

  arrive({ focus = true } = {}) {
    this.#countEntry();
    const address = readAddress(location.hash);
    if (isRewritten(location.hash)) history.replaceState(history.state, "", `#${address}`);
    if (this.#isElsewhereOnPage(address)) return this.#stay();
    this.#at = address;
    if (this.#stage.knows(address)) this.#show(address, { focus });
    else if (!this.#ask) this.#makeDo();
    return this.#consult();
  }

  offerEngine() {
    const button = make("button", { type: "button", textContent: words.offer(this.#data.megabytes) });
    button.addEventListener("click", () => {
      this.#say(words.LOADING);
      focusOn(this.#stage.shownHeading());
      this.#starting = true;
      this.#startEngine(words.LOADED);
    });
    this.#slots.status.replaceChildren(button);
  }

  awaitEngine() {
    this.#starting = true;
    this.#say(words.LOADING);
    whenIdle(() => this.#startEngine(""));
  }

  #startEngine(greeting) {
    const { worker, runtime, engine: data, limit } = this.#data;
    const ask = startEngine(
      { worker, runtime, data, limit: limit && Number(limit) },
      {
        ready: () => this.#begin(ask, greeting),
        late: () => this.#goOnWithout(words.LATE, "not in time, but it may still come"),
        failed: (reason) => this.#goOnWithout(words.FAILED, reason),
      },
    );
  }

  #begin(ask, greeting) {
    this.#ask = ask;
    this.#starting = false;
    this.#say(greeting);
    this.#consult();
  }

  #goOnWithout(line, reason) {
    console.error("The engine did not start:", reason);
    this.#ask = null;
    this.#starting = false;
    this.#fillExtras(true, []);
    this.#say(line);
    if (!this.#stage.knows(this.#at)) this.#makeDo();
  }

  // Asks the engine about the reader's answers, and uses the reply if they are still there.
  async #consult() {
    if (!this.#ask) return;
    const { council } = this.#data;
    const address = this.#at;
    try {
      const request = { council, address: asAnswers(address), ...onPaper(this.#data.page) };
      const reply = await this.#ask(request);
      if (address !== this.#at) return;
      this.#use(reply, (received) => this.#ask({ ...request, received }));
      this.#goOnAnswered();
    } catch (error) {
      this.#goOnUnanswered(error);
    }
  }

  #goOnAnswered() {
    if (this.#isUnanswered) this.#say("");
    this.#isUnanswered = false;
  }

  // The address stays, so that the answers are there when the page is loaded again.
  #goOnUnanswered(error) {
    console.error("The engine did not answer:", error);
    this.#isUnanswered = true;
    this.#fillExtras(true, []);
    this.#say(words.UNANSWERED);
    if (!this.#stage.knows(this.#at)) this.#makeDo(words.UNREAD);
  }

  #use(reply, withDate) {
    const place = placeOf(reply);
    const notice = words.refusal(reply, (question) => this.#stage.questionText(question));
    if (place !== this.#at) this.#show(place, { notice });
    this.#rewrite(canonical(reply));
    this.#undress();
    this.#undo = this.#dressed(this.#at, reply);
    if (!reply.outcome) return;
    this.#date(reply, withDate);
    this.#fillExtras(false, extras(reply, this.#elsewhere, this.#data.unread));
  }

  // Without the engine's reply: as far as the steps on the page go.
  #makeDo(notice = this.#starting ? words.CHECKING : words.CUT) {
    const place = nearest(this.#at, this.#stage.knows);
    this.#show(place, { notice });
    if (notice === words.CUT) this.#rewrite(place);
  }

  #show(address, { focus = true, notice = "" }) {
    this.#undress();
    this.#stage.show(address);
    this.#markWay(address);
    this.#fillExtras(true, []);
    this.#date = null;
    if (this.#stage.isOutcome(address)) this.#layOut(address);
    this.#slots.notice.hidden = notice === "";
    this.#slots.notice.textContent = notice;
    if (focus) focusOn(notice ? this.#slots.notice : this.#stage.shownHeading());
  }

  #undress() {
    for (const undo of this.#undo.splice(0)) undo();
  }

  // The letters and the slip at once; what the engine adds has its place before it comes.
  #layOut(address) {
    const [step, arrival] = [this.#stage.step(address), this.#stage.place(address)];
    this.#date = papers(step, arrival, this.#stage, this.#data);
    if (this.#ask || this.#starting) this.#fillExtras(true, extrasAwaited());
  }

  #fillExtras(isAwaited, children) {
    const { extras: slot } = this.#slots;
    slot.replaceChildren(...children);
    slot.hidden = !children.length;
    slot.ariaBusy = isAwaited;
  }

  #say(line) {
    this.#slots.status.textContent = line;
  }

  #rewrite(address) {
    if (address === this.#at) return;
    history.replaceState(history.state, "", `#${address}`);
    this.#at = address;
  }

  // A skip link, for one, leads to a place that is not a step.
  #isElsewhereOnPage(address) {
    return !this.#stage.knows(address) && document.getElementById(address) !== null;
  }

  // The address goes on saying where the reader is, so that it can be reloaded and shared.
  #stay() {
    if (this.#at) return history.replaceState(history.state, "", `#${this.#at}`);
    this.#at = START;
    return this.#show(START, { focus: false });
  }
}

for (const root of document.querySelectorAll('[data-module="tool/start"]')) start(root);
