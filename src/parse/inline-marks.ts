import { sourceId } from '../schema/source-id.js';

/** A variable or a citation in a text: the only inline marks that are ours. */
export interface InlineMark {
  offset: number;
  length: number;
  /** The name between double braces, also where no name can be read in it. */
  variable?: string;
  cites?: Citation[];
}

/** One source of a citation, and what is said of where in it. */
export interface Citation {
  id: string;
  /** `p. 4`, as it stands behind a comma. */
  locator?: string;
}

/** What stands between double braces, and brackets that begin with `@`. */
const marks = /\{\{([^{}\n]*)\}\}|\[(@[^[\]]*)\]/g;

/** Every variable and citation in a text, in order. */
export function inlineMarks(value: string): InlineMark[] {
  if (!value.includes('{{') && !value.includes('[@')) return [];
  return [...value.matchAll(marks)].flatMap((match): InlineMark[] => {
    const [whole, name, inside = ''] = match;
    const place = { offset: match.index, length: whole.length };
    if (name !== undefined) return [{ ...place, variable: name.trim() }];
    const cites = citationsIn(inside);
    return cites ? [{ ...place, cites }] : [];
  });
}

/** Whether a name can be that of a variable. */
export const isVariableName = (name: string): boolean => /^[A-Za-z][A-Za-z-]*$/.test(name);

/** What stands between the sources of a citation; a comma parts them only before the next one. */
function partsOf(inside: string): string[] {
  const parts: string[] = [];
  for (const part of inside.split(';'))
    for (const [i, piece] of part.split(',').entries())
      if (i === 0 || piece.trimStart().startsWith('@')) parts.push(piece);
      else parts.push(`${parts.pop()},${piece}`);
  return parts;
}

/** The sources of `@lee-2021, p. 4; @ng-2020`; undefined where something else stands between them. */
function citationsIn(inside: string): Citation[] | undefined {
  const found: Citation[] = [];
  for (const part of partsOf(inside)) {
    const [, key, rest = ''] = /^\s*@([A-Za-z0-9][\w:./-]*)(.*)$/s.exec(part) ?? [];
    const [, locator = ''] = /^\s*,(.*)$/s.exec(rest) ?? [];
    if (key === undefined || (rest.trim() !== '' && locator.trim() === '') || locator.includes('@'))
      return undefined;
    const where = locator.trim().replace(/\s+/g, ' ');
    found.push({ id: sourceId(key), ...(where !== '' && { locator: where }) });
  }
  return found;
}
