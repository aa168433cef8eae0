import { Document, isScalar, type Scalar, visit } from 'yaml';
import { limits } from '../diagnostics/limits.js';
import { type Recipe, recipeSchema } from '../schema/recipe.js';

/**
 * A recipe as YAML, the way people write it: fields in the order of the interface, short lists on one line.
 *
 * @throws RangeError with a sentence when it would have more bytes than `readRecipe` reads, which is `limits.recipeBytes`.
 */
export function writeRecipe(recipe: Recipe): string {
  const document = new Document(inOrder(recipe));
  visit(document, {
    Seq(_, list) {
      list.flow = list.items.every(isScalar);
      if (list.flow) for (const item of list.items) quoteBreaks(item as Scalar);
    },
  });
  const text = document.toString({
    flowCollectionPadding: false,
    lineWidth: 100,
    doubleQuotedMinMultiLineLength: 1e6,
  });
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > limits.recipeBytes)
    throw new RangeError(
      `The recipe has ${bytes} bytes as a file, expected at most ${limits.recipeBytes}. Use a smaller logo, or cut the recipe.`,
    );
  return text;
}

/** In a list on one line, `yaml` 2.9 writes some texts with line breaks without quotes, and cannot read them again. */
function quoteBreaks(item: Scalar): void {
  if (typeof item.value === 'string' && /[\r\n]/.test(item.value)) item.type = 'QUOTE_DOUBLE';
}

/** The schema gives back the fields in its own order. A recipe that it refuses is written as it is, to be mended by hand. */
export function inOrder(recipe: Recipe): Recipe {
  const parsed = recipeSchema.safeParse(recipe);
  return parsed.success ? parsed.data : recipe;
}
