import { openSource } from '../load/open-source.js';
import type { Source } from '../load/source.js';

/** A place where a link out of the playbook stands. */
export interface LinkPlace {
  /** Path of the file in its source. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** In UTF-16 code units, from 1. */
  readonly column: number;
}

/** Files that hold content, and may name addresses. */
const read = /^(?:playbook\.md|references\.json|[\w-]+\.yaml|(?:recipes|strings)\/.+\.yaml|steps\/.+\.md)$/;

const address = /https?:\/\/[^\s<>"'`\\^{}|]+/g;

/** Every address on the web that a playbook names, in texts and in fields, with all places it stands at. */
export async function outsideLinks(source: Source): Promise<ReadonlyMap<string, readonly LinkPlace[]>> {
  const { paths, read: open } = await openSource(source);
  const found = new Map<string, LinkPlace[]>();
  for (const file of paths.filter((path) => read.test(path))) {
    const { bytes } = await open(file);
    const lines = bytes ? new TextDecoder().decode(bytes).split(/\r\n?|\n/) : [];
    lines.forEach((text, i) => {
      // What stands in braces is filled in later: `https://lms.example/{id}` is no address yet.
      for (const { 0: all, index } of text.matchAll(address)) {
        const url = withoutPunctuation(all);
        if (text[index + all.length] === '{' || !URL.canParse(url)) continue;
        const places = found.get(url) ?? [];
        places.push({ file, line: i + 1, column: index + 1 });
        found.set(url, places);
      }
    });
  }
  return found;
}

/** An address without what belongs to the sentence or the markup around it. A closing bracket stays when it is opened inside. */
function withoutPunctuation(address: string): string {
  let url = address;
  for (;;) {
    const last = url.at(-1)!;
    const opens = last === ')' ? '(' : last === ']' ? '[' : undefined;
    if (opens ? countOf(url, opens) < countOf(url, last) : /[.,;:!?*_~]/.test(last)) url = url.slice(0, -1);
    else break;
  }
  // `[words](address)` and what follows: a bracket that was never opened ends the address.
  const close = firstUnopened(url);
  return close < 0 ? url : withoutPunctuation(url.slice(0, close));
}

const countOf = (text: string, letter: string) => text.split(letter).length - 1;

function firstUnopened(text: string): number {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') open++;
    if (text[i] === ')' && --open < 0) return i;
  }
  return -1;
}
