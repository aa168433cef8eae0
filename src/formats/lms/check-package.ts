import * as archive from './check/archive-checks.js';
import type { Found } from './check/found.js';
import * as manifest from './check/manifest-checks.js';
import * as moodle from './check/moodle-checks.js';
import { type OpenedPackage, openPackage, type PackageKind } from './check/open-package.js';
import * as page from './check/page-checks.js';
import { staffFiles } from './check/staff-checks.js';

export type { PackageKind };

/** What is checked, by its name. */
export type PackageCheckName = (typeof checks)[number]['name'] | 'archive';

/** A fault of a package. */
export interface PackageFault extends Found {
  readonly check: PackageCheckName;
}

/** What a package is, and what is wrong with it. */
export interface PackageReport {
  /** Undefined when it could not be opened, or is none. */
  readonly kind: PackageKind | undefined;
  /** How many files it holds. */
  readonly files: number;
  /** In the order of the checks; empty when all is well. */
  readonly faults: readonly PackageFault[];
}

const everywhere: readonly PackageKind[] = ['cartridge', 'scorm', 'moodle', 'web'];
const byManifest: readonly PackageKind[] = ['cartridge', 'scorm'];

/** Every check: what goes wrong without it, for which packages it is made, and who makes it. */
const checks = [
  {
    name: 'folder-around',
    meaning: 'Platforms look for the first file at the top of a package.',
    of: everywhere,
    find: archive.folderAround,
  },
  {
    name: 'repeated-name',
    meaning: 'Of two files with one name a platform keeps one.',
    of: everywhere,
    find: archive.repeatedNames,
  },
  {
    name: 'unsafe-name',
    meaning: 'A name that leads out of the package is refused, or worse.',
    of: everywhere,
    find: archive.unsafeNames,
  },
  {
    name: 'broken-xml',
    meaning: 'A file that is no XML ends an import.',
    of: ['cartridge', 'scorm', 'moodle'],
    find: archive.brokenXml,
  },
  {
    name: 'manifest-start',
    meaning: 'Moodle knows a cartridge by the first bytes of its manifest.',
    of: byManifest,
    find: manifest.manifestStart,
  },
  {
    name: 'version',
    meaning: 'Platforms take the versions that they know.',
    of: byManifest,
    find: manifest.schemaVersion,
  },
  {
    name: 'identifier',
    meaning: 'An id that stands twice or begins with a digit makes a manifest invalid.',
    of: byManifest,
    find: manifest.manifestIds,
  },
  {
    name: 'dangling',
    meaning: 'An id that leads nowhere is an entry that opens nothing.',
    of: byManifest,
    find: manifest.danglingIds,
  },
  {
    name: 'missing-file',
    meaning: 'Moodle says that an import went well when a file was not there.',
    of: byManifest,
    find: manifest.missingFiles,
  },
  {
    name: 'unlisted-file',
    meaning: 'What no resource names is left out by some platforms.',
    of: byManifest,
    find: manifest.unlistedFiles,
  },
  {
    name: 'missing-launch',
    meaning: 'A page to track that is not there passes the checks of Moodle.',
    of: ['scorm'],
    find: manifest.missingLaunch,
  },
  {
    name: 'missing-modules',
    meaning: 'A cartridge without modules ends the import into Moodle with an error.',
    of: ['cartridge'],
    find: manifest.missingModules,
  },
  {
    name: 'title',
    meaning: 'Titles that are missing, too long or the same lead nobody to anything.',
    of: byManifest,
    find: manifest.manifestTitles,
  },
  {
    name: 'missing-file',
    meaning: 'What a backup names must be in it.',
    of: ['moodle'],
    find: moodle.missingInBackup,
  },
  {
    name: 'unlisted-file',
    meaning: 'What a backup does not name is not restored.',
    of: ['moodle'],
    find: moodle.unlistedInBackup,
  },
  {
    name: 'dangling',
    meaning: 'A link to a number that is not there leads to a site that does not exist.',
    of: ['moodle'],
    find: moodle.danglingInBackup,
  },
  {
    name: 'title',
    meaning: 'A name that is too long ends a restore half-way.',
    of: ['moodle'],
    find: moodle.namesInBackup,
  },
  {
    name: 'dead-link',
    meaning: 'No platform says anything about a link to a file that is not there.',
    of: ['cartridge', 'scorm', 'web'],
    find: page.deadLinks,
  },
  {
    name: 'unlisted-file',
    meaning: 'A file that no page leads to is found by nobody.',
    of: ['web'],
    find: page.unlinkedFiles,
  },
  {
    name: 'staff-file',
    meaning: 'What stands in a package for learners is read by learners.',
    of: everywhere,
    find: staffFiles,
  },
] as const satisfies readonly PackageCheck[];

/** Checks that ask nothing of what the files say. */
const anyway = new Set<PackageCheck['find']>([
  archive.folderAround,
  archive.repeatedNames,
  archive.unsafeNames,
  archive.brokenXml,
]);

interface PackageCheck {
  readonly name: string;
  readonly meaning: string;
  readonly of: readonly PackageKind[];
  find(opened: OpenedPackage): Found[];
}

/**
 * Checks a package for a learning platform: a Common Cartridge, SCORM, a backup of Moodle, or a website in a zip file, told by what
 * is in it. It finds what schemas and imports pass over in silence. `name` is the name of its file: one with the word `learners`
 * may hold nothing for staff.
 */
export function checkPackage(bytes: Uint8Array, { name }: { readonly name: string }): PackageReport {
  const opened = openPackage(bytes, name);
  if ('fault' in opened)
    return {
      kind: undefined,
      files: 0,
      faults: [{ check: 'archive', file: name, message: opened.fault }],
    };
  // Where the first file is none, whatever it should name seems to be missing.
  const isRead = opened.kind === 'web' || opened.xml(archive.mainFile(opened)) !== undefined;
  const faults = checks
    .filter(
      ({ of, find }) => (of as readonly PackageKind[]).includes(opened.kind) && (isRead || anyway.has(find)),
    )
    .flatMap(({ name: check, find }) => find(opened).map((found) => ({ check, ...found })));
  return { kind: opened.kind, files: opened.files.size, faults };
}
