/** What a wandering level leaves of several columns that are filtered alike. */
export interface LevelInnovations {
  /** Of each column, from the second observation on: the innovation over its standard deviation. */
  readonly columns: readonly Float64Array[];
  /** sum of log F, F the variance of an innovation */
  readonly sumLogVariances: number;
  /** Of each column, the level that the filter ends with. */
  readonly lastLevels: readonly number[];
  /** The variance of that level, were the column an observed series; the same for all. */
  readonly lastVariance: number;
}

/**
 * The filter of the local level model with an exactly diffuse start (`kalmanFilter` in `stateSpace.ts`) on every
 * column at once: its gains do not depend on what is filtered, so that a regression on controls beside a wandering
 * level is ordinary least squares of filtered observations on filtered controls.
 */
export function levelInnovations(
  times: readonly number[],
  columns: readonly (readonly number[])[],
  { irregular, level }: { readonly irregular: number; readonly level: number },
): LevelInnovations {
  const n = times.length;
  const gains = new Float64Array(n);
  const roots = new Float64Array(n);
  let sumLogVariances = 0;
  let levelVariance = irregular;
  for (let t = 1; t < n; t++) {
    levelVariance += level * ((times[t] as number) - (times[t - 1] as number));
    const variance = levelVariance + irregular;
    gains[t] = levelVariance / variance;
    roots[t] = Math.sqrt(variance);
    sumLogVariances += Math.log(variance);
    // levelVariance (1 - gain), without the cancellation.
    levelVariance = (levelVariance * irregular) / variance;
  }
  const lastLevels: number[] = [];
  const filtered = columns.map((column) => {
    const innovations = new Float64Array(n - 1);
    let state = column[0] as number;
    for (let t = 1; t < n; t++) {
      const innovation = (column[t] as number) - state;
      innovations[t - 1] = innovation / (roots[t] as number);
      state += (gains[t] as number) * innovation;
    }
    lastLevels.push(state);
    return innovations;
  });
  return { columns: filtered, sumLogVariances, lastLevels, lastVariance: levelVariance };
}
