// Which programs of the pages use which exports. The tests run every one of them.
import { readdir, readFile } from 'node:fs/promises';
import { anchorsIn } from '../anchors.mjs';

const root = new URL('../../', import.meta.url);

/** Every name that a program imports, as `entry name`, with the places it is shown at, those of earlier pages first. */
export async function examples() {
  const guides = (await readdir(new URL('docs/', root))).filter((file) => file.endsWith('.md')).sort();
  const found = new Map();
  for (const path of ['README.md', ...guides.map((file) => `docs/${file}`)])
    for (const { names, place } of programsOf(path, await readFile(new URL(path, root), 'utf8')))
      for (const name of names) found.set(name, [...(found.get(name) ?? []), place]);
  return found;
}

/** The programs of a page: what each imports of ours, and the heading it stands below. */
function programsOf(path, page) {
  const headings = anchorsIn(page);
  const programs = [];
  let heading;
  let fence;
  for (const line of page.split('\n')) {
    const mark = /^(`{3,})(.*)$/.exec(line);
    if (fence === undefined && mark) fence = { marks: mark[1], info: mark[2].trim().split(/\s+/), lines: [] };
    else if (fence !== undefined && line.trimEnd() === fence.marks) {
      if (isRun(fence.info))
        programs.push({ names: importsIn(fence.lines.join('\n')), place: { path, ...heading } });
      fence = undefined;
    } else if (fence !== undefined) fence.lines.push(line);
    else if (/^#{1,6} /.test(line)) heading = headings.shift();
  }
  return programs;
}

const isRun = ([language, ...words]) =>
  (language === 'js' || language === 'ts') && !words.includes('no-run') && !words.includes('host');

/** `networks-playbook/pdf writePdf` and so on. */
function importsIn(program) {
  return [...program.matchAll(/import (?:type )?\{([^}]*)\} from '(networks-playbook[^']*)'/g)].flatMap(
    ([, names, entry]) =>
      names
        .split(',')
        .map((name) => name.replace(/^\s*type |\s+as .*$/g, '').trim())
        .filter(Boolean)
        .map((name) => `${entry} ${name}`),
  );
}
