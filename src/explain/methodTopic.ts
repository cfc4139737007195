/** A method explained from the registry alone, so that a new one explains itself. */
import type { Method } from "../methods/method.js";
import type { Section, Topic } from "./topic.js";

export function methodTopic(method: Method): Topic {
  const { model, assumes, interval, use, reference } = method.explanation;
  const sections: readonly Section[] = [
    { key: "model", heading: "What it does", lines: [model] },
    { key: "assumes", heading: "What it assumes", lines: [...assumes, ...errorsOf(method)] },
    { key: "needs", heading: "What it needs", lines: needsOf(method) },
    { key: "interval", heading: "Interval", lines: [interval] },
    { key: "use", heading: "When to use it, and when not", lines: [use] },
    { key: "reference", heading: "Reference", lines: [reference] },
  ];
  return { name: method.name, kind: "method", summary: method.summary, sections };
}

/** Independent errors a method states among its assumptions in its own words. */
const errorsOf = ({ errors }: Method): string[] =>
  errors === "accumulating"
    ? ["Errors add up or carry over from step to step: what is further ahead is less sure."]
    : [];

const ANCHORS = { fitted: "the fitted line", last: "the last actual of the baseline" } as const;

/** Whose figures beside the area's own. */
const OTHERS: Readonly<Record<Method["others"], readonly string[]>> = {
  none: [],
  benchmark: ["A benchmark (--benchmark) with a figure for every period; England where none is named."],
  benchmarks: [
    "One benchmark or more (--benchmark, once for each) with a figure for every period; England where none is named.",
  ],
  donors: ["Other areas to choose weights from (--donors)."],
};

function needsOf(method: Method): string[] {
  const [usual, ...others] = method.anchors;
  const anchors = others.map((anchor) => `, or with --anchor ${anchor} from ${ANCHORS[anchor]}`).join("");
  const figures = method.positiveOnly ? ", every one above zero" : "";
  return [
    `A baseline of ${method.minimumPoints} points or more${figures}.`,
    ...OTHERS[method.others],
    ...(method.fitsCounts ? ["Counts; for a rate the populations too, as it is fitted to the counts themselves."] : []),
    // A mix of donors is where they put it, period by period.
    ...(method.others === "donors"
      ? []
      : [`The projection starts from ${usual ? ANCHORS[usual] : "the fit"}${anchors}.`]),
    method.seasonal
      ? "A season can stand beside the trend (--season dummies, --season harmonics:2)."
      : "It takes no season: monthly or quarterly figures that have one need another method.",
  ];
}
