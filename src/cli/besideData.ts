import { problem } from "../problems.js";
import { type OpenedSource, openInput } from "./fileSource.js";
import type { Io } from "./io.js";

/** A file that a flag names beside the data. Problem: `usage` for standard input, which is for the data alone. */
export function besideData(file: string, flag: string, io: Io): OpenedSource {
  if (file === "-")
    throw problem("usage", { message: `${flag} cannot be standard input, which is for the data`, hint: "name a file" });
  return openInput(file, io);
}
