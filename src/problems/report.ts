/** A report's folder that cannot take it. */
import { EXIT, quote, type Worded } from "./wording.js";

export interface ReportProblems {
  /** a link, a folder or a device stands where an output belongs */
  "output-in-the-way": { path: string; what: string; wanted: "file" | "folder" };
  /** an output would replace what the report is made from */
  "output-is-source": { path: string; what: string };
  /** a file of an output's name that no report here has written */
  "output-not-ours": { path: string };
  /** `--check` of a folder that no report was written to */
  "nothing-to-check": { folder: string };
}

export const REPORT_WORDING: Worded<ReportProblems> = {
  "output-in-the-way": {
    exit: EXIT.cannotCreate,
    message: (d) => `${quote(d.path)} is ${d.what}, and the report's ${d.wanted} of that name belongs there`,
    hint: (d) =>
      d.what.includes("link")
        ? "links are not followed, as outputs stay inside the folder: take it away, or name another --out"
        : "take it away, or name another --out",
  },
  "output-is-source": {
    exit: EXIT.cannotCreate,
    message: (d) => `${quote(d.path)} of the report would replace ${d.what}`,
    hint: () => "name another folder with --out",
  },
  "output-not-ours": {
    exit: EXIT.cannotCreate,
    message: (d) => `${quote(d.path)} stands there, and no report has been written to this folder`,
    hint: () => "name another folder with --out, or take the file away",
  },
  "nothing-to-check": {
    exit: EXIT.noInput,
    message: (d) => `there is no report in ${quote(d.folder)} to check: none of its files is there`,
    hint: () => "write it first: the same command without --check",
  },
};
