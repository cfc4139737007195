/** Labels in a column, each as near as can be to what it labels, none over another. */

export interface Wanted {
  /** where its middle would best be */
  readonly at: number;
  /** in pixels */
  readonly height: number;
}

/**
 * The middles, in the order given, all between `top` and `bottom` where they fit. Least squares for labels of one column: those
 * that would overlap form a pile that stands where the mean of their places is (pool adjacent violators).
 */
export function stackLabels(wanted: readonly Wanted[], top: number, bottom: number): number[] {
  const order = wanted.map((label, place) => ({ ...label, place })).sort((a, b) => a.at - b.at || a.place - b.place);
  const piles: { from: number; height: number; labels: typeof order }[] = [];
  const keep = (from: number, height: number): number => Math.max(top, Math.min(bottom - height, from));
  const ideal = (labels: typeof order): number => {
    let before = 0;
    let sum = 0;
    for (const { at, height } of labels) {
      sum += at - (before + height / 2);
      before += height;
    }
    return sum / labels.length;
  };
  for (const label of order) {
    piles.push({ from: keep(label.at - label.height / 2, label.height), height: label.height, labels: [label] });
    for (;;) {
      const last = piles.at(-1);
      const before = piles.at(-2);
      if (!last || !before || before.from + before.height <= last.from) break;
      const labels = [...before.labels, ...last.labels];
      const height = before.height + last.height;
      piles.splice(-2, 2, { from: keep(ideal(labels), height), height, labels });
    }
  }
  const middles: number[] = [];
  for (const { from, labels } of piles) {
    let y = from;
    for (const { place, height } of labels) {
      middles[place] = y + height / 2;
      y += height;
    }
  }
  return middles;
}
