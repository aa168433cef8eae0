import type { Reading } from './entry.js';
import { h } from './nodes.js';
import type { Part } from './packet.js';
import { sayTree } from './say-tree.js';
import { say } from './strings.js';

/** Rows for names: they fill a page below its headings and the date. */
const signInRows = 16;
/** Their height in millimeters: one line of handwriting. */
const signInHeight = 10;

/** A sheet on which everybody who comes signs in: a line for the date, then rows for names. It is made of blocks that every format knows. */
export function signInPart({ playbook }: Reading): Part & { type: 'text' } {
  const { strings } = playbook;
  const date = h('pb-lines', { count: 1, label: say(strings, 'date') });
  const names = h('pb-table', {
    columns: ['name', 'signInFrom', 'signInArrived'].map((key) => say(strings, key)),
    rows: signInRows,
    height: signInHeight,
  });
  return {
    type: 'text',
    id: 'sign-in',
    title: say(strings, 'signIn'),
    sections: [
      {
        id: 'names',
        title: say(strings, 'signInNames'),
        only: '',
        children: sayTree([date, names], playbook),
      },
    ],
  };
}
