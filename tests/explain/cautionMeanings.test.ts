/** Every caution is explained, and nothing is explained that is no caution any more. */
import { expect, it } from "vitest";
import { CAUTION_CODES } from "../../src/cautions.js";
import { CAUTION_MEANINGS } from "../../src/explain/cautionMeanings.js";

it("explains every caution, and no other", () => {
  expect(Object.keys(CAUTION_MEANINGS).sort()).toEqual([...CAUTION_CODES].sort());
});
