import { createHash } from 'node:crypto';
import contentCss from '../../../templates/content.css';
import narrowCss from '../../../templates/narrow.css';
import pageCss from '../../../templates/page.css';
import copyCss from '../../../templates/preview/copy.css';
import previewCss from '../../../templates/preview/preview.css';
import script from '../../../templates/preview/preview.js.txt';
import printCss from '../../../templates/print.css';
import screenCss from '../../../templates/screen.css';
import sheetsCss from '../../../templates/sheets.css';
import wideCss from '../../../templates/wide.css';
import { studioHeaders } from '../../studio.js';
import { type Answer, type AnswerTo, type Ongoing, refusal } from '../serve-here.js';
import { type Asked, askedBy, copyAddress, pageAddress } from './address.js';
import { type Choice, chosenOf } from './copies.js';
import { copyDocument } from './document.js';
import type { EditorLink } from './editor.js';
import { listView } from './list-view.js';
import type { Live } from './live.js';
import { pageView } from './page-view.js';
import { titleOf } from './page-words.js';
import { type Page, pageKey, type Shown } from './pages.js';
import { makeSheets, type Sheet, type Sheets } from './sheets.js';

/** On the screen copies have the type of the printed page; what only paper has, the sheets draw. */
const copyStyles = [
  contentCss,
  pageCss,
  narrowCss,
  wideCss,
  printCss.replace('@media print', '@media all'),
  sheetsCss,
  copyCss,
].join('\n');

const fixed: Readonly<Record<string, string>> = {
  'preview.css': [screenCss, previewCss].join('\n'),
  'copy.css': copyStyles,
  'preview.js': script,
};

/** What the preview answers to every address. */
export function previewSite(live: Live, dir: string, link: EditorLink): AnswerTo {
  const sheetsOf = remembering(live, link);
  const one = (kind: string, id: string) =>
    live.now().pages.find((p) => pageKey(p.kind, p.id) === `${kind}/${id}`);

  return async (path, query): Promise<Answer | Ongoing> => {
    if (Object.hasOwn(fixed, path)) return file(path, fixed[path]!);
    if (path === 'events') return events(live);
    const asked = askedBy(query);
    if (path === '') return file('index.html', listView(live.now(), dir, asked, link));
    const names = decoded(path);
    const [what, kind, id] = names?.length === 2 ? ['page', ...names] : (names ?? []);
    const page =
      names && names.length <= 3 && kind !== undefined && id !== undefined ? one(kind, id) : undefined;
    if (!page)
      return refusal(404, 'Not here. It may be that the file was renamed; the list of all pages is at /.');
    const sheets = sheetsOf(page, asked);
    if (what === 'page') return file('index.html', pageView(live.now(), page, sheets, asked, link));
    const sheet = sheets.sheets.find((s) => s.choice.key === query.get('copy'));
    if (!sheet) return refusal(404, 'There is no such copy of this page.');
    if (what === 'copy') return file('index.html', copyOf(page, sheet, asked));
    if (what === 'look') return file('look.css', sheet.css);
    if (what === 'print') return print(sheet);
    return refusal(404, 'Not here.');
  };
}

/** Names in a path; undefined when it is none that a browser makes of an address of ours. */
function decoded(path: string): string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** The copies of a page, each made once for every reading of the folders. */
function remembering(live: Live, link: EditorLink): (page: Page, asked: Asked) => Sheets {
  let made = new Map<string, Sheets>();
  let of: Shown | undefined;
  return (page, asked) => {
    const shown = live.now();
    if (of !== shown) made = new Map();
    of = shown;
    const choices: Choice[] = chosenOf(page, page.from ?? shown.playbook, asked.copies);
    const key = [pageKey(page.kind, page.id), asked.marks, ...choices.map((c) => c.key)].join(' ');
    const sheets =
      made.get(key) ??
      makeSheets(shown, page, choices, {
        marks: asked.marks,
        link,
        addressOf: (id) => addressOf(shown, id, asked),
      });
    made.set(key, sheets);
    return sheets;
  };
}

const addressOf = ({ pages }: Shown, id: string, asked: Asked): string | undefined => {
  const page = pages.find((p) => p.id === id && p.kind !== 'packet');
  return page && pageAddress(page, asked);
};

function copyOf(page: Page, { choice, packet, css, classes, html }: Sheet, asked: Asked): string {
  const mark = createHash('sha256').update(css).digest('hex').slice(0, 12);
  return copyDocument({
    title: `${titleOf(page)}, ${choice.label}`,
    language: packet?.language ?? 'en',
    paper: packet?.paper ?? 'letter',
    look: copyAddress('look', page, choice.key, asked, { mark }),
    classes,
    html,
  });
}

async function print({ packet, why }: Sheet): Promise<Answer> {
  if (!packet) return refusal(404, why);
  const { writePdf } = await import('../../pdf.js');
  try {
    // Its viewer is a page of the browser's own, which our policy for pages would keep from drawing.
    const headers = { ...studioHeaders('print.pdf'), 'content-type': 'application/pdf' };
    return {
      status: 200,
      headers: { ...headers, 'content-security-policy': "frame-ancestors 'self'" },
      body: await writePdf(packet),
    };
  } catch (error) {
    return refusal(500, `The PDF could not be made: ${(error as Error).message}`);
  }
}

const file = (path: string, body: string): Answer => ({ status: 200, headers: studioHeaders(path), body });

/** Says each version of what is shown to a page, the present one first: it may have missed some. */
const events = (live: Live): Ongoing => ({
  headers: {
    ...studioHeaders('events.txt'),
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
  },
  open(write) {
    const tell = ({ version }: Shown) => write(`data: ${version}\n\n`);
    tell(live.now());
    return live.onNew(tell);
  },
});
