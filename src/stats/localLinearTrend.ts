import { climb, highestOnInterval, type Peak } from "./maximise.js";
import { requireObservations } from "./stateSpace.js";
import { fitStraightLine } from "./straightLine.js";
import { concentrated, SAME_HEIGHT, type StructuralFit, standardise, structuralFit } from "./structuralFit.js";

/** The parts of one variance that fall to the irregular, the level and the slope; any of them may be 0. */
type Shares = readonly [irregular: number, level: number, slope: number];

/**
 * The local linear trend model: y = level + irregular; the level moves by the slope and a disturbance, the slope by
 * a disturbance of its own. Fitted by maximum likelihood with an exactly diffuse start; times may have gaps.
 *
 * The likelihood is flat and often has several summits, many with a variance of 0. So each kind of model is tried by
 * itself: one disturbance only (the straight line, the walk with drift, the walk of the slope), every two, all three;
 * with two, a grid is climbed, with three, every summit of a grid. The highest wins, and of equals the simplest, so
 * that a variance of 0 comes out as 0.
 *
 * Throws RangeError when lengths differ, a number is not finite, times do not increase or there are under two points.
 */
export function fitLocalLinearTrend(times: readonly number[], values: readonly number[]): StructuralFit {
  requireObservations(times, values);
  const observed = standardise(times, values);
  if (fitStraightLine(times, values).isPerfect) return structuralFit(observed, { irregular: 0, level: 0, slope: 0 });
  const likelihood = ([irregular, level, slope]: Shares): { height: number; scale: number } =>
    concentrated(observed, { irregular, level, slope });
  const found = candidates((shares) => likelihood(shares).height);
  const best = Math.max(...found.map(({ height }) => height)) - SAME_HEIGHT;
  const { shares } = found.find(({ height }) => height >= best) as Candidate;
  const { scale } = likelihood(shares);
  const [irregular, level, slope] = shares;
  return structuralFit(observed, { irregular: irregular * scale, level: level * scale, slope: slope * scale });
}

interface Candidate {
  readonly shares: Shares;
  readonly height: number;
}

/** The best of every kind of model, the simplest kinds first. */
function candidates(height: (shares: Shares) => number): Candidate[] {
  const single: Shares[] = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const pairs = [
    (ratio: number) => shared(1, ratio, 0),
    (ratio: number) => shared(1, 0, ratio),
    (ratio: number) => shared(0, 1, ratio),
  ];
  const full = (a: number, b: number): Shares => shared(1, Math.exp(a), Math.exp(b));
  const two = pairs.map((shares) => {
    const peak = highestOnInterval((log) => height(shares(Math.exp(log))), LOG_RATIOS);
    return { shares: shares(Math.exp(peak.at[0] as number)), height: peak.height };
  });
  const summit = highestOfThree((a, b) => height(full(a, b)));
  const three = { shares: full(...(summit.at as [number, number])), height: summit.height };
  return [...single.map((shares) => ({ shares, height: height(shares) })), ...two, three];
}

const LOG_RATIOS = Array.from({ length: 29 }, (_, i) => 2 * i - 28);
const COARSE = Array.from({ length: 12 }, (_, i) => 3 * i - 18);

function shared(irregular: number, level: number, slope: number): Shares {
  const total = irregular + level + slope;
  return [irregular / total, level / total, slope / total];
}

/**
 * Climbs from every summit within a grid of two log ratios. Towards a summit on its border a variance vanishes, and
 * the models without it are tried by themselves.
 */
function highestOfThree(height: (a: number, b: number) => number): Peak {
  const grid = COARSE.map((a) => COARSE.map((b) => height(a, b)));
  const at = (i: number, j: number): number => grid[i]?.[j] ?? -Infinity;
  const around = [-1, 0, 1].flatMap((i) => [-1, 0, 1].map((j) => [i, j] as const));
  let best: Peak = { at: [0, 0], height: -Infinity };
  COARSE.forEach((a, i) => {
    COARSE.forEach((b, j) => {
      const onBorder = [i, j].some((place) => place === 0 || place === COARSE.length - 1);
      if (onBorder || around.some(([di, dj]) => at(i + di, j + dj) > at(i, j))) return;
      const peak = climb(height, [a, b], 1);
      if (peak.height > best.height) best = peak;
    });
  });
  return best;
}
