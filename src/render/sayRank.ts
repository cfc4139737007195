/** Ranks and owners in words. */
import { sayNumber } from "../analysis/wording.js";

const ORDINALS = ["th", "st", "nd", "rd"] as const;
/** 1st, 2nd, 3rd, 11th. */
export const ordinal = (place: number): string =>
  `${sayNumber(place)}${Math.floor((place % 100) / 10) === 1 ? "th" : (ORDINALS[place % 10] ?? "th")}`;

/** "England's", "Statistical Neighbours'". */
export const possessive = (name: string): string => (/s$/i.test(name) ? `${name}'` : `${name}'s`);
