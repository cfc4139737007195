/** HTML: a page that needs nothing beside itself. */
import type { Answer } from "../answer.js";
import { cleaned } from "../clean.js";
import { indicatorTitle } from "../display.js";
import { blocksOf } from "../page/blocks.js";
import { htmlPage, OPEN_ANSWERS } from "./htmlPage.js";
import { picturesOf } from "./pictures.js";

/** Areas named in a title; more are counted. */
const NAMED = 4;

export function renderHtml(raw: Answer): Promise<string> {
  const answer = cleaned(raw);
  const blocks = blocksOf(answer);
  const [headline, ...more] = blocks.filter((block) => block.kind === "headline");
  const picture = picturesOf(answer, "figure", more.length >= OPEN_ANSWERS);
  return htmlPage(headline && more.length === 0 ? headline.text : titleOf(answer), blocks, ({ of }) => picture(of));
}

/** Of a page of several answers, or of none. */
function titleOf(answer: Answer): string {
  switch (answer.command) {
    case "inspect":
      return `What is in ${answer.inputs.map(({ path }) => path).join(", ")}`;
    case "explain":
      return "What turncurve can explain";
    case "diff":
    case "report":
    case "scan":
    case "selftest":
      return `turncurve ${answer.command}`;
    default: {
      const { results } = answer;
      const indicators = [...new Set(results.map(({ indicator }) => indicatorTitle(indicator)))];
      const areas = [...new Set(results.map(({ area }) => area.name))];
      const where = areas.length > NAMED ? `${areas.length} areas` : areas.join(", ");
      return `${indicators.length === 1 ? indicators[0] : answer.command}: ${where}`;
    }
  }
}
