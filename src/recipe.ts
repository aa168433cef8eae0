export { type Checked, type Diagnostic, hasErrors } from './diagnostics/diagnostic.js';
export { type ReadRecipe, readRecipe } from './recipe/read-recipe.js';
export { recipeFromLink, recipeToLink } from './recipe/recipe-link.js';
export { writeRecipe } from './recipe/write-recipe.js';
export type { Recipe } from './schema/recipe.js';
