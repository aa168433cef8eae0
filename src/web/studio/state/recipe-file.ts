import type { Recipe } from '../../../index.js';

/** A recipe as the bytes of a file, or the sentence that says why it is none. */
export async function recipeFile(recipe: Recipe): Promise<{ bytes: Uint8Array } | { problem: string }> {
  const { writeRecipe } = await import('../../../recipe.js');
  try {
    return { bytes: new TextEncoder().encode(writeRecipe(recipe)) };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}
