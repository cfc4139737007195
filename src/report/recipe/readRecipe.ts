import type { Recipe } from "../recipe.js";
export async function readRecipe(text: string, _file: string): Promise<Recipe> {
  return JSON.parse(text) as Recipe;
}
