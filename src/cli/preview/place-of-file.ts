import { type Kind, kinds } from '../../index.js';

/** What a file of a playbook is, by its path. */
export interface FilePlace {
  readonly kind: Kind;
  readonly step: string;
  readonly id: string;
}

/** Which resource a path is the file of; undefined for all other files. */
export function placeOfFile(path: string): FilePlace | undefined {
  const [top, step, folder, name, ...rest] = path.split('/');
  if (top !== 'steps' || step === undefined || rest.length > 0) return undefined;
  if (folder === 'step.md' && name === undefined) return { kind: 'step', step, id: step };
  const kind = kinds.find((k) => k.plural === folder)?.kind;
  return kind && name?.endsWith('.md') ? { kind, step, id: name.slice(0, -'.md'.length) } : undefined;
}

/** The id of the recipe that a path is the file of. */
export const recipeOfFile = (path: string): string | undefined => /^recipes\/([^/]+)\.yaml$/.exec(path)?.[1];
