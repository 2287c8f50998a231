// Pyodide as its own pages show it, with the messages of engine-worker.js: what we measure against.

let service;

const replies = {
  async start({ runtime, data }) {
    const { loadPyodide } = await import(`${runtime}pyodide.mjs`);
    const python = await loadPyodide({ indexURL: runtime });
    const engine = await fetch(`${runtime}engine.zip`);
    python.unpackArchive(await engine.arrayBuffer(), "zip");
    const text = await (await fetch(data)).text();
    service = python.pyimport("generator.engine.service").Service(text);
    return { type: "ready" };
  },
  async ask({ id, request }) {
    const reply = service.reply(JSON.stringify(request));
    return { type: "answer", id, reply: JSON.parse(reply) };
  },
};

self.onmessage = async ({ data: message }) => {
  try {
    self.postMessage(await replies[message.type](message));
  } catch (error) {
    self.postMessage({ type: "failed", reason: error.message });
  }
};
