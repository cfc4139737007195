"use strict";
/**
 * Loads the built CommonJS files, each compiled with the code cache beside it (`NAME.cjs.cache`) when there is one and
 * V8 accepts it: the cache is bound to the Node that made it and is passed over by any other.
 */
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { Script } = require("node:vm");

const WRAPPER = ["(function (exports, require, module, __filename, __dirname) { ", "\n})"];

/** Loads `name` from `folder`; `onScript` sees every compiled script (the build uses it to make the caches). */
function load(folder, name, readFileSync, onScript = () => {}) {
  const loaded = new Map();
  const outside = createRequire(join(folder, name));
  const get = (file) => {
    const known = loaded.get(file);
    if (known) return known.exports;
    const path = join(folder, file);
    let cachedData;
    try {
      cachedData = readFileSync(`${path}.cache`);
    } catch {
      // No cache is an answer: V8 compiles as usual.
    }
    const script = new Script(WRAPPER[0] + readFileSync(path, "utf8") + WRAPPER[1], { filename: path, cachedData });
    onScript(path, script);
    const module = { exports: {} };
    loaded.set(file, module);
    const require = (request) => (request.startsWith("./") && request.endsWith(".cjs") ? get(request.slice(2)) : outside(request));
    script.runInThisContext().call(module.exports, module.exports, require, module, path, folder);
    return module.exports;
  };
  return get(name);
}

module.exports = { load };
