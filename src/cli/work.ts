/** What the commands do once their flags are understood: one piece to load, and not before then. */
export { runCompare } from "./runCompare.js";
export { runInspect } from "./runInspect.js";
export { runProject } from "./runProject.js";
