import * as z from 'zod';
import { coverageFileSchema } from './coverage-file.js';
import { audiencesFileSchema, glossarySchema, playbookFileSchema } from './files.js';
import { overlayFileSchema, replacingSchemas } from './overlay-file.js';
import { proseExceptionsSchema } from './prose-exceptions-file.js';
import { proseWordsSchema } from './prose-words-file.js';
import { recipeSchema } from './recipe.js';
import { sourcesFileSchema } from './source.js';
import { zodOf } from './zod-of.js';

/** JSON Schemas (2020-12) by name, for editors. The build adds what the doc comments say. */
export function jsonSchemas(): Record<string, Record<string, unknown>> {
  const all = {
    ...replacingSchemas,
    playbook: playbookFileSchema,
    audiences: audiencesFileSchema,
    glossary: glossarySchema,
    coverage: coverageFileSchema,
    'prose-exceptions': proseExceptionsSchema,
    'prose-words': proseWordsSchema,
    recipe: zodOf(recipeSchema),
    overlay: overlayFileSchema,
    references: sourcesFileSchema,
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>,
    ]),
  );
}
