import { readXml } from '../../../pictures/xml.js';
import { repeated } from './elements.js';
import type { Found } from './found.js';
import type { OpenedPackage } from './open-package.js';

/** The file that a platform reads first. */
export const mainFile = ({ kind }: OpenedPackage): string =>
  kind === 'moodle' ? 'moodle_backup.xml' : kind === 'web' ? 'index.html' : 'imsmanifest.xml';

/** Everything inside one folder more than platforms look. */
export const folderAround = (opened: OpenedPackage): Found[] =>
  opened.folder === ''
    ? []
    : [
        {
          file: opened.folder,
          message: `Everything stands inside the folder \`${opened.folder}\`, expected \`${mainFile(opened)}\` at the top of the package.`,
        },
      ];

/** Names that mean one file twice; where upper and lower case are one, so do some that differ. */
export const repeatedNames = ({ names }: OpenedPackage): Found[] => [
  ...repeated(names).map((file) => ({ file, message: `\`${file}\` stands twice in the package.` })),
  ...repeated([...new Set(names)].map((name) => name.toLowerCase())).map((file) => ({
    file,
    message: `\`${file}\` stands twice in the package, in upper and in lower case; on some machines they are one file.`,
  })),
];

/** Names that lead out of the package, or that some system cannot store. */
export const unsafeNames = ({ names }: OpenedPackage): Found[] =>
  names
    .filter((name) => /^\/|\\|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(name))
    .map((file) => ({ file, message: `The name \`${file}\` leads out of the package.` }));

/** Files of XML that are none. */
export function brokenXml({ files, text }: OpenedPackage): Found[] {
  const found: Found[] = [];
  for (const file of files.keys()) {
    if (!file.endsWith('.xml')) continue;
    const parsed = readXml(text(file));
    if ('fault' in parsed) found.push({ file, message: `\`${file}\` is no XML: a file ${parsed.fault}.` });
  }
  return found;
}
