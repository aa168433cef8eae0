import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';

/** Everything a checker of EPUB has to say against a book: errors and warnings, each with its place. */
export async function faultsOf(book: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(book);
  return messages
    .filter((m) => m.severity !== 'info' && m.severity !== 'usage')
    .map((m) => `${m.id} ${m.location?.path}:${m.location?.line} ${m.message}`);
}

const jar = '/usr/share/java/epubcheck.jar';

/** Why the checker that the format's own people made cannot be asked here; empty when it can. */
export const noJavaChecker =
  spawnSync('java', ['-version']).status !== 0
    ? 'Java is not installed'
    : existsSync(jar)
      ? ''
      : `${jar} is not installed (Debian: apt-get install epubcheck)`;

/** What EPUBCheck in Java says of a book: a line for each error and each warning. */
export function faultsInJava(book: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'playbook-epub-'));
  try {
    writeFileSync(join(folder, 'book.epub'), book);
    const { stdout, stderr } = spawnSync('java', ['-jar', jar, join(folder, 'book.epub')], {
      encoding: 'utf8',
    });
    if (!`${stdout}${stderr}`.includes('EPUBCheck completed')) return [`${stdout}${stderr}`];
    return `${stdout}${stderr}`.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files of a book as text, by path. */
export const textsOf = (book: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(book)).map(([path, bytes]) => [path, strFromU8(bytes)]));

/** A file of a book as XML. @throws when it is not well-formed. */
export const documentOf = (text: string) =>
  new JSDOM(text, { contentType: 'application/xhtml+xml' }).window.document;

/** Every link of a book that leads to no file, or to no id in it. */
export function deadLinks(book: Uint8Array): string[] {
  const texts = textsOf(book);
  const pages = new Map(
    Object.entries(texts)
      .filter(([path]) => path.endsWith('.xhtml'))
      .map(([path, text]) => [path, documentOf(text)]),
  );
  return [...pages].flatMap(([path, page]) =>
    [...page.querySelectorAll('[href], [src]')]
      .map((e) => e.getAttribute('href') ?? e.getAttribute('src')!)
      .filter((to) => !/^(?:https?|mailto|tel|data):/.test(to))
      .filter((to) => {
        const [file, id] = to.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file!);
        return !(target in texts) || (id && !pages.get(target)?.getElementById(id));
      })
      .map((to) => `${path}: ${to}`),
  );
}
