import { h } from '../../compose/nodes.js';
import { backId, type NoteStyle } from '../html/resolve.js';

/** Footnotes as readers of books know them: they may show one where its mark is touched, and lead back. */
export const bookNotes: NoteStyle = {
  mark: ({ id, number }) =>
    h(
      'a',
      {
        id: backId(id),
        href: `#${id}`,
        className: ['pb-footnote'],
        'epub:type': 'noteref',
        role: 'doc-noteref',
      },
      `${number}`,
    ),
  list: (notes) =>
    h(
      'div',
      { className: ['pb-footnotes'] },
      notes.map(({ id, number, children }) =>
        h(
          'aside',
          { id, 'epub:type': 'footnote', role: 'doc-footnote' },
          h('p', {}, `${number}. `, children, ' ', h('a', back(id, number), '↩')),
        ),
      ),
    ),
};

const back = (id: string, number: number) => ({
  href: `#${backId(id)}`,
  role: 'doc-backlink',
  ariaLabel: `↩ ${number}`,
});
