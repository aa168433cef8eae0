import { join } from 'node:path';
import type { ElementContent } from 'hast';
import { type Asked, copyAddress, listAddress } from './address.js';
import { type Choice, choicesOf } from './copies.js';
import { wholeDocument } from './document.js';
import type { EditorLink } from './editor.js';
import { type Child, el, sentence } from './element.js';
import { faultList } from './fault-view.js';
import { titleOf } from './page-words.js';
import type { Page, Shown } from './pages.js';
import type { Sheet, Sheets } from './sheets.js';
import { readingTexts } from './source-texts.js';
import { unreadNotice } from './unread-notice.js';

/** The page of a resource or a packet: what is wrong with it, and its copies side by side. */
export function pageView(
  shown: Shown,
  page: Page,
  { sheets, unplaced }: Sheets,
  asked: Asked,
  link: EditorLink,
): string {
  const { id, kind, files, faults, from, earlier } = page;
  const title = titleOf(page);
  const held = sheets.filter((s) => s.packet);
  const left = sheets.filter((s) => !s.packet);
  const header = [
    el('p', {}, el('a', { href: listAddress(asked) }, 'All pages')),
    el('h1', {}, title),
    el(
      'p',
      { className: ['id'] },
      `${kind} ${id} `,
      files.map((at) => openLink(at, link)),
    ),
  ];
  return wholeDocument(`${title}: preview`, shown.version, header, [
    unreadNotice(shown),
    earlier
      ? el(
          'p',
          { className: ['notice'], role: 'alert' },
          'This file cannot be read as it is now. What you see is how it was before.',
        )
      : undefined,
    unplaced.length > 0 ? el('section', { 'aria-label': 'Faults' }, faultList(unplaced, link)) : undefined,
    faults.length > unplaced.length ? el('p', {}, elsewhere(faults.length - unplaced.length)) : undefined,
    from ? chooser(page, shown, sheets, asked) : source(page),
    left.map((s) => leftOut(s)),
    held.length > 0
      ? el(
          'div',
          { className: ['columns'], role: 'region', 'aria-label': 'Copies', tabindex: '0' },
          held.map((s) => column(page, s, asked)),
        )
      : undefined,
  ]);
}

const elsewhere = (count: number): string =>
  count === 1
    ? 'One fault stands in the pages, where it belongs.'
    : `${count} faults stand in the pages, where they belong.`;

function openLink({ folder, file }: Page['files'][number], link: EditorLink): Child {
  const href = link({ path: join(folder, file), line: 1, column: 1 });
  return href === undefined ? el('span', {}, file) : el('a', { href }, `Open ${file}`);
}

function chooser(
  page: Page,
  { playbook }: Shown,
  sheets: readonly Sheet[],
  { marks }: Asked,
): ElementContent {
  const chosen = new Set(sheets.map((s) => s.choice.key));
  const box = ({ key, label }: Choice) =>
    el(
      'label',
      {},
      el('input', { type: 'checkbox', name: 'copies', value: key, checked: chosen.has(key) }),
      ` ${label}`,
    );
  return el(
    'details',
    { className: ['chooser'] },
    el('summary', {}, 'Choose copies'),
    el(
      'fieldset',
      {},
      el('legend', {}, 'Copies side by side'),
      choicesOf(page, page.from ?? playbook).map(box),
    ),
    el(
      'label',
      {},
      el('input', { type: 'checkbox', name: 'marks', checked: marks }),
      ' Mark what differs between audiences',
    ),
  );
}

const leftOut = ({ choice, why, faults }: Sheet): ElementContent =>
  el(
    'p',
    { className: ['left-out'] },
    el('strong', {}, `${choice.label}: `),
    sentence(why),
    faults.map((f) => [' ', sentence(f.message)]),
  );

function column(page: Page, { choice, faults }: Sheet, asked: Asked): ElementContent {
  const { key, label } = choice;
  return el(
    'section',
    { className: ['column'], id: `copy-${key}`, 'aria-label': label },
    el(
      'div',
      { className: ['column-head'] },
      el('h2', {}, label),
      el('a', { className: ['print'], href: copyAddress('print', page, key, asked) }, 'Print view (PDF)'),
    ),
    faults.map((f) => el('p', { className: ['left-out'] }, sentence(f.message))),
    el('iframe', { title: label, src: copyAddress('copy', page, key, asked) }),
  );
}

/** The text of a file that could never be read, so that what is wrong with it can be found. */
function source({ files }: Page): ElementContent {
  const textOf = readingTexts();
  return el(
    'section',
    { 'aria-label': 'Source' },
    files.map(({ folder, file }) => [
      el('h2', {}, file),
      el('pre', { tabindex: '0' }, textOf({ folder, file })),
    ]),
  );
}
