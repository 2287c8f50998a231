// Runs the engine in a module worker. The page says "start" once and then "ask".

const PYTHON = "pyodide.asm.wasm";
const PACKAGES = "pyodide-lock.json";
const LIBRARY = "python_stdlib.zip"; // with the engine
const PACKED_LIBRARY = "python_stdlib.gzip";

let service; // a promise, so that a question asked while Python starts waits for it

const replies = {
  async start({ runtime, data }) {
    service = startService(new URL(runtime, self.location), new URL(data, self.location));
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
  const [python, text] = await Promise.all([
    startPython((name) => new URL(name, runtime).href),
    found(data).then((response) => response.text()),
  ]);
  return python.pyimport("generator.engine.service").Service(text);
}

// Left to itself, loadPyodide asks for its files one after the other, compiles when its scripts
// have run, and waits for ever if one of these steps fails. So all is asked for here at once.
async function startPython(address) {
  const compiled = WebAssembly.compileStreaming(found(address(PYTHON)));
  const files = new Map([
    [address(PYTHON), compiled],
    [address(PACKAGES), found(address(PACKAGES))],
    [address(LIBRARY), found(address(PACKED_LIBRARY)).then(unpacked)],
  ]);
  const scripts = ["pyodide.mjs", "pyodide.asm.mjs"].map((name) => import(address(name)));
  handOver(files, compiled);
  const [python] = await Promise.all([
    scripts[0].then(({ loadPyodide }) => loadPyodide({ indexURL: address("") })),
    ...scripts,
    ...files.values(),
  ]);
  return python;
}

function handOver(files, compiled) {
  const fetchFromServer = self.fetch;
  self.fetch = (address, options) =>
    files.get(String(address)) ?? fetchFromServer(address, options);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await compiled;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
}

async function found(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be fetched (${response.status})`);
  return response;
}

// Unpacked to the end, so that a damaged file is noticed here.
async function unpacked({ body }) {
  const stream = body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(await new Response(stream).arrayBuffer());
}

// Of an error in Python, the last line says what it is.
function inPlainWords(error) {
  return String(error?.message ?? error).trim().split("\n").at(-1);
}
