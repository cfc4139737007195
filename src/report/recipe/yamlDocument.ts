/** The one YAML document of a text, looked at before it is composed: the parser must not be led where it breaks. */
import { Composer, type Document, LineCounter, Parser } from "yaml";
import { problem } from "../../problems.js";

/** Deeper than any recipe; the parser spends a stack frame or more on each level. */
const DEEPEST = 40;
export const PLAINLY = "write it in plain YAML: keys, values, lists";

export const emptyRecipe = (file: string) =>
  problem(
    "recipe-syntax",
    { detail: "the recipe is empty", hint: "turncurve schema recipe tells what belongs in one" },
    { file },
  );

/** The one document of the text. Problem: `recipe-syntax` for none, several, one too deep or one that the parser gives up on. */
export function yamlDocument(text: string, file: string): { doc: Document.Parsed; counter: LineCounter } {
  const counter = new LineCounter();
  let docs: Document.Parsed[];
  try {
    const tokens = [...new Parser(counter.addNewLine).parse(text)];
    // Looked at before it is composed, which goes down by recursion.
    const deep = tooDeep(tokens as readonly Token[]);
    if (deep !== null)
      throw problem(
        "recipe-syntax",
        { detail: `keys and lists stand more than ${DEEPEST} deep in one another`, hint: PLAINLY },
        { file, line: counter.linePos(deep).line },
      );
    // Keys written twice are told below: the composer takes time with the square of their number.
    const options = { schema: "failsafe", strict: true, uniqueKeys: false, logLevel: "silent" } as const;
    docs = [...new Composer(options).compose(tokens, true, text.length)];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw problem("recipe-syntax", { detail: "this is not YAML that can be read", hint: PLAINLY }, { file });
  }
  const [doc, second] = docs;
  if (doc === undefined) throw emptyRecipe(file);
  if (second !== undefined)
    throw problem(
      "recipe-syntax",
      {
        detail: "a second document begins here (after ---)",
        hint: "one file, one recipe: take it out, or keep it in a file of its own",
      },
      { file, line: counter.linePos(second.range[0]).line },
    );
  return { doc, counter };
}

/** As far as the parser's tokens are looked at here. */
interface Token {
  readonly offset?: number;
  readonly items?: readonly { readonly key?: Token | null; readonly value?: Token }[];
  readonly value?: Token;
}

/** Where something stands too deep; null where nothing does. */
function tooDeep(tokens: readonly Token[]): number | null {
  const left = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST) return token.offset ?? 0;
    const inner = [token.value, ...(token.items ?? []).flatMap(({ key, value }) => [key, value])];
    for (const one of inner) if (typeof one === "object" && one !== null) left.push({ token: one, depth: depth + 1 });
  }
  return null;
}
