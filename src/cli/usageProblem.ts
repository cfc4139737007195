/** What commander says of a wrong argument, with what may have been meant. */
import type { CommanderError } from "commander";

/** The data of problem `usage`, of whatever commander throws. */
export async function usageFrom(error: CommanderError): Promise<{ message: string; hint?: string }> {
  const [message = "", ...hint] = error.message.replace(/^error: /, "").split("\n");
  if (hint.length > 0) return { message, hint: hint.join(" ").replace(/^\(|\)$/g, "") };
  return { message, ...(await nearestChoice(message)) };
}

/** Of a value that is none of an option's choices, the one that may have been meant: commander says so of flags only. */
async function nearestChoice(message: string): Promise<{ hint?: string }> {
  const [, typed = "", choices = ""] = /argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s.exec(message) ?? [];
  const { suggest } = await import("../read/suggest.js");
  const near = suggest(typed, choices.split(", "));
  return near ? { hint: `did you mean ${near}?` } : {};
}
