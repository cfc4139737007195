/**
 * Builds the executable: ES modules split at every dynamic import, each piece then turned into CommonJS (which Node
 * starts faster), the pieces that load together packed into one file, and V8's code cache for the packs that a usual
 * run needs.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
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

/**
 * simple-statistics as the modules it is made from, of which only those used are bundled: its one built file computes
 * its tables whenever it is loaded, which takes a tenth of a start.
 */
const statisticsUsed = {
  name: "statistics-used",
  setup({ onResolve }) {
    const folder = dirname(createRequire(import.meta.url).resolve("simple-statistics/package.json"));
    onResolve({ filter: /^simple-statistics$/ }, () => ({ path: join(folder, "index.js"), sideEffects: false }));
    onResolve({ filter: /^\.\// }, ({ path, importer, resolveDir }) =>
      importer.startsWith(folder) ? { path: join(resolveDir, path), sideEffects: false } : undefined,
    );
  },
};

async function bundle() {
  const { metafile, outputFiles } = await build({
    entryPoints: [join(root, "src", "cli", "main.ts")],
    outdir: target,
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    outExtension: { ".js": ".cjs" },
    legalComments: "none",
    plugins: [withoutChildProcess, statisticsUsed],
    absWorkingDir: root,
  });
  const pieces = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const packs = packsOf(metafile);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [pack, names] of packs) {
    const functions = [];
    for (const name of names) functions.push(`${JSON.stringify(name)}:${await wrapped(pieces.get(name), packs)}`);
    writeFileSync(join(target, pack), `({${functions.join(",\n")}})`);
  }
  licences(metafile);
}

/** Each piece that is loaded by name, with the shared pieces that no pack before it has: pack name to piece names. */
function packsOf({ outputs }) {
  const packs = new Map();
  const packed = new Set();
  const needed = (path) =>
    outputs[path].imports.filter(({ kind, external }) => kind === "import-statement" && !external);
  const gather = (path, above = []) => {
    if (above.includes(path)) throw new Error(`pieces in a circle: ${[...above, path].join(" -> ")}`);
    if (packed.has(path)) return [];
    packed.add(path);
    return [basename(path), ...needed(path).flatMap((other) => gather(other.path, [...above, path]))];
  };
  // What starts first, then the commonest command, its work and output, whose packs hold what the others share with them.
  // Last reports and schemas: a pack with zod in it is to hold nothing that others need.
  const entries = Object.keys(outputs).filter((path) => outputs[path].entryPoint);
  const rank = (path) =>
    /report|schema/i.test(outputs[path].entryPoint)
      ? Number.MAX_SAFE_INTEGER
      : ["main", "project", "runProject", "text", "unusual"].indexOf(basename(path).split(/[-.]/)[0]) >>> 0;
  for (const path of entries.sort((a, b) => rank(a) - rank(b))) packs.set(basename(path), gather(path));
  return packs;
}

/** A piece as a CommonJS function. It asks for other pieces as `./PACK/PIECE`. */
async function wrapped(text, packs) {
  const { code } = await transform(withPlainBindings(text), {
    format: "cjs",
    platform: "node",
    target: "node20",
    minify: true,
    define: { "import.meta.url": "__importMetaUrl" },
    banner: 'const __importMetaUrl=require("node:url").pathToFileURL(__filename).href;',
  });
  // Only the pieces that ask where they are need the line that tells them.
  const used = code.split("__importMetaUrl").length > 2;
  let body = used ? code : code.replace(/^const __importMetaUrl=.*?;\n?/, "");
  for (const [pack, names] of packs)
    for (const name of names) body = body.replaceAll(`"./${name}"`, `"./${pack}/${name}"`);
  return `function(exports,require,module,__filename){${ascii(body)}}`;
}

/**
 * Imports as constants and exports as plain properties. esbuild's own way to CommonJS is a getter of a getter for every
 * name, which takes time to set up and twice as much in every call from piece to piece. What it allows beside (names
 * that change, pieces in a circle) there is none of: `packsOf` refuses circles, and the tests would miss the rest.
 */
function withPlainBindings(text) {
  const pairs = (list) => list.split(",").map((pair) => pair.trim().split(/\s+as\s+/));
  const constants = (_, list, from) => {
    const names = pairs(list).map(([theirs, ours = theirs]) => (theirs === ours ? ours : `${theirs}:${ours}`));
    return `const{${names.join(",")}}=require("${from}");`;
  };
  const properties = (_, list) =>
    pairs(list)
      .map(([own, known = own]) => `exports.${known}=${own};`)
      .join("");
  return text
    .replace(/\bimport\s*\{([^}]*)\}\s*from\s*"(\.\/[^"]+)";/g, constants)
    .replace(/\bimport\s*"(\.\/[^"]+)";/g, 'require("$1");')
    .replace(/\bimport\("(\.\/[^"]+)"\)/g, 'Promise.resolve().then(()=>require("$1"))')
    .replace(/\bexport\s*\{([^}]*)\};\s*$/, properties);
}

/** esbuild writes strings in ASCII, but leaves regular expressions as they are. */
const ascii = (code) =>
  code.replace(/[\u0080-\uffff]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Runs usual commands in this process, so that the caches hold the functions such runs compile. */
async function warm() {
  const { cachePath, load } = createRequire(import.meta.url)("./codeCache.js");
  const scripts = new Map();
  const { run } = load(target, "main.cjs/main.cjs", (path, script) => scripts.set(path, script));
  const silent = { isTTY: false, columns: 80, write: async () => {} };
  const fixture = join(root, "fixtures", "looked-after", "looked-after-2006-2018.csv");
  const question = ["project", fixture, "--area", "Leeds", "--baseline", "2009..2012", "--better", "lower"];
  for (const args of [["--version"], ["--help"], ["project", "--help"], question, [...question, "--json"]]) {
    await run(args, { stdin: (async function* () {})(), stdout: silent, stderr: silent, env: {} });
  }
  for (const [path, script] of scripts) writeFileSync(cachePath(path), script.createCachedData());
}

/** The licences of the packages whose code the pieces hold, as those licences ask. */
function licences({ inputs }) {
  const folders = new Set();
  for (const path of Object.keys(inputs)) {
    const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll("\\", "/"));
    if (found) folders.add(found[0]);
  }
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(root, folder, file), "utf8").trim() : "";
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  writeFileSync(join(target, "LICENSES.txt"), texts.join(`\n${"-".repeat(80)}\n\n`));
}

await bundle();
await warm();
