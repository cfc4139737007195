#!/usr/bin/env node
"use strict";
// Hands the arguments and the real streams to the built command line. CommonJS, and compiled through V8's own code
// cache where the build left one for this Node: both are for the sake of a quick start.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const built = join(__dirname, "..", "dist", "cli");
const [only, ...more] = process.argv.slice(2);
if ((only === "--version" || only === "-V") && more.length === 0) {
  process.stdout.write(`${require("../package.json").version}\n`);
} else if (!existsSync(join(built, "main.cjs"))) {
  process.stderr.write("turncurve: not built yet\n  try: npm ci && npm run build\n");
  process.exitCode = 70;
} else {
  require("./codeCache.js").load(built, "main.cjs").main();
}
