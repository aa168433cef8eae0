import { deflateSync, Inflate } from 'fflate';
import { atStart, type Checked, fault } from '../diagnostics/diagnostic.js';
import { limits } from '../diagnostics/limits.js';
import { checkFields } from '../schema/check-fields.js';
import { type Recipe, recipeSchema } from '../schema/recipe.js';
import { inOrder } from './write-recipe.js';

const key = 'recipe';
const form = '1';
const file = 'link';
const start = { line: 1, column: 1 };
const refuse = (message: string, hint?: string) => ({
  value: undefined,
  diagnostics: [fault('recipe-link', file, start, message, hint)],
});

/**
 * A recipe as the fragment of a link, without its `#`: `recipe=1.` and the recipe packed, in letters that need no escapes.
 * Browsers send no fragment to a server. The same recipe gives the same letters. Without a value, with the reason, when a
 * link would be too long, as with a large logo.
 */
export function recipeToLink(recipe: Recipe): Checked<string | undefined> {
  const text = new TextEncoder().encode(JSON.stringify(inOrder(recipe)));
  const fragment = `${key}=${form}.${toBase64Url(deflateSync(text, { level: 9 }))}`;
  const found =
    text.length > limits.linkRecipeBytes
      ? `of ${text.length} bytes, expected at most ${limits.linkRecipeBytes}`
      : fragment.length > limits.linkLength
        ? `that takes ${fragment.length} characters, expected at most ${limits.linkLength}`
        : undefined;
  if (found)
    return refuse(
      `Found a recipe ${found} in a link.`,
      'Leave out the logo, or hand on the recipe as a file.',
    );
  return { value: fragment, diagnostics: [] };
}

/**
 * The recipe in a link, in its fragment, or in a fragment without `#`. Checks its shape as `readRecipe` does; whether its ids
 * and audiences exist is for `customize` to say. Never throws: whatever is wrong is a diagnostic, and then there is no value.
 */
export function recipeFromLink(link: string): Checked<Recipe | undefined> {
  const fragment = link.slice(link.indexOf('#') + 1);
  if (fragment.length > limits.linkLength)
    return refuse(`Found a link of ${fragment.length} characters, expected at most ${limits.linkLength}.`);
  const [, version, packed = ''] = /^recipe=(\w{1,10})\.(.*)$/s.exec(fragment) ?? [];
  if (version === undefined)
    return refuse(`Found no recipe in the link, expected \`#${key}=${form}.\` and letters.`);
  if (version !== form)
    return refuse(
      `Found a link of form \`${version}\`, expected \`${form}\`: another version of the playbook made it.`,
    );
  const bytes = fromBase64Url(packed);
  if (!bytes) return refuse('Found characters that no link of ours has; it is damaged or cut off.');
  const text = inflate(bytes);
  if (text === undefined)
    return refuse('Found a recipe that cannot be unpacked; the link is damaged or cut off.');
  if (text === 'too large')
    return refuse(`Found a recipe of more than ${limits.linkRecipeBytes} bytes, expected less.`);
  return readJson(text.json);
}

function readJson(json: string): Checked<Recipe | undefined> {
  try {
    return checkFields<Recipe>(file, recipeSchema, JSON.parse(json), atStart);
  } catch {
    // Broken JSON, or so many brackets that nothing can walk it.
    return refuse('Found no recipe in what the link holds; it is damaged.');
  }
}

/** Unpacks as much as a recipe may hold and no more: a small link can hold gigabytes of nothing. */
function inflate(bytes: Uint8Array): { json: string } | 'too large' | undefined {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let done = false;
  const stream = new Inflate((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    done = final;
  });
  try {
    // A byte unpacks to a thousand at most, so each step stays small.
    for (let at = 0; at < bytes.length; at += 512) {
      stream.push(bytes.subarray(at, at + 512), at + 512 >= bytes.length);
      if (length > limits.linkRecipeBytes) return 'too large';
    }
    const whole = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return done ? { json: new TextDecoder('utf-8', { fatal: true }).decode(whole) } : undefined;
  } catch {
    return undefined;
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary)
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/={1,2}$/, '');
}

function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(binary, (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
