import { basename, join } from 'node:path';
import type { ElementContent } from 'hast';
import { countDiagnostics, type Diagnostic } from '../../index.js';
import type { EditorLink } from './editor.js';
import { el, sentence } from './element.js';
import type { Fault } from './read-folders.js';
import { readingTexts } from './source-texts.js';

const names = { error: 'Error', warning: 'Warning' } as const;

/** A fault as it is shown in a list and beside what it is about. */
export function faultView(fault: Fault, link: EditorLink, tag = 'div', excerpt = ''): ElementContent {
  const { severity, message, hint, rule, file, line, column, folder } = fault;
  // In a column there is no room for a path, and the page says which file it is.
  const place = `${tag === 'li' ? file : basename(file)}:${line}:${column}`;
  const href = link({ path: join(folder, file), line, column });
  return el(
    tag,
    { className: ['preview-fault', `preview-${severity}`], role: tag === 'div' ? 'note' : undefined },
    el('p', {}, el('strong', {}, `${names[severity]}: `), sentence(message)),
    excerpt === '' ? undefined : el('p', {}, el('code', { className: ['excerpt'] }, excerpt)),
    el('p', { className: ['preview-hint'] }, sentence(hint)),
    el(
      'p',
      { className: ['preview-where'] },
      // A frame is no place for an editor.
      href === undefined ? place : el('a', { href, target: '_top' }, `Open ${place}`),
      ` [${rule}]`,
    ),
  );
}

/** Several faults below each other, each with its line as it is now: the page may show an earlier one. */
export function faultList(faults: readonly Fault[], link: EditorLink): ElementContent {
  const textOf = readingTexts();
  return el(
    'ul',
    { className: ['faults'] },
    faults
      .slice(0, most.faults)
      .map((fault) => faultView(fault, link, 'li', lineAt(textOf(fault), fault.line))),
    faults.length > most.faults ? el('li', {}, `And ${faults.length - most.faults} more.`) : undefined,
  );
}

/** Faults that are listed on one page, and letters that are shown of a line. */
const most = { faults: 200, letters: 200 };

const lineAt = (text: string, line: number): string =>
  (text.split(/\r\n|\r|\n/, line)[line - 1] ?? '').trim().slice(0, most.letters);

/** “2 errors, 1 warning”, as a mark; undefined for none. */
export const faultMark = (faults: readonly Diagnostic[]): ElementContent | undefined => {
  if (faults.length === 0) return undefined;
  const worst = faults.some((f) => f.severity === 'error') ? 'error' : 'warning';
  const counted = countDiagnostics(faults)
    .split(', ')
    .filter((words) => !words.startsWith('0 '));
  return el('span', { className: ['mark', `mark-${worst}`] }, counted.join(', '));
};
