// Runs the engine in a module worker: the page says "start" once, then "ask".

const ENGINE = "/engine.zip";

let service; // a promise, so that a question asked while Python starts waits for it

const replies = {
  async start({ runtime, data }) {
    service = startService(runtime, data);
    await service;
    return { type: "ready" };
  },
  async ask({ id, request }) {
    const reply = (await service).reply(JSON.stringify(request));
    return { type: "answer", id, reply: JSON.parse(reply) };
  },
};

self.onmessage = async ({ data: message }) => {
  try {
    self.postMessage(await replies[message.type](message));
  } catch (error) {
    self.postMessage({ type: "failed", id: message.id, reason: inPlainWords(error) });
  }
};

async function startService(runtime, data) {
  refuseIfWebAssemblyIsBlocked();
  const [python, engine, text] = await Promise.all([
    startPython(runtime),
    bytesOf(`${runtime}engine.zip`),
    textOf(data),
  ]);
  python.FS.writeFile(ENGINE, engine);
  python.pyimport("sys").path.append(ENGINE);
  return python.pyimport("generator.engine.service").Service(text);
}

// Without this, loadPyodide would wait for ever.
function refuseIfWebAssemblyIsBlocked() {
  const empty = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
  new WebAssembly.Module(empty);
}

async function startPython(runtime) {
  // Asked for now, pyodide.asm.mjs comes beside pyodide.mjs and not after it.
  const [{ loadPyodide }] = await Promise.all([
    import(`${runtime}pyodide.mjs`),
    import(`${runtime}pyodide.asm.mjs`),
  ]);
  return loadPyodide({ indexURL: runtime });
}

async function bytesOf(address) {
  return new Uint8Array(await (await found(address)).arrayBuffer());
}

async function textOf(address) {
  return (await found(address)).text();
}

async function found(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be fetched (${response.status})`);
  return response;
}

function inPlainWords(error) {
  return String(error?.message ?? error).trim().split("\n").at(-1);
}
