"use strict";
/**
 * Loads the built CommonJS files, each compiled with the code cache beside it (`NAME.cjs.cache`) when there is one and
 * V8 accepts it: the cache is bound to the Node that made it and is passed over by any other.
 */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

/** Loads `name` from `folder`; `onScript` sees every compiled script (the build uses it to make the caches). */
function load(folder, name, onScript = () => {}) {
  const loaded = new Map();
  const get = (file) => {
    const known = loaded.get(file);
    if (known) return known.exports;
    const path = join(folder, file);
    // The build writes ASCII, which reads fastest as Latin-1.
    const script = new Script(readFileSync(path, "latin1"), { filename: path, cachedData: cacheOf(path) });
    onScript(path, script);
    const module = { exports: {} };
    loaded.set(file, module);
    // The pieces are bundled whole: what they ask for is another piece or comes with Node.
    const pieceOrNode = (request) => (request.startsWith("./") ? get(request.slice(2)) : require(request));
    script.runInThisContext().call(module.exports, module.exports, pieceOrNode, module, path);
    return module.exports;
  };
  return get(name);
}

function cacheOf(path) {
  try {
    return readFileSync(`${path}.cache`);
  } catch {
    return undefined;
  }
}

module.exports = { load };
