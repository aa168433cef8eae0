import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the package. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** One fenced block of a page. Its info string is a language, then words, then `name=value` pairs. */
export interface Block {
  page: string;
  /** Line of the fence, from 1. */
  line: number;
  language: string;
  /** `no-run`, `fails`, `recipe`, `body` … */
  words: string[];
  /** `file=` puts it into the folder the page's commands run in; `wrong=` does so for the next command only. */
  file?: string;
  wrong?: string;
  text: string;
}

/** The pages people read, without those that are generated as a whole. */
export const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(`${root}docs`)
    .filter((f) => f.endsWith('.md') && f !== 'rules.md' && f !== 'fields.md')
    .map((f) => `docs/${f}`),
];

export const readPage = (page: string) => readFileSync(root + page, 'utf8').replace(/\r\n/g, '\n');

/** All fenced blocks of a page in their order. */
export function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  let open: { block: Block; fence: string } | undefined;
  const inside: string[] = [];
  readPage(page)
    .split('\n')
    .forEach((text, i) => {
      const fence = /^(`{3,})(.*)$/.exec(text);
      if (!open && fence) {
        const [language = '', ...rest] = fence[2]!.trim().split(/\s+/);
        const pair = (name: string) => rest.find((w) => w.startsWith(`${name}=`))?.slice(name.length + 1);
        const words = rest.filter((w) => !w.includes('='));
        open = {
          block: { page, line: i + 1, language, words, file: pair('file'), wrong: pair('wrong'), text: '' },
          fence: fence[1]!,
        };
      } else if (open && text.trimEnd() === open.fence) {
        blocks.push({
          ...open.block,
          text: inside
            .splice(0)
            .map((l) => `${l}\n`)
            .join(''),
        });
        open = undefined;
      } else if (open) inside.push(text);
    });
  return blocks;
}

/** Commands of a block: in `console` those after `$ `, each with the output below it; in `sh` every line. */
export function commandsOf({ language, text }: Block): { command: string; output: string | undefined }[] {
  if (language === 'sh')
    return text
      .split('\n')
      .filter((l) => l.trim() !== '' && !l.startsWith('#'))
      .map((command) => ({ command, output: undefined }));
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...rest] = part.split('\n');
      return { command, output: rest.join('\n') };
    });
}

/** Whether an output is what a page shows. `…` in the page stands for anything; the width of columns does not matter. */
export function shows(expected: string, actual: string): boolean {
  const plain = (text: string) => text.trim().replace(/ {2,}/g, '  ');
  const pattern = plain(expected)
    .split(/\n?…/)
    .map((s) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*?');
  return new RegExp(`^${pattern}$`).test(plain(actual));
}
