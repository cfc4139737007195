/** Labels for periods that are not in the file: written the way the file writes its own. */
import type { Period } from "./period.js";

const two = (n: number): string => String(((n % 100) + 100) % 100).padStart(2, "0");

/** The period at `index`, labelled in the style of `sample`. */
export function periodLike(sample: Period, index: number): Period {
  return { kind: sample.kind, index, label: labelLike(sample, index) };
}

function labelLike(sample: Period, index: number): string {
  const label = sample.label.replace(/\s*\(.*\)$/, "");
  if (sample.kind === "quarter") return quarterLike(label, index);
  if (sample.kind === "month") return monthLike(label, index);
  if (sample.kind === "day") return new Date(index * 86_400_000).toISOString().slice(0, 10);
  if (sample.kind === "number") return String(index);
  return yearLike(label, index);
}

/** Replaces the years in the label, keeping its shape: `31 March 2018`, `201718`, `2017/18`, `2014-16`. */
function yearLike(label: string, index: number): string {
  const span = /^(\d{4})(\s*[/\-–]?\s*)(\d{4}|\d{2})$/.exec(label);
  if (span?.[1] && span[3]) {
    const start = Number(span[1]);
    const end = span[3].length === 4 ? Number(span[3]) : start + ((Number(span[3]) - (start % 100) + 100) % 100);
    const last = index + (end - start);
    return `${index}${span[2]}${span[3].length === 4 ? last : two(last)}`;
  }
  const years = /^(.*?)(\d{4})(\D*)$/.exec(label);
  return years ? `${years[1]}${index}${years[3]}` : String(index);
}

function quarterLike(label: string, index: number): string {
  const year = Math.floor(index / 4);
  const quarter = (index % 4) + 1;
  return /^q/i.test(label) ? `Q${quarter} ${year}` : `${year} Q${quarter}`;
}

function monthLike(label: string, index: number): string {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return /^\d{6}$/.test(label) ? `${year}${two(month)}` : `${year}-${two(month)}`;
}
