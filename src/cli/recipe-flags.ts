import { layoutOptions, type Recipe } from '../index.js';
import { type Flags, flagName, type Given, numberFlag } from './flags.js';
import { UsageError } from './usage-error.js';

/** The recipe that the other flags add to, and any field of it. */
export const recipeFlag = {
  value: 'FILE',
  about: 'A recipe file, or the name of one that comes along (see `list recipes`). Flags add to it.',
} as const;
export const setFlag = {
  value: 'KEY=VALUE',
  list: true,
  about: 'Set any field of a recipe, such as organization.name or brand.primary.',
} as const;

/** Flags that say how it looks on paper. */
export const layoutFlags: Flags = {
  paper: { value: 'SIZE', about: 'letter or a4.' },
  ...Object.fromEntries(
    layoutOptions.map(({ field, values, about }) => [flagName(field), { value: values, about }]),
  ),
};

/** Those that change PDF alone. */
export const pdfFlags: Flags = Object.fromEntries(
  layoutOptions.filter(({ pdf }) => pdf).map(({ field }) => [flagName(field), layoutFlags[flagName(field)]!]),
);

/** @throws UsageError for a flag that changes PDF alone, and another format. A bundle holds PDFs, and JSON becomes one later. */
export function refusePdfFlags(given: Given, format: string): void {
  const idle = Object.keys(pdfFlags).find((name) => given[name] !== undefined);
  if (idle && !['pdf', 'zip', 'json'].includes(format))
    throw new UsageError(
      `\`--${idle}\` changes PDF alone, and the format is \`${format}\`; add \`--format pdf\`, or leave it out.`,
    );
}

/** The recipe that flags spell, on top of another one. */
export function recipeFromFlags(given: Given, base: Recipe = {}): Recipe {
  const recipe: Record<string, unknown> = { ...base };
  const select: Record<string, unknown> = { ...base.select };
  for (const name of [
    'audience',
    'edition',
    'steps',
    'include',
    'exclude',
    'order',
    'paper',
    'parts',
    'start',
    'dates',
    'title',
    'date',
  ]) {
    if (given[name] !== undefined) recipe[name] = given[name];
  }
  for (const field of ['settings', 'grouping', 'gradeBands', 'devices', 'tags', 'kinds']) {
    if (given[flagName(field)] !== undefined) select[field] = given[flagName(field)];
  }
  for (const field of ['maxMinutes', 'minMinutes', 'groupSize']) {
    const n = numberFlag(given, flagName(field));
    if (n !== undefined) select[field] = n;
  }
  const layout: Record<string, unknown> = { ...base.layout };
  for (const { field } of layoutOptions) {
    if (given[flagName(field)] !== undefined) layout[field] = given[flagName(field)];
  }
  if (Object.keys(layout).length > 0) recipe.layout = layout;
  for (const field of ['available', 'people']) {
    const n = numberFlag(given, field);
    if (n !== undefined) recipe[field] = n;
  }
  if (Object.keys(select).length > 0) recipe.select = select;
  for (const pair of [given.set ?? []].flat() as string[]) setPath(recipe, pair);
  return recipe as Recipe;
}

/** `organization.name=Lincoln High` as a value at its path. Lists, numbers, `true` and `false` may be written as JSON. */
function setPath(recipe: Record<string, unknown>, pair: string): void {
  const at = pair.indexOf('=');
  const path = pair.slice(0, at).split('.');
  if (at < 1 || path.some((p) => !/^[\w-]+$/.test(p) || p === '__proto__'))
    throw new UsageError(
      `\`--set\` is \`${pair}\`, expected something like \`organization.name="Lincoln High"\`.`,
    );
  let inner = recipe;
  for (const name of path.slice(0, -1)) {
    const next = inner[name];
    inner[name] = next !== null && typeof next === 'object' && !Array.isArray(next) ? { ...next } : {};
    inner = inner[name] as Record<string, unknown>;
  }
  inner[path.at(-1)!] = readValue(pair.slice(at + 1));
}

function readValue(text: string): unknown {
  if (!/^[[{]|^\d+$|^(?:true|false)$/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
