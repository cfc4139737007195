/** The folder of a report: nothing is written outside it, nothing in it but whole files, and nothing that the report is made from. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, type Stats, statSync, unlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { problem } from "../problems.js";
import type { ReportFile } from "../report/reportFile.js";
import { temporaryOf, writeFileWhole } from "./writeFile.js";

/** A file that no output may replace, and what it is to the report: "the recipe". */
export interface SourceFile {
  readonly path: string;
  readonly what: string;
}

/** Makes what is missing of it, but not the folder above it. Ask after `checkPlaces`. Problem: `cannot-create`. */
export function makeFolders(folder: string, paths: readonly string[]): void {
  if (statOf(folder) === undefined) make(folder, folder);
  for (const inner of foldersOf(paths))
    if (standing(join(folder, inner)) === undefined) make(join(folder, inner), folder);
}

/**
 * Refuses before a byte is written. Problems: `cannot-create` for a folder that is none, or may not be looked into;
 * `output-in-the-way` for a link or a folder where a file belongs, and for a link or a file where a folder does;
 * `output-is-source`.
 */
export function checkPlaces(folder: string, paths: readonly string[], sources: readonly SourceFile[]): void {
  if (statOf(folder)?.isDirectory() === false)
    throw problem("cannot-create", { reason: "it is not a folder" }, { file: folder });
  for (const inner of foldersOf(paths)) {
    const found = standing(join(folder, inner));
    if (found !== undefined && !found.isDirectory())
      throw problem("output-in-the-way", { path: inner, what: kindOf(found), wanted: "folder" }, { file: folder });
  }
  const kept = sources.flatMap(({ path, what }) => {
    const stats = statOf(path);
    return stats ? [{ stats, what }] : [];
  });
  for (const path of paths) {
    const found = standing(join(folder, path));
    if (found === undefined) continue;
    if (!found.isFile())
      throw problem("output-in-the-way", { path, what: kindOf(found), wanted: "file" }, { file: folder });
    const same = kept.find(({ stats }) => stats.ino === found.ino && stats.dev === found.dev);
    if (same) throw problem("output-is-source", { path, what: same.what }, { file: folder });
  }
}

/**
 * Where no report has been written before, a file of an output's name is somebody's own, unless it holds the very same.
 * Problem: `output-not-ours`.
 */
export function checkOwned(folder: string, files: readonly ReportFile[]): void {
  for (const { path, content } of files) {
    const found = readOutput(folder, path);
    if (found !== null && !sameBytes(found, content)) throw problem("output-not-ours", { path }, { file: folder });
  }
}

/**
 * Each file whole, old or new, whenever the run is stopped. Files that are as they should be are left alone. In the order
 * given: a report that is replaced has its manifest written last, so that a set left half new is known by it; a new one
 * has it first, so that the folder is known as a report's from then on. Problems: `cannot-create`, `cannot-write`.
 */
export async function writeFiles(folder: string, files: readonly ReportFile[]): Promise<void> {
  for (const { path, content } of files) {
    if (!sameBytes(readOutput(folder, path), content)) writeFileWhole(join(folder, path), content);
    // A signal that came while the file was being written is obeyed between files.
    await new Promise(setImmediate);
  }
}

/** Null where there is no plain file of that name inside the folder: links are not followed. Problem: `unreadable`. */
export function readOutput(folder: string, path: string): Uint8Array | null {
  const inside = path.split("/").slice(0, -1);
  const plain = inside.every((_, place) => standing(join(folder, ...inside.slice(0, place + 1)))?.isDirectory());
  if (!plain || !standing(join(folder, path))?.isFile()) return null;
  try {
    return readFileSync(join(folder, path));
  } catch (error) {
    throw problem("unreadable", { reason: (error as Error).message }, { file: join(folder, path) });
  }
}

/** Plain files in the folders that a report makes, as paths of the report; what a stopped run left is not among them. */
export function filesIn(folder: string, inner: string): string[] {
  if (!standing(join(folder, inner))?.isDirectory()) return [];
  return readdirSync(join(folder, inner), { withFileTypes: true })
    .filter((entry) => entry.isFile() && temporaryOf(entry.name) === null)
    .map(({ name }) => `${inner}/${name}`)
    .sort();
}

/** Half-written files of these outputs that runs which are no more left behind: paths from the report's folder. */
export function leftovers(folder: string, paths: readonly string[]): string[] {
  const wanted = new Set(paths);
  return ["", ...foldersOf(paths)].flatMap((inner) => {
    if (!standing(join(folder, inner))?.isDirectory()) return [];
    return readdirSync(join(folder, inner), { withFileTypes: true }).flatMap((entry) => {
      const left = entry.isFile() ? temporaryOf(entry.name) : null;
      const isOurs = left !== null && wanted.has(inner === "" ? left.of : `${inner}/${left.of}`);
      return isOurs && !isAlive(left.process) ? [join(inner, entry.name)] : [];
    });
  });
}

/** Takes them away. Returns how many. */
export function sweepFolder(folder: string, paths: readonly string[]): number {
  const left = leftovers(folder, paths);
  for (const path of left) unlinkSync(join(folder, path));
  return left.length;
}

const sameBytes = (bytes: Uint8Array | null, content: string | Uint8Array): boolean =>
  bytes !== null &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).equals(Buffer.from(content as string));

/** The folders of such paths, each after the one it lies in. */
const foldersOf = (paths: readonly string[]): string[] => [
  ...new Set(paths.map((path) => dirname(path)).filter((inner) => inner !== ".")),
];

/** What stands there itself: of a link the link. */
const standing = (path: string): Stats | undefined => lookAt(path, lstatSync);
/** Of a link, what it leads to. */
const statOf = (path: string): Stats | undefined => lookAt(path, statSync);

/** Problem: `cannot-create` for what may not be looked at. */
function lookAt(path: string, look: (path: string) => Stats): Stats | undefined {
  try {
    return look(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw problem("cannot-create", { reason: code === "EACCES" ? "permission denied" : message }, { file: path });
  }
}

function kindOf(found: Stats): string {
  if (found.isSymbolicLink()) return "a link";
  if (found.isDirectory()) return "a folder";
  return found.isFile() ? "a file" : "a device";
}

function make(path: string, folder: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason =
      code === "ENOENT"
        ? `the folder ${basename(dirname(path))} that it belongs in is not there`
        : code === "EACCES"
          ? "permission denied"
          : message;
    throw problem("cannot-create", { reason }, { file: folder });
  }
}

/** Whether a process of that number runs; one of another user does. */
function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** Tells whether a path of the folder is one of the sources, by whatever name. */
export function knownFiles(folder: string, sources: readonly SourceFile[]): (path: string) => boolean {
  const kept = sources.flatMap(({ path }) => statOf(path) ?? []);
  return (path) => {
    const found = standing(join(folder, path));
    return found !== undefined && kept.some(({ ino, dev }) => ino === found.ino && dev === found.dev);
  };
}
