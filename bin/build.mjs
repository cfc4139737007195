/**
 * Builds the executable: ES modules split at every dynamic import, each piece then turned into CommonJS (which Node
 * starts faster), and V8's code cache for the pieces that a usual run needs.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "dist", "cli");

/** commander can run subcommands as programs of their own; ours never does, and loading that costs a fifth of a start. */
const withoutChildProcess = {
  name: "without-child-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?child_process$/ }, () => ({ path: "child_process", namespace: "absent" }));
    onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "module.exports = {};" }));
  },
};

async function bundle() {
  const work = mkdtempSync(join(tmpdir(), "turncurve-build-"));
  await build({
    entryPoints: [join(root, "src", "cli", "main.ts")],
    outdir: work,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    chunkNames: "[name]-[hash]",
    outExtension: { ".js": ".cjs" },
    legalComments: "none",
    plugins: [withoutChildProcess],
    absWorkingDir: root,
  });
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(work)) {
    const { code } = await transform(readFileSync(join(work, name), "utf8"), {
      format: "cjs",
      platform: "node",
      target: "node20",
      minify: true,
      supported: { "dynamic-import": false },
      define: { "import.meta.url": "__importMetaUrl" },
      banner: 'const __importMetaUrl=require("node:url").pathToFileURL(__filename).href;',
    });
    // Only the pieces that ask where they are need the line that tells them.
    const used = code.split("__importMetaUrl").length > 2;
    const body = used ? code : code.replace(/^const __importMetaUrl=.*?;\n?/, "");
    // Wrapped here, as the loader would otherwise copy every piece to do it.
    writeFileSync(join(target, name), `(function(exports,require,module,__filename){${body}})`);
  }
  rmSync(work, { recursive: true, force: true });
}

/** Runs usual commands in this process, so that the caches hold the functions such runs compile. */
async function warm() {
  const { load } = createRequire(import.meta.url)("./codeCache.js");
  const scripts = new Map();
  const { run } = load(target, "main.cjs", (path, script) => scripts.set(path, script));
  const silent = { isTTY: false, columns: 80, write: async () => {} };
  const fixture = join(root, "fixtures", "looked-after", "looked-after-2006-2018.csv");
  const question = ["project", fixture, "--area", "Leeds", "--baseline", "2009..2012", "--better", "lower"];
  for (const args of [["--version"], ["--help"], ["project", "--help"], question, [...question, "--json"]]) {
    await run(args, { stdin: (async function* () {})(), stdout: silent, stderr: silent, env: {} });
  }
  for (const [path, script] of scripts) writeFileSync(`${path}.cache`, script.createCachedData());
}

await bundle();
await warm();
