import { basename } from 'node:path';
import type { ElementContent } from 'hast';
import { countDiagnostics, kinds } from '../../index.js';
import { type Asked, pageAddress } from './address.js';
import { wholeDocument } from './document.js';
import type { EditorLink } from './editor.js';
import { type Child, el } from './element.js';
import { faultList, faultMark } from './fault-view.js';
import { type PageWords, pageWords } from './page-words.js';
import type { Page, Shown } from './pages.js';
import { unreadNotice } from './unread-notice.js';

/** The list of all there is: by step and kind, packets first, with marks where something is wrong or unfinished. */
export function listView(shown: Shown, dir: string, asked: Asked, link: EditorLink): string {
  const { playbook, pages, others, version } = shown;
  const title = playbook.info.title || basename(dir);
  const wordsOf = pageWords(pages);
  const byTitle = (a: Page, b: Page) => (wordsOf(a).title < wordsOf(b).title ? -1 : 1);
  const resources = pages.filter((p) => p.kind !== 'packet').sort(byTitle);
  const known = new Set(playbook.info.steps);
  const steps = [
    ...playbook.info.steps,
    ...new Set(resources.map((p) => p.step).filter((s) => !known.has(s))),
  ];
  const all = [...others, ...pages.flatMap((p) => p.faults)];
  return wholeDocument(
    `${title}: preview`,
    version,
    [el('h1', {}, title), el('p', {}, `${resources.length} resources. ${countDiagnostics(all)}.`)],
    [
      unreadNotice(shown),
      others.length > 0
        ? el(
            'section',
            { 'aria-labelledby': 'others' },
            el('h2', { id: 'others' }, 'In the files of the whole'),
            faultList(others, link),
          )
        : undefined,
      finder(),
      packets(pages, wordsOf, asked),
      steps.map((step) =>
        stepList(
          step,
          resources.filter((p) => p.step === step),
          wordsOf,
          asked,
        ),
      ),
      el('p', { className: ['nothing'], hidden: true }, 'Nothing here has all that.'),
    ],
  );
}

/** What the script finds by; without it all is there. */
const finder = (): ElementContent =>
  el(
    'div',
    { className: ['finder'], role: 'search' },
    el('label', {}, 'Search ', el('input', { type: 'search', id: 'words', autocomplete: 'off' })),
    el(
      'label',
      {},
      'Kind ',
      el(
        'select',
        { id: 'kind' },
        el('option', { value: '' }, 'all'),
        el('option', { value: 'packet' }, 'packets'),
        kinds.map((k) => el('option', { value: k.kind }, k.name[1])),
      ),
    ),
    el('label', {}, el('input', { type: 'checkbox', id: 'faulty' }), ' Only with faults or unfinished'),
  );

type WordsOf = (page: Page) => PageWords;

const packets = (pages: readonly Page[], wordsOf: WordsOf, asked: Asked): Child => {
  const found = pages.filter((p) => p.kind === 'packet');
  if (found.length === 0) return undefined;
  return group('packets', 'Packets', [
    el(
      'ul',
      { className: ['rows'] },
      found.map((p) => row(p, wordsOf(p), 'packet', asked)),
    ),
  ]);
};

function stepList(step: string, pages: readonly Page[], wordsOf: WordsOf, asked: Asked): ElementContent {
  const lists = kinds.flatMap(({ kind, name }) => {
    const found = pages.filter((p) => p.kind === kind);
    if (found.length === 0) return [];
    return [
      kind === 'step' ? undefined : el('h3', {}, name[1]),
      el(
        'ul',
        { className: ['rows'] },
        found.map((p) => row(p, wordsOf(p), name[0], asked)),
      ),
    ];
  });
  const own = pages.find((p) => p.kind === 'step');
  return group(`step-${step}`, own ? wordsOf(own).title : step, lists);
}

const group = (id: string, title: string, lists: Child): ElementContent =>
  el('section', { className: ['group'], 'aria-labelledby': id }, el('h2', { id }, title), lists);

function row(page: Page, { title, summary }: PageWords, kindName: string, asked: Asked): ElementContent {
  const { kind, id, faults, unfinished, earlier, from } = page;
  const words = `${title} ${id} ${kindName} ${summary}`.toLowerCase();
  return el(
    'li',
    { 'data-words': words, 'data-kind': kind, 'data-faulty': faults.length > 0 ? 'yes' : undefined },
    el('a', { href: pageAddress(page, asked) }, title),
    ' ',
    el('span', { className: ['id'] }, id),
    faultMark(faults),
    unfinished ? el('span', { className: ['mark'] }, 'unfinished') : undefined,
    earlier || !from
      ? el(
          'span',
          { className: ['mark', 'mark-error'] },
          from ? 'an earlier one is shown' : 'cannot be shown',
        )
      : undefined,
  );
}
