import { requireNumber } from "./arguments.js";
import { chiSquareUpper } from "./chiSquare.js";

/**
 * P(sup F > x) for k = 1 or 2 coefficients that may break, by the approximation of Hansen (1997, "Approximate
 * asymptotic p values for structural-change tests", JBES 15, 60-67): at each of 25 trimmings p is that of chi-square
 * with fitted degrees of freedom at a + b x; between trimmings it is interpolated.
 *
 * `spread` is Andrews's lambda = pi2 (1 - pi1) / (pi1 (1 - pi2)), for breaks between the shares pi1 and pi2. Throws
 * RangeError on NaN or another k.
 */
export function supFUpper(x: number, k: 1 | 2, spread: number): number {
  requireNumber("x", x);
  requireNumber("spread", spread);
  const table = FITTED[k];
  const at = (row: number): number => {
    const [a, b, df] = table[Math.min(table.length, Math.max(1, row)) - 1] as Row;
    const argument = a + b * x;
    return argument > 0 ? (argument === Infinity ? 0 : chiSquareUpper(argument, df)) : 1;
  };
  // The symmetric trimming that has this spread; row i of the table is for a trimming of 0.51 - i / 50.
  const trimming = 1 / (1 + Math.sqrt(Math.max(1, spread)));
  if (trimming <= 0.01) return at(table.length);
  const plain = x === Infinity ? 0 : chiSquareUpper(Math.max(0, x), k);
  if (trimming >= 0.49) return ((0.5 - trimming) * at(1) + (trimming - 0.49) * plain) * 100;
  const row = (0.51 - trimming) * 50;
  const whole = Math.floor(row);
  return (whole + 1 - row) * at(whole) + (row - whole) * at(whole + 1);
}

type Row = readonly [a: number, b: number, degreesOfFreedom: number];

/** Hansen's fitted constants, as published with R's strucchange 1.5-3; for trimmings of 0.49, 0.47, ..., 0.01. */
const FITTED: Readonly<Record<1 | 2, readonly Row[]>> = {
  1: [
    [-0.0648467, 0.99671156, 1.2573241],
    [-0.15305667, 0.96757645, 1.43651315],
    [-0.23071675, 0.95825013, 1.56531261],
    [-0.29247661, 0.95715782, 1.68851898],
    [-0.35706588, 0.95237505, 1.77889686],
    [-0.40514715, 0.96055795, 1.89761322],
    [-0.45248386, 0.95810999, 1.98370422],
    [-0.50458517, 0.96149538, 2.07086519],
    [-0.55009159, 0.96684273, 2.17244338],
    [-0.60241623, 0.96518399, 2.23509053],
    [-0.64308746, 0.97354902, 2.33722161],
    [-0.68833676, 0.97829106, 2.42776524],
    [-0.73136161, 0.9820687, 2.50833918],
    [-0.78078198, 0.99475319, 2.6209551],
    [-0.82894221, 1.00023473, 2.70286643],
    [-0.88430133, 1.00162529, 2.77835798],
    [-0.9499265, 1.00384268, 2.84325795],
    [-0.98828874, 1.01604712, 2.96752918],
    [-1.04892713, 1.02570939, 3.08442682],
    [-1.11527783, 1.03526033, 3.19770394],
    [-1.14992644, 1.06643436, 3.44739573],
    [-1.24010871, 1.06929468, 3.54993605],
    [-1.38522113, 1.06808543, 3.61667211],
    [-1.48296473, 1.1283969, 4.07202473],
    [-1.78738608, 1.17220925, 4.4726701],
  ],
  2: [
    [-0.03933112, 0.99525784, 2.44239332],
    [-0.14650989, 0.9938654, 2.78837829],
    [-0.28765583, 0.98139359, 2.93724618],
    [-0.35528752, 0.9942739, 3.18187129],
    [-0.49538961, 0.96923268, 3.19484388],
    [-0.58780544, 0.97339124, 3.32763253],
    [-0.66900489, 0.97444133, 3.44170617],
    [-0.77825803, 0.96678414, 3.48652761],
    [-0.87260977, 0.97626434, 3.61709836],
    [-0.96782445, 0.97636983, 3.6779502],
    [-1.07358977, 0.97407744, 3.71945379],
    [-1.12531079, 0.99897105, 3.95114475],
    [-1.16041007, 1.01629918, 4.14932643],
    [-1.2975797, 1.015268, 4.17103882],
    [-1.36743697, 1.03004743, 4.3223804],
    [-1.43012785, 1.05139461, 4.53836755],
    [-1.53311747, 1.05280599, 4.61175851],
    [-1.65273586, 1.05932633, 4.69340428],
    [-1.79350728, 1.04936541, 4.68380985],
    [-1.9117747, 1.0588459, 4.8073354],
    [-2.02659329, 1.07200268, 4.97772701],
    [-2.18499383, 1.08674781, 5.14231666],
    [-2.3765858, 1.11342895, 5.40268693],
    [-2.51267262, 1.15305027, 5.88573096],
    [-3.05559851, 1.17629253, 6.11067794],
  ],
};
