import { type Diagnostic, fault } from '../../diagnostics/diagnostic.js';
import { alikeName, isFileName } from '../../diagnostics/file-names.js';
import { fileColumn } from './columns.js';
import type { RosterRow } from './read-roster.js';

/** A row that may still lack the name of its file. */
export type Unnamed = Omit<RosterRow, 'file'> & { file: string | undefined };

/** Why text cannot be the name of a file below the output folder; undefined when it can. */
export function checkName(file: string, text: string, row: Unnamed): Diagnostic | undefined {
  const bad = text.split('/').find((part) => !isFileName(part));
  if (bad === undefined) return undefined;
  const why = bad === '' ? 'an empty part' : bad.length > 100 ? 'a very long part' : `the part \`${bad}\``;
  return fault(
    'roster-file',
    file,
    row.locate([fileColumn]),
    `Found \`${text.slice(0, 60)}\` for \`file\` with ${why}, expected a name that every system can store, such as \`lincoln-high\` or \`north/lincoln-high\`.`,
  );
}

/**
 * Gives every row the name of its file. Rows without one are called after their organization; the second of a name gets
 * `-2`, and so on in the order of the roster. Two rows that ask for the same name are a fault at the second.
 */
export function nameFiles(
  file: string,
  rows: readonly Unnamed[],
): { rows: RosterRow[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const taken = new Map<string, Unnamed>();
  for (const row of rows) {
    if (row.file === undefined) continue;
    const first = taken.get(alikeName(row.file));
    if (!first) taken.set(alikeName(row.file), row);
    else
      diagnostics.push(
        ...row.name([
          fault(
            'roster-file',
            file,
            row.locate([fileColumn]),
            `Found file name \`${row.file}\`, which row ${first.row} has too${first.file === row.file ? '' : ` as \`${first.file}\``}.`,
          ),
        ]),
      );
  }
  const last = new Map<string, number>();
  const named = rows.map((row): RosterRow => {
    if (row.file !== undefined) return row as RosterRow;
    const slug = slugOf(row.recipe.organization?.name ?? '');
    let n = last.get(slug) ?? 0;
    let name: string;
    do {
      n += 1;
      name = n === 1 ? slug : `${slug}-${n}`;
    } while (taken.has(alikeName(name)));
    last.set(slug, n);
    taken.set(alikeName(name), row);
    return { ...row, file: name };
  });
  return { rows: named, diagnostics };
}

/** Letters and digits of any script, without accents, joined by hyphens. */
function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
  return slug === '' || !isFileName(slug) ? `packet${slug && `-${slug}`}` : slug;
}
