import { dirname, join } from "node:path";
import { Command } from "commander";
import type { Answer } from "../render/answer.js";
import type { Recipe, RecipeQuestion } from "../report/recipe.js";
import type { Io } from "./io.js";
import { COMMANDS, type CommandName } from "./registry.js";
export async function askQuestion(q: RecipeQuestion, recipe: Recipe, path: string, io: Io): Promise<Answer> {
  const module = await COMMANDS[q.command as CommandName].load();
  const c = new Command().exitOverride();
  module.define(c);
  const files = q.inputs.map((id) => join(dirname(path), recipe.inputs.find((i) => i.id === id)?.file ?? ""));
  c.parse(
    q.options.flatMap(([f, v]) => (v.length ? v.flatMap((x) => [`--${f}`, x]) : [`--${f}`])),
    { from: "user" },
  );
  return module.run(files, c.opts(), io);
}
