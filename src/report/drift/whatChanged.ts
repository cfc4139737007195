/** What changed, between two manifests, of all that a report rests on, and which of its files each change can move. */
import type { Manifest, ManifestQuestion } from "../manifest.js";

export interface Change {
  /** a sentence without its full stop */
  readonly text: string;
  /** ids of the questions whose answers it can move; null for every file, "pages" for the report's pages alone */
  readonly moves: readonly string[] | "pages" | null;
}

export function whatChanged(was: Manifest, now: Manifest): Change[] {
  const asked = questionChanges(was, now);
  const named = [...versionChange(was, now), ...fileChanges(was, now), ...asked, ...narrativeChanges(was, now)];
  // A title, a claim, an outcome: the manifest holds of the recipe's other texts no more than that one moved.
  const recipe = was.recipe.sha256 === now.recipe.sha256 ? [] : [recipeChange(now, asked.length > 0)];
  return [...named, ...recipe];
}

const short = (sha256: string): string => sha256.slice(0, 12);

const versionChange = (was: Manifest, now: Manifest): Change[] =>
  was.tool.version === now.tool.version
    ? []
    : [{ text: `turncurve ${was.tool.version} is now ${now.tool.version}`, moves: null }];

const recipeChange = (now: Manifest, told: boolean): Change => ({
  text: told
    ? `the recipe ${now.recipe.file} changed`
    : `the recipe ${now.recipe.file} changed, in none of its options`,
  moves: "pages",
});

/** Files that questions read, by the names that answers give them. */
function fileChanges(was: Manifest, now: Manifest): Change[] {
  const before = readBy(was.questions);
  const after = readBy(now.questions);
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name): Change[] => {
    const file = name.slice(name.indexOf(" ") + 1);
    const old = before.get(name);
    const next = after.get(name);
    if (old && next)
      return old.sha256 === next.sha256
        ? []
        : [
            {
              text: `the file ${file} changed: sha256 ${short(old.sha256)} is now ${short(next.sha256)} (${next.questions.join(", ")} ${next.questions.length === 1 ? "rests" : "rest"} on it)`,
              moves: next.questions,
            },
          ];
    return [
      next
        ? { text: `the file ${file} is read now, and was not`, moves: next.questions }
        : { text: `the file ${file} was read, and is not now`, moves: old?.questions ?? [] },
    ];
  });
}

interface ReadFile {
  readonly sha256: string;
  readonly questions: string[];
}

/** By name, and where one name means several files, by which of them it is in the questions. */
function readBy(questions: readonly ManifestQuestion[]): Map<string, ReadFile> {
  const found = new Map<string, ReadFile>();
  const numbers = new Map<string, string[]>();
  for (const { id, files } of questions)
    for (const { file, sha256 } of files) {
      const known = numbers.get(file) ?? [];
      if (!known.includes(sha256)) known.push(sha256);
      numbers.set(file, known);
      const name = `${known.indexOf(sha256)} ${file}`;
      const entry = found.get(name) ?? { sha256, questions: [] };
      if (!entry.questions.includes(id)) entry.questions.push(id);
      found.set(name, entry);
    }
  return found;
}

function questionChanges(was: Manifest, now: Manifest): Change[] {
  const gone = was.questions.filter(({ id }) => !now.questions.some((next) => next.id === id));
  const asked = now.questions.flatMap((next): Change[] => {
    const old = was.questions.find(({ id }) => id === next.id);
    if (old === undefined) return [{ text: `the question ${next.id} is new`, moves: [next.id] }];
    if (old.command !== next.command)
      return [{ text: `the question ${next.id} asked ${old.command}, and now ${next.command}`, moves: [next.id] }];
    const flags = [...new Set([...Object.keys(next.options), ...Object.keys(old.options)])];
    return flags.flatMap((flag): Change[] => {
      const [from, to] = [sayOption(old, flag), sayOption(next, flag)];
      return from === to ? [] : [{ text: `the option ${flag} of ${next.id}: ${from} is now ${to}`, moves: [next.id] }];
    });
  });
  return [
    ...asked,
    ...gone.map(({ id }): Change => ({ text: `the question ${id} is no longer asked`, moves: "pages" })),
  ];
}

/** An old manifest may have been edited: it may hold a flag called "constructor", which every object has. */
function sayOption({ options }: ManifestQuestion, flag: string): string {
  const option = Object.hasOwn(options, flag) ? options[flag] : undefined;
  if (option === undefined) return "not given";
  if (option === true) return "given";
  return typeof option === "string" ? option : option.join(", ");
}

const narrativeChanges = (was: Manifest, now: Manifest): Change[] => [
  ...now.narrative.flatMap(({ section, file, sha256 }): Change[] => {
    const old = was.narrative.find((one) => one.section === section);
    if (old?.sha256 === sha256) return [];
    return [{ text: `the narrative ${file} ${old ? "changed" : "is new"}`, moves: "pages" }];
  }),
  ...was.narrative
    .filter(({ section }) => !now.narrative.some((one) => one.section === section))
    .map(({ file }): Change => ({ text: `the narrative ${file} is no longer there`, moves: "pages" })),
];
