import { Document, isScalar, visit } from 'yaml';
import { type Recipe, recipeSchema } from '../schema/recipe.js';

/** A recipe as YAML, the way people write it: fields in the order of the interface, short lists on one line. */
export function writeRecipe(recipe: Recipe): string {
  const document = new Document(inOrder(recipe));
  visit(document, {
    Seq(_, list) {
      list.flow = list.items.every(isScalar);
    },
  });
  return document.toString({ flowCollectionPadding: false, lineWidth: 100 });
}

/** The schema gives back the fields in its own order. A recipe that it refuses is written as it is, to be mended by hand. */
export function inOrder(recipe: Recipe): Recipe {
  const parsed = recipeSchema.safeParse(recipe);
  return parsed.success ? parsed.data : recipe;
}
