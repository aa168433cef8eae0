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
    why: 'Platforms look for the first file at the top of a package.',
    of: everywhere,
    find: archive.folderAround,
  },
  {
    name: 'repeated-name',
    why: 'Of two files with one name a platform keeps one.',
    of: everywhere,
    find: archive.repeatedNames,
  },
  {
    name: 'unsafe-name',
    why: 'A name that leads out of the package is refused, or worse.',
    of: everywhere,
    find: archive.unsafeNames,
  },
  {
    name: 'broken-xml',
    why: 'A file that is no XML ends an import.',
    of: ['cartridge', 'scorm', 'moodle'],
    find: archive.brokenXml,
  },
  {
    name: 'manifest-start',
    why: 'Moodle knows a cartridge by the first bytes of its manifest.',
    of: byManifest,
    find: manifest.manifestStart,
  },
  {
    name: 'version',
    why: 'Platforms take the versions that they know.',
    of: byManifest,
    find: manifest.schemaVersion,
  },
  {
    name: 'identifier',
    why: 'An id that stands twice or begins with a digit makes a manifest invalid.',
    of: byManifest,
    find: manifest.manifestIds,
  },
  {
    name: 'dangling',
    why: 'An id that leads nowhere is an entry that opens nothing.',
    of: byManifest,
    find: manifest.danglingIds,
  },
  {
    name: 'missing-file',
    why: 'Moodle says that an import went well when a file was not there.',
    of: byManifest,
    find: manifest.missingFiles,
  },
  {
    name: 'unlisted-file',
    why: 'What no resource names is left out by some platforms.',
    of: byManifest,
    find: manifest.unlistedFiles,
  },
  {
    name: 'missing-launch',
    why: 'A page to track that is not there passes the checks of Moodle.',
    of: ['scorm'],
    find: manifest.missingLaunch,
  },
  {
    name: 'missing-modules',
    why: 'A cartridge without modules ends the import into Moodle with an error.',
    of: ['cartridge'],
    find: manifest.missingModules,
  },
  {
    name: 'title',
    why: 'Titles that are missing, too long or the same lead nobody to anything.',
    of: byManifest,
    find: manifest.manifestTitles,
  },
  {
    name: 'missing-file',
    why: 'What a backup names must be in it.',
    of: ['moodle'],
    find: moodle.missingInBackup,
  },
  {
    name: 'unlisted-file',
    why: 'What a backup does not name is not restored.',
    of: ['moodle'],
    find: moodle.unlistedInBackup,
  },
  {
    name: 'dangling',
    why: 'A link to a number that is not there leads to a site that does not exist.',
    of: ['moodle'],
    find: moodle.danglingInBackup,
  },
  {
    name: 'title',
    why: 'A name that is too long ends a restore half-way.',
    of: ['moodle'],
    find: moodle.namesInBackup,
  },
  {
    name: 'dead-link',
    why: 'No platform says anything about a link to a file that is not there.',
    of: ['cartridge', 'scorm', 'web'],
    find: page.deadLinks,
  },
  {
    name: 'unlisted-file',
    why: 'A file that no page leads to is found by nobody.',
    of: ['web'],
    find: page.unlinkedFiles,
  },
  {
    name: 'staff-file',
    why: 'What stands in a package for learners is read by learners.',
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
  readonly why: string;
  readonly of: readonly PackageKind[];
  find(opened: OpenedPackage): Found[];
}

/** The name of each check, and what goes wrong without it. */
export const packageChecks: Readonly<Record<PackageCheckName, string>> = Object.fromEntries(
  [{ name: 'archive', why: 'A file that cannot be opened is no package.' }, ...checks.toReversed()].map(
    ({ name, why }) => [name, why],
  ),
) as Readonly<Record<PackageCheckName, string>>;

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
