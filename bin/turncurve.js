#!/usr/bin/env node
"use strict";
// Hands the arguments and the real streams to the built command line. CommonJS, and compiled through V8's own code
// cache where the build left one for this Node: both are for the sake of a quick start.
const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const folder = join(__dirname, "..", "dist", "cli");
if (!existsSync(join(folder, "main.cjs"))) {
  process.stderr.write("turncurve: not built yet\n  try: npm ci && npm run build\n");
  process.exitCode = 70;
} else {
  require("./codeCache.js").load(folder, "main.cjs", readFileSync).main();
}
