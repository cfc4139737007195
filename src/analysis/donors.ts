/** What stands behind a synthetic control. Loaded only for a method that takes donors, as each is left out by a fit of its own. */
import { caution } from "../cautions.js";
import type { Area } from "../series/area.js";
import type { Series } from "../series/series.js";
import { rootMeanSquare } from "../stats/rootMeanSquare.js";
import type { Around } from "./benchmarks/others.js";
import type { DonorAnswer, DonorsAnswer, WithoutDonor } from "./donorsAnswer.js";
import { periodAnswer } from "./periodAnswer.js";
import type { ProjectAnswer } from "./projectAnswer.js";
import type { ProjectQuestion } from "./question.js";
import { prepare, type Working } from "./working.js";

/** The answer with its donors; as it is for a method that takes none. Problems: those of `prepare`. */
export function withDonors(
  answer: ProjectAnswer,
  series: Series,
  question: ProjectQuestion,
  around: Around | null,
): ProjectAnswer {
  const donors = donorsAnswer(answer, prepare(series, question, { around }));
  if (donors === null) return answer;
  const { difference } = answer.headline;
  const turned = donors.weights.filter(
    ({ without }) => difference !== null && (without?.difference ?? 0) * difference < 0,
  );
  const decides = turned.map(({ name, without }) => ({ name, difference: without?.difference as number }));
  const found = difference !== null && decides.length > 0 ? [caution("donor-decides", { difference, decides })] : [];
  const [weighted, tried] = [donors.weights.length, leftOutOf(donors.weights.length, donors.n)];
  const many = tried < weighted ? [caution("donors-many", { tried, weighted })] : [];
  return { ...answer, donors, cautions: [...found, ...many, ...answer.cautions] };
}

/** A fit takes time with the number of donors: of thousands only the heaviest are left out in their turn. */
const MOST_FITTED = 250_000;
const leftOutOf = (weighted: number, donors: number): number =>
  Math.min(weighted, Math.max(1, Math.floor(MOST_FITTED / donors)));

function donorsAnswer({ headline, periods }: ProjectAnswer, working: Working): DonorsAnswer | null {
  const { fit, others, question } = working;
  if (!fit.mix || others === null) return null;
  const before = fit.mix.rootMeanSquare;
  const gaps = periods.flatMap(({ difference }) => (difference === null ? [] : [difference]));
  const after = gaps.length === 0 ? null : rootMeanSquare(gaps);
  const place = periods.findIndex(({ period }) => period === headline.period);
  const tried = leftOutOf(fit.shares.length, others.series.length);
  const byName = new Map(others.series.map(({ area }) => [area.name, area]));
  const weights = fit.shares.map(({ name, weight }, i): DonorAnswer => {
    const area = byName.get(name) as Area;
    return { name, code: area.code, weight, without: i < tried ? withoutDonor(area, working, place) : null };
  });
  const left = weights.flatMap(({ without }) => (without?.difference == null ? [] : [without.difference]));
  return {
    asked: question.donors,
    n: others.series.length,
    weights,
    insideHull: fit.mix.insideHull,
    isUnique: fit.mix.isUnique,
    baselineRmspe: before,
    afterRmspe: after,
    mspeRatio: after === null || before === 0 ? null : (after / before) ** 2,
    leaveOneOut: left.length === 0 ? null : { lowest: Math.min(...left), highest: Math.max(...left) },
  };
}

/** The same question, this donor taken for one that took part in nothing. */
function withoutDonor(area: Area, working: Working, place: number): WithoutDonor | null {
  const { series, question, around, others } = working;
  if (around === null || others?.series.length === 1) return null;
  const left = prepare(series, question, { around: { ...around, treated: [...around.treated, area] } });
  // Without the donor there may be more periods that all others have.
  const there = left.horizon.findIndex(({ index }) => index === working.horizon[place]?.index);
  const period = left.horizon[there];
  if (period === undefined) return null;
  const { projected, difference, countDifference } = periodAnswer(left, period, there);
  return { projected, difference, countDifference, baselineRmspe: left.fit.mix?.rootMeanSquare ?? 0 };
}
