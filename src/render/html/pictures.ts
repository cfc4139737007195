/** The figures of an answer within a page: drawn for a page and for a phone, of which a reader has one. */
import type { Answer } from "../answer.js";
import { type Figure, PAGE_WIDTH, PHONE_WIDTH, svgOf } from "../svg/figure.js";
import { figuresOf } from "../svg/figures.js";

/**
 * Of an answer whose texts are cleaned: markup of the figures of result `of`, empty for none. `id` begins every id in them,
 * so it must be the page's only one. `small` draws each result's once, in the width that fits both, for pages of many.
 */
export function picturesOf(answer: Answer, id: string, small = false): (of: number | null) => string {
  const wide = byResult(answer, PAGE_WIDTH);
  const narrow = byResult(answer, PHONE_WIDTH);
  return (of) => {
    const own = `${id}--${of === null ? "all" : of + 1}`;
    const phone = narrow.get(of);
    const page = small && of !== null && phone ? undefined : wide.get(of);
    const drawn = [
      // What a style does not display no screen reader reads: the text alternative is heard once.
      ...(page ? [`<div class="on-page">\n${svgOf(page, `${own}-page`)}\n</div>`] : []),
      ...(phone ? [`<div${page ? ' class="on-phone"' : ""}>\n${svgOf(phone, `${own}-phone`)}\n</div>`] : []),
    ];
    return drawn.length === 0 ? "" : `<figure>\n${drawn.join("\n")}\n</figure>`;
  };
}

function byResult(answer: Answer, width: number): Map<number | null, Figure[]> {
  const found = new Map<number | null, Figure[]>();
  for (const { of, figure } of figuresOf(answer, width)) found.set(of, [...(found.get(of) ?? []), figure]);
  return found;
}
