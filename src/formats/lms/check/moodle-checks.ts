import { contentHash } from '../../content-hash.js';
import { attribute, childText, elementsOf, repeated } from './elements.js';
import { type Found, lengthFault, longestTitle } from './found.js';
import type { OpenedPackage } from './open-package.js';

const backup = 'moodle_backup.xml';

/** An activity as the list of the backup names it. */
interface Listed {
  readonly folder: string;
  readonly module: string;
  /** The file with what it shows. */
  readonly file: string;
}

function activitiesIn({ xml }: OpenedPackage): Listed[] {
  const contents = elementsOf(xml(backup), 'activities')[0];
  return elementsOf(contents, 'activity').map((activity) => {
    const folder = childText(activity, 'directory') ?? '';
    const module = childText(activity, 'modulename') ?? '';
    return { folder, module, file: `${folder}/${module}.xml` };
  });
}

const sectionsIn = ({ xml }: OpenedPackage): string[] =>
  elementsOf(elementsOf(xml(backup), 'sections')[0], 'section').flatMap(
    (section) => childText(section, 'directory') ?? [],
  );

const storedAt = (hash: string) => `files/${hash.slice(0, 2)}/${hash}`;

/** The list of files, without the folders that Moodle counts as such. */
const filesIn = ({ xml }: OpenedPackage) =>
  elementsOf(xml('files.xml'), 'file').map((file) => ({
    id: attribute(file, 'id') ?? '',
    context: childText(file, 'contextid') ?? '',
    name: childText(file, 'filename') ?? '',
    hash: childText(file, 'contenthash') ?? '',
  }));

/** What the backup names and does not have. */
export function missingInBackup(opened: OpenedPackage): Found[] {
  const named = [
    ...activitiesIn(opened).flatMap(({ folder, file }) => [`${folder}/module.xml`, file]),
    ...sectionsIn(opened).map((folder) => `${folder}/section.xml`),
  ];
  return [
    ...named
      .filter((path) => !opened.files.has(path))
      .map((file) => ({
        file,
        message: `\`${backup}\` names \`${file}\`, and the package has no such file.`,
      })),
    ...filesIn(opened)
      .filter(({ name, hash }) => name !== '.' && !opened.files.has(storedAt(hash)))
      .map(({ name, hash }) => ({
        file: 'files.xml',
        message: `\`files.xml\` names \`${name}\`, and the package has no \`${storedAt(hash)}\`.`,
      })),
  ];
}

/** What the backup has and does not name, and files that are not what their name says. */
export function unlistedInBackup(opened: OpenedPackage): Found[] {
  const folders = new Set([...activitiesIn(opened).map(({ folder }) => folder), ...sectionsIn(opened)]);
  const stored = new Set(filesIn(opened).map(({ hash }) => storedAt(hash)));
  const list: Found[] = [];
  for (const [file, bytes] of opened.files) {
    const folder = /^(?:activities|sections)\/[^/]+/.exec(file)?.[0];
    if (folder !== undefined && !folders.has(folder))
      list.push({
        file,
        message: `\`${file}\` is in the package, and \`${backup}\` does not name its folder.`,
      });
    if (!/^files\/..\//.test(file)) continue;
    if (!stored.has(file))
      list.push({ file, message: `\`${file}\` is in the package, and \`files.xml\` does not name it.` });
    else if (contentHash(bytes) !== file.slice('files/00/'.length))
      list.push({
        file,
        message: `\`${file}\` is not what its name says: Moodle names files by their SHA-1.`,
      });
  }
  return list;
}

/** Numbers and file names that lead nowhere. */
export function danglingInBackup(opened: OpenedPackage): Found[] {
  const listed = filesIn(opened);
  const ids = new Set(listed.map(({ id }) => id));
  const activities = activitiesIn(opened);
  const numbers = new Set(
    activities.flatMap(({ folder }) => {
      const root = opened.xml(`${folder}/module.xml`);
      return root ? (attribute(root, 'id') ?? []) : [];
    }),
  );
  return activities.flatMap(({ folder, file }) => {
    const root = opened.xml(file);
    const context = root ? attribute(root, 'contextid') : undefined;
    const own = new Set(listed.filter((f) => f.context === context).map(({ name }) => name));
    const html = elementsOf(root)
      .map(({ text }) => text)
      .join('\n');
    const fault = (message: string, where = file) => ({ file: where, message });
    return [
      ...elementsOf(opened.xml(`${folder}/inforef.xml`), 'file')
        .flatMap((entry) => childText(entry, 'id') ?? [])
        .filter((id) => !ids.has(id))
        .map((id) => fault(`The file \`${id}\` is not in \`files.xml\`.`, `${folder}/inforef.xml`)),
      ...[...html.matchAll(/\$@[A-Z]+VIEWBYID\*(\d+)@\$/g)]
        .filter(([, number]) => !numbers.has(number!))
        .map(([link]) => fault(`\`${link}\` leads to no activity of the package.`)),
      ...[...html.matchAll(/@@PLUGINFILE@@\/([^"'\s?#<]+)/g)]
        .map(([, name]) => decoded(name!))
        .filter((name) => !own.has(name.split('/').at(-1)!))
        .map((name) => fault(`\`${file}\` shows \`${name}\`, and \`files.xml\` has no such file for it.`)),
    ];
  });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Characters of an id number. */
const longestId = 100;

/** Names and id numbers that Moodle's tables have no room for, or that stand twice. */
export function namesInBackup(opened: OpenedPackage): Found[] {
  const list: Found[] = [];
  const activities = activitiesIn(opened);
  const named = [
    ...activities.map(({ file }) => [file, childText(opened.xml(file)?.children[0], 'name')] as const),
    ...sectionsIn(opened).map((folder) => {
      const file = `${folder}/section.xml`;
      return [file, childText(opened.xml(file), 'name')] as const;
    }),
  ];
  for (const [file, name = ''] of named)
    if ([...name].length > longestTitle)
      list.push({ file, message: `${lengthFault('The name', name)} A longer one ends a restore half-way.` });
  const ids = activities.flatMap(
    ({ folder }) => childText(opened.xml(`${folder}/module.xml`), 'idnumber') || [],
  );
  for (const id of ids.filter((one) => one.length > longestId))
    list.push({ file: backup, message: lengthFault('The id number', id, longestId) });
  for (const id of repeated(ids))
    list.push({ file: backup, message: `Two activities have the id number \`${id}\`.` });
  return list;
}

/** Activities that learners do not see, or that are guides by their name. */
export const staffInBackup = (opened: OpenedPackage): string[] =>
  activitiesIn(opened)
    .map(({ folder }) => `${folder}/module.xml`)
    .filter((path) => {
      const place = opened.xml(path);
      return childText(place, 'visible') === '0' || /^pbw-guide-/.test(childText(place, 'idnumber') ?? '');
    });
