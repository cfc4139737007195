/** Where a function is highest, and how high. */
export interface Peak {
  readonly at: readonly number[];
  readonly height: number;
}

/**
 * The highest point of a function of one number between the first and the last of an increasing grid, ends included:
 * the grid is tried whole and every summit of it climbed (golden section), so that of several peaks the highest is
 * found as long as the grid is fine enough to tell them apart. Heights that are not numbers count as lowest.
 */
export function highestOnInterval(height: (x: number) => number, grid: readonly number[]): Peak {
  const heights = grid.map((x) => comparable(height(x)));
  let best: Peak = { at: [grid[0] as number], height: heights[0] as number };
  grid.forEach((x, i) => {
    const here = heights[i] as number;
    if (here > best.height) best = { at: [x], height: here };
    const isSummit = here >= (heights[i - 1] ?? here) && here >= (heights[i + 1] ?? here);
    if (!isSummit) return;
    const climbed = goldenSection(height, grid[Math.max(0, i - 1)] as number, grid[i + 1] ?? x);
    if (climbed.height > best.height) best = climbed;
  });
  return best;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

function goldenSection(height: (x: number) => number, from: number, to: number): Peak {
  let low = from;
  let high = to;
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let atLeft = comparable(height(left));
  let atRight = comparable(height(right));
  // 0.618^45 is 4e-10: a maximum is not known better than to the root of a double's precision.
  for (let round = 0; round < 45; round++) {
    if (atLeft >= atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - GOLDEN * (high - low);
      atLeft = comparable(height(left));
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + GOLDEN * (high - low);
      atRight = comparable(height(right));
    }
  }
  return atLeft >= atRight ? { at: [left], height: atLeft } : { at: [right], height: atRight };
}

/**
 * The highest point of a function of two numbers near `start`, by the simplex search of Nelder and Mead (1965), begun
 * again from where it ended until that wins nothing more: a simplex may lie down before it is there.
 */
export function climb(height: (x: number, y: number) => number, start: readonly [number, number], step: number): Peak {
  let best = simplexSearch(height, start, step);
  for (let round = 0; round < 8; round++) {
    const next = simplexSearch(height, best.at as [number, number], step / 4);
    const won = next.height - best.height;
    if (won > 0) best = next;
    if (!(won > 1e-11)) break;
  }
  return best;
}

type Corner = readonly [x: number, y: number, height: number];

function simplexSearch(f: (x: number, y: number) => number, start: readonly [number, number], step: number): Peak {
  const corner = (x: number, y: number): Corner => [x, y, comparable(f(x, y))];
  const [x, y] = start;
  let corners: Corner[] = [corner(x, y), corner(x + step, y), corner(x, y + step)];
  for (let round = 0; round < 300; round++) {
    corners.sort((a, b) => b[2] - a[2]);
    const [best, middle, worst] = corners as [Corner, Corner, Corner];
    const width = Math.max(Math.abs(best[0] - worst[0]), Math.abs(best[1] - worst[1]), Math.abs(best[0] - middle[0]));
    if (width < 1e-9) break;
    const centreX = (best[0] + middle[0]) / 2;
    const centreY = (best[1] + middle[1]) / 2;
    // How far from the worst corner through the middle of the other two: 1 mirrors it.
    const along = (reach: number): Corner =>
      corner(centreX + reach * (centreX - worst[0]), centreY + reach * (centreY - worst[1]));
    const mirrored = along(1);
    let next = mirrored;
    if (mirrored[2] > best[2]) {
      const further = along(2);
      if (further[2] > mirrored[2]) next = further;
    } else if (mirrored[2] <= middle[2]) next = mirrored[2] > worst[2] ? along(0.5) : along(-0.5);
    corners =
      next[2] > worst[2]
        ? [best, middle, next]
        : [
            best,
            corner((best[0] + middle[0]) / 2, (best[1] + middle[1]) / 2),
            corner((best[0] + worst[0]) / 2, (best[1] + worst[1]) / 2),
          ];
  }
  corners.sort((a, b) => b[2] - a[2]);
  const [top] = corners as [Corner];
  return { at: [top[0], top[1]], height: top[2] };
}

const comparable = (height: number): number => (Number.isNaN(height) ? -Infinity : height);
