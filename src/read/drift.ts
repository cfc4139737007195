/** What releases change in words that mean the same. */
import { comparable } from "../series/writing.js";

/** Compared without case and blanks, and with "at 31 March" and "on 31 March" as one. */
export const loosely = (text: string): string => comparable(text).replace(/\b(?:at|on) (?=\d)/g, "at ");
