/** The report card as one page: its sections in the order of scrutiny, and at the end where everything comes from. */
import { sayNumber } from "../analysis/wording.js";
import type { Block } from "../render/page/block.js";
import { SECTION_TITLES, SECTIONS, type Section } from "./recipe.js";
import type { Material, ReadInput } from "./reportFile.js";
import { saidOnce } from "./saidBefore.js";
import { shownBlocks } from "./shownBlocks.js";
import { wordsUsed } from "./wordsUsed.js";

/** What a report says besides its answers. */
export interface ReportTexts {
  /** the recipe's, placeholders filled */
  readonly title: string;
  readonly outcome: string;
  readonly focus: string;
  /** by question; none where it has none */
  readonly questionTitles: Readonly<Record<string, string>>;
  /** Markdown by section, placeholders filled */
  readonly narrative: Readonly<Partial<Record<Section, string>>>;
  /** the claims with their verdicts; they stand at the end of the evidence */
  readonly claims: readonly Block[];
}

/** A section that nothing is said in is left out. */
export function reportCard(material: Material, texts: ReportTexts): Block[] {
  const card = SECTIONS.flatMap((section): Block[] => {
    const said = sectionBlocks(section, material, texts);
    return said.length === 0 ? [] : [{ kind: "heading", level: 2, text: SECTION_TITLES[section] }, ...said];
  });
  return [
    { kind: "heading", level: 1, text: texts.title },
    ...saidOnce(card),
    ...wordsUsed(card),
    { kind: "heading", level: 2, text: "Sources" },
    { kind: "source", lines: sourcesOf(material) },
  ];
}

function sectionBlocks(section: Section, { answered }: Material, texts: ReportTexts): Block[] {
  const own = section === "outcome" ? texts.outcome : section === "focus" ? texts.focus : "";
  const prose = texts.narrative[section]?.trim() ?? "";
  return [
    ...(own === "" ? [] : [{ kind: "paragraph", text: own } as const]),
    ...(prose === "" ? [] : [{ kind: "prose", markdown: prose } as const]),
    ...answered
      .filter(({ question }) => question.section === section)
      .flatMap((one): Block[] => [...titleOf(texts.questionTitles[one.question.id]), ...shownBlocks(one)]),
    ...(section === "evidence" ? texts.claims : []),
  ];
}

const titleOf = (text: string | undefined): Block[] =>
  text === undefined ? [] : [{ kind: "heading", level: 3, text }];

/** Each input with its release, its rows and how its fingerprint begins, and the version that computed it all. */
export const sourcesOf = ({ inputs, version }: Material): string[] => [
  ...inputs.map(sourceLine),
  `turncurve ${version}; manifest.json has the whole of each sha256.`,
];

function sourceLine({ file, release, sha256, rows }: ReadInput): string {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const read = rows === null ? "read by no question" : `${sayNumber(rows)} rows`;
  return `${release === null ? "" : `${release}: `}${name}, ${read}, sha256 ${sha256.slice(0, 12)}`;
}
