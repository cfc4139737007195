/** The flags that say how unusual a difference is to be reckoned. */
import { type Command, Option } from "commander";
import {
  type PlaceboAsked,
  SIDES,
  type Side,
  STATISTICS,
  type Statistic,
} from "../analysis/placebo/placeboQuestion.js";
import { problem } from "../problems.js";
import { type Options, optionalText } from "./options.js";

export const addPlacebo = (command: Command): Command =>
  command
    .addOption(new Option("--placebo", "rank the difference among all areas by the same rule, however few they are"))
    .addOption(new Option("--no-placebo", "leave that out (default: made where 20 areas or more can be answered)"))
    .addOption(new Option("--statistic <name>", "what is ranked (default: difference)").choices(STATISTICS))
    .addOption(new Option("--side <which>", "which side of it counts (default: two-sided)").choices(SIDES));

/** Null for none. Problem: `usage` for flags that contradict one another. */
export function placeboAsked(options: Options): PlaceboAsked | null {
  const statistic = optionalText(options, "statistic") as Statistic | null;
  const side = optionalText(options, "side") as Side | null;
  const flag = statistic === null ? (side === null ? null : `--side ${side}`) : `--statistic ${statistic}`;
  if (options["placebo"] === false) {
    if (flag !== null)
      throw problem("usage", { message: `--no-placebo and ${flag} contradict each other`, hint: "leave out one" });
    return null;
  }
  if (statistic === "rmspe-ratio" && side !== null && side !== "higher")
    throw problem("usage", {
      message: `--statistic rmspe-ratio has one side: a large ratio is unusual, a small one is not`,
      hint: `leave out --side ${side}`,
    });
  return {
    statistic: statistic ?? "difference",
    side: side ?? (statistic === "rmspe-ratio" ? "higher" : "two-sided"),
    byName: options["placebo"] === true || flag !== null,
  };
}
