import { slugOf } from "../slug.js";
import { ID, LONGEST_ID } from "./shape.js";

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** What is wrong with an id, among `others` of its kind; null for nothing. An id names files, so it must be one on any machine. */
export function idFault(id: string, others: readonly string[]): { fault: string; hint: string } | null {
  const lower = id.toLowerCase();
  if (id !== lower && others.includes(lower))
    return { fault: `differs from ${lower} in capitals only`, hint: "call one of the two otherwise, in small letters" };
  if (!ID.test(id)) {
    const slug = slugOf(id)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
    return {
      fault: "an id is of small letters, digits and single hyphens between them",
      hint:
        slug === "" || others.includes(slug)
          ? "call it something like leeds-2018"
          : `call it ${slug.slice(0, LONGEST_ID)}`,
    };
  }
  if (id.length > LONGEST_ID)
    return {
      fault: `an id has ${LONGEST_ID} characters at most, and this has ${id.length}`,
      hint: "shorten it: title: says the rest",
    };
  if (DEVICE.test(id))
    return { fault: "Windows keeps this name for a device", hint: `call it ${id}-1, or say what it is about` };
  return null;
}
