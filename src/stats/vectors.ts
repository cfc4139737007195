/** Vectors as typed arrays, for what is reckoned many thousand times. */

export function vectorOf(size: number, at: (place: number) => number): Float64Array {
  const vector = new Float64Array(size);
  for (let i = 0; i < size; i++) vector[i] = at(i);
  return vector;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number);
  return total;
}

export function length(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}

/** a += factor b. */
export function addTimes(a: Float64Array, factor: number, b: Float64Array): void {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) + factor * (b[i] as number);
}
