// Talks to the engine in its worker: starts it, asks it, and notices when it fails.

const LIMIT = 20_000; // milliseconds; where WebAssembly is blocked, loadPyodide() may never settle

// `heard` has ready(), late() and failed(); ready() may still come after late().
export function startEngine({ worker, runtime, data, limit = LIMIT }, heard) {
  const asked = new Map();
  const timer = setTimeout(heard.late, limit);
  const engine = tryWorker(worker, hear, fail);

  function hear(message) {
    if (message.type === "answer") return settle(message.id, "resolve", message.reply);
    if (message.id !== undefined) return settle(message.id, "reject", new Error(message.reason));
    return message.type === "ready" ? begin() : fail(message.reason);
  }

  function begin() {
    clearTimeout(timer);
    heard.ready();
  }

  function fail(reason) {
    clearTimeout(timer);
    engine?.terminate();
    for (const id of [...asked.keys()]) settle(id, "reject", new Error(reason));
    heard.failed(reason);
  }

  function settle(id, how, value) {
    asked.get(id)?.[how](value);
    asked.delete(id);
  }

  function ask(request) {
    const id = ask.count++;
    engine.postMessage({ type: "ask", id, request });
    return new Promise((resolve, reject) => {
      asked.set(id, { resolve, reject });
      setTimeout(settle, LIMIT, id, "reject", new Error("no answer in time"));
    });
  }
  ask.count = 1;

  engine?.postMessage({ type: "start", runtime: absolute(runtime), data: absolute(data) });
  return ask;
}

const absolute = (address) => new URL(address, document.baseURI).href;

// A policy may forbid the worker by an error here, or by an event later.
function tryWorker(address, hear, fail) {
  try {
    const worker = new Worker(address, { type: "module" });
    worker.onmessage = ({ data }) => hear(data);
    worker.onerror = ({ message }) => fail(message ?? "the worker was refused");
    worker.onmessageerror = () => fail("the worker's message could not be read");
    return worker;
  } catch (error) {
    queueMicrotask(() => fail(error.message));
    return null;
  }
}

export function whenIdle(begin) {
  const wait = window.requestIdleCallback
    ? () => requestIdleCallback(begin, { timeout: 2000 })
    : () => setTimeout(begin, 200);
  if (document.readyState === "complete") wait();
  else window.addEventListener("load", wait, { once: true });
}

export const savesData = () => navigator.connection?.saveData === true;
