/** What is wrong with a path of a recipe; null for nothing. A recipe names files from its own folder, the same way on every machine. */
export function pathFault(path: string): { fault: string; hint: string } | null {
  if (path === "-")
    return { fault: "is standard input, and a recipe reads files", hint: "save the data as a file and name that" };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path))
    return {
      fault: "is an address, and a recipe reads files",
      hint: "download the file and name it, from the recipe's folder",
    };
  if (/^[a-z]:/i.test(path) || /^[\\/]/.test(path))
    return {
      fault: "begins at the root of one machine",
      hint: "write it from the recipe's folder: data/file.csv, or ../data/file.csv",
    };
  if (path.includes("\\"))
    return {
      fault: "has backslashes, which only Windows takes for folders",
      hint: `write it as ${path.replaceAll("\\", "/")}`,
    };
  if (/[\r\n]/.test(path)) return { fault: "goes over several lines", hint: "write it on one line" };
  return null;
}
