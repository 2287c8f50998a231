// Runs one Python script inside Pyodide; the job comes on standard input (see commands.py).

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

async function startPython({ pyodide, library, environment }) {
  const { loadPyodide } = await import(pathToFileURL(join(pyodide, "pyodide.mjs")));
  // Standard output is for the result alone.
  return loadPyodide({
    indexURL: pyodide,
    stdLibURL: library ?? join(pyodide, "python_stdlib.zip"),
    env: environment,
    stdout: console.error,
  });
}

function showFolders(python, folders) {
  for (const [name, root] of Object.entries(folders)) {
    python.FS.mkdirTree(name);
    python.FS.mount(python.FS.filesystems.NODEFS, { root }, name);
  }
}

function run(python, { script, search, argument }) {
  const path = python.pyimport("sys").path;
  search.forEach((place) => path.append(place));
  python.runPython(readFileSync(script, "utf8"), { filename: script });
  return python.globals.get("main")(argument);
}

try {
  const job = JSON.parse(readFileSync(0, "utf8"));
  const python = await startPython(job);
  showFolders(python, job.folders);
  process.stdout.write(run(python, job));
} catch (error) {
  // Left alone, Node would print the failing line first, and pyodide.asm.mjs has one of a megabyte.
  console.error(error.message);
  process.exitCode = 1;
}
