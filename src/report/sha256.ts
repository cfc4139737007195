import { createHash } from "node:crypto";

/** In lower-case hexadecimal; of text, its UTF-8. */
export const sha256Of = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
