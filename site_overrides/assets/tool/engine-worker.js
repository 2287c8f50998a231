// Runs the engine in a module worker. The page says "start" once and then "ask".
//
// Hosts differ in the types that they send and in what they pack. A script must come as a script;
// of every other file only the bytes count here, packed or not.

const SCRIPTS = ["pyodide.js", "pyodide.asm.js"];
const PYTHON = "python.bin";
const LIBRARY = "library.bin"; // with the engine
const PACKAGES = "pyodide-lock.json";
const ASKED_FOR = { [PYTHON]: "pyodide.asm.wasm", [LIBRARY]: "python_stdlib.zip" }; // by Pyodide
const BEGINNINGS = { packed: [0x1f, 0x8b], python: [0x00, 0x61], library: [0x50, 0x4b] };

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
  const [pyodide, module] = SCRIPTS.map((name) => script(address(name)));
  const compiled = found(address(PYTHON)).then(unpacked).then(compile);
  const files = new Map([
    [address(ASKED_FOR[PYTHON]), compiled],
    [address(ASKED_FOR[LIBRARY]), found(address(LIBRARY)).then(unpacked).then(whole)],
    [address(PACKAGES), found(address(PACKAGES))],
  ]);
  handOver(files, compiled);
  const createPyodideModule = async (settings) => (await module).default(settings);
  const [python] = await Promise.all([
    pyodide.then(({ loadPyodide }) => loadPyodide({ indexURL: address(""), createPyodideModule })),
    module,
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

// The browser says only that a script could not be had; the type that it came with is the usual cause.
async function script(address) {
  try {
    return await import(address);
  } catch (error) {
    throw new Error(`${cameAs(await found(address))}, and not as a script: ${error.message}`);
  }
}

const cameAs = ({ url, headers }) => `${url} came as "${headers.get("Content-Type")}"`;

// The bytes as they were before we packed them: a host or a proxy may have unpacked them already.
async function unpacked(response) {
  const [taste, body] = response.body.tee();
  const { value = [] } = await taste.getReader().read();
  const begins = (bytes) => bytes.every((byte, at) => byte === value[at]);
  if (begins(BEGINNINGS.packed)) return body.pipeThrough(new DecompressionStream("gzip"));
  if (begins(BEGINNINGS.python) || begins(BEGINNINGS.library)) return body;
  throw new Error(`${cameAs(response)}, and its content is something else`);
}

// The type is ours, because streaming asks for it and hosts send others.
const compile = (body) =>
  WebAssembly.compileStreaming(new Response(body, { headers: { "Content-Type": "application/wasm" } }));

// To the end, so that a damaged file is noticed here.
const whole = async (body) => new Response(await new Response(body).arrayBuffer());

// Of an error in Python, the last line says what it is.
function inPlainWords(error) {
  return String(error?.message ?? error).trim().split("\n").at(-1);
}
