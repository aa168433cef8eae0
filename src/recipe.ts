export { type Checked, type Diagnostic, hasErrors } from './diagnostics/diagnostic.js';
export { type ReadRecipe, readRecipe } from './load/read-recipe.js';
export { recipeFromLink, recipeToLink } from './load/recipe-link.js';
export { writeRecipe } from './load/write-recipe.js';
export type { Recipe } from './schema/recipe.js';
