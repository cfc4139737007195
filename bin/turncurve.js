#!/usr/bin/env node
"use strict";
// Hands the arguments and the real streams to the built command line. CommonJS, and compiled through V8's own code
// cache where the build left one for this Node: both are for the sake of a quick start.
const { existsSync, writeSync } = require("node:fs");
const { join } = require("node:path");

const built = join(__dirname, "..", "dist", "cli");
const [only, ...more] = process.argv.slice(2);
const asksVersion = (only === "--version" || only === "-V") && more.length === 0;
if (!(asksVersion && printedVersion())) {
  if (existsSync(join(built, "main.cjs"))) require("./codeCache.js").load(built, "main.cjs/main.cjs").main();
  else {
    process.stderr.write("turncurve: not built yet\n  try: npm ci && npm run build\n");
    process.exitCode = 70;
  }
}

/** The version without loading anything; false when it could not be written, which is then the command line's to word. */
function printedVersion() {
  try {
    writeSync(1, `${require("../package.json").version}\n`);
    return true;
  } catch {
    return false;
  }
}
