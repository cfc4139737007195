/** Where the package lies, for the fixtures that come with it. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The nearest folder above this file that holds `fixtures`. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "fixtures")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
