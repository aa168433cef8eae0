import { frame } from '../compose/frame.js';
import { h } from '../compose/nodes.js';
import type { EntrySection, Packet } from '../compose/packet.js';
import { say } from '../compose/strings.js';
import { stringsFor } from '../compose/strings-for.js';
import type { Tailored } from '../customize/tailor.js';
import type { BundleFile, BundleUse } from './bundle-files.js';

/** What is done with files, in the order people do it. */
const uses: readonly { use: BundleUse; title: string }[] = [
  { use: 'print', title: 'bundlePrint' },
  { use: 'open', title: 'bundleOpen' },
  { use: 'keep', title: 'bundleKeep' },
];

/** The page that says what each file of a bundle is, and what to print. */
export function composeReadMe(staff: Tailored, files: readonly BundleFile[]): Packet {
  const { strings, info } = staff.playbook;
  const { name = '', contact = '' } = staff.recipe.organization ?? {};
  const sections = uses
    .map(({ use, title }): EntrySection => {
      const own = files.filter((file) => file.use === use);
      const children = own.length === 0 ? [] : [h('ul', {}, ...grouped(own))];
      return { id: use, title: say(strings, title), only: '', children };
    })
    .filter((section) => section.children.length > 0);
  const title = say(strings, 'bundleReadMe');
  const intro: EntrySection = {
    id: 'intro',
    title: info.title,
    only: '',
    children: [
      h('p', {}, say(strings, 'bundleIntro')),
      ...(name === '' && contact === '' ? [] : [h('p', {}, [name, contact].filter(Boolean).join(' · '))]),
    ],
  };
  return frame(staff, {
    subject: 'read-me',
    title,
    parts: [{ type: 'text', id: 'read-me', title, sections: [intro, ...sections] }],
    strings: stringsFor(strings),
    linkedData: () => ({}),
  });
}

/** An entry for each file; those that are the same kind of thing, such as the slides of all sessions, share one. */
function grouped(files: readonly BundleFile[]) {
  const groups = new Map<string, string[]>();
  for (const { path, about } of files) groups.set(about, [...(groups.get(about) ?? []), path]);
  return [...groups].map(([about, paths]) =>
    paths.length === 1
      ? h('li', {}, linkTo(paths[0]!), `: ${about}`)
      : h('li', {}, about, h('ul', {}, ...paths.map((path) => h('li', {}, linkTo(path))))),
  );
}

/** The name of a file, which opens it where the archive is unpacked. */
const linkTo = (path: string) =>
  h('strong', {}, h('a', { href: path.split('/').map(encodeURIComponent).join('/') }, path));
