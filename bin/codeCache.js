"use strict";
/**
 * Loads the built pieces. A file (a pack) holds several as an object of CommonJS functions, and is compiled with the
 * code cache beside it (`PACK.ARCH.cache`) when there is one and V8 accepts it: the cache is bound to the Node that made it
 * and is passed over by any other.
 */
const { readFileSync } = require("node:fs");
const { Script } = require("node:vm");

/** Loads `PACK/PIECE` from `folder`; `onScript` sees every compiled script (the build uses it to make the caches). */
function load(folder, entry, onScript = () => {}) {
  const packs = new Map();
  const open = (pack) => {
    const known = packs.get(pack);
    if (known) return known;
    const path = `${folder}/${pack}`;
    // The build writes ASCII, which reads fastest as Latin-1.
    const script = new Script(readFileSync(path, "latin1"), { filename: path, cachedData: cacheOf(path) });
    onScript(path, script);
    const opened = { path, pieces: script.runInThisContext() };
    packs.set(pack, opened);
    return opened;
  };
  const loaded = new Map();
  const get = (piece) => {
    const known = loaded.get(piece);
    if (known) return known.exports;
    const [pack, name] = piece.split("/");
    const { path, pieces } = open(pack);
    const module = { exports: {} };
    loaded.set(piece, module);
    pieces[name].call(module.exports, module.exports, pieceOrNode, module, path);
    return module.exports;
  };
  // The pieces are bundled whole: what they ask for is another piece or comes with Node.
  const pieceOrNode = (request) => (request.startsWith("./") ? get(request.slice(2)) : require(request));
  return get(entry);
}

/** Where a pack's cache lies. V8 checks its own version and flags, but not which processor the code is for. */
const cachePath = (path) => `${path}.${process.arch}.cache`;

function cacheOf(path) {
  try {
    return readFileSync(cachePath(path));
  } catch {
    return undefined;
  }
}

module.exports = { cachePath, load };
