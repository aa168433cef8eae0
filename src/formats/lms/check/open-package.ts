import { gunzipSync, type UnzipFileInfo, unzipSync } from 'fflate';
import { limits } from '../../../diagnostics/limits.js';
import { readXml } from '../../../pictures/xml.js';
import type { XmlElement } from '../../../pictures/xml-tags.js';
import { readTar } from './read-tar.js';

/** A kind of package, told by what is in it. */
export type PackageKind = 'cartridge' | 'scorm' | 'moodle' | 'web';

/** A package that could be opened. */
export interface OpenedPackage {
  /** As the caller calls it: `course-learners.imscc`. */
  readonly name: string;
  readonly kind: PackageKind;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Every name as it stands in the archive, however often. */
  readonly names: readonly string[];
  /** The folder that everything stands in, with a slash at its end; empty for none. */
  readonly folder: string;
  text(path: string): string;
  /** The root of a file of XML; undefined when there is none, or none that can be read. */
  xml(path: string): XmlElement | undefined;
}

/** Opens a package, or says in a sentence why it cannot be opened. */
export function openPackage(bytes: Uint8Array, name: string): OpenedPackage | { fault: string } {
  const entries = unpack(bytes);
  if ('fault' in entries) return { fault: `\`${name}\` cannot be opened: ${entries.fault}.` };
  const folder = folderAround(entries.map(([path]) => path));
  const files = new Map(
    entries
      .filter(([path]) => path.startsWith(folder))
      .map(([path, content]) => [path.slice(folder.length), content] as const),
  );
  const kind = kindOf(files);
  if (!kind)
    return {
      fault: `\`${name}\` is no package for a learning platform: it has no \`imsmanifest.xml\`, no \`moodle_backup.xml\` and no \`index.html\`.`,
    };
  const read = new Map<string, XmlElement | undefined>();
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  return {
    name,
    kind,
    files,
    names: entries.map(([path]) => path),
    folder,
    text,
    xml(path) {
      if (!read.has(path)) read.set(path, rootOf(files.has(path) ? text(path) : ''));
      return read.get(path);
    },
  };
}

function rootOf(text: string): XmlElement | undefined {
  const parsed = readXml(text);
  return 'fault' in parsed ? undefined : parsed.root;
}

type Entries = readonly (readonly [path: string, content: Uint8Array])[];

function unpack(bytes: Uint8Array): Entries | { fault: string } {
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return untar(bytes);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return unzip(bytes);
  } catch {
    return { fault: 'the archive is damaged' };
  }
  return { fault: 'it is neither a zip file nor a tar file that is compressed' };
}

function untar(bytes: Uint8Array): Entries | { fault: string } {
  // The last four bytes say how long it is unpacked.
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
  if (size > limits.packageBytes) return tooLarge;
  const files = readTar(gunzipSync(bytes));
  if ('fault' in files) return files;
  return files.length > limits.packageFiles ? tooMany : files;
}

function unzip(bytes: Uint8Array): Entries | { fault: string } {
  const listed: UnzipFileInfo[] = [];
  unzipSync(bytes, {
    filter(file) {
      listed.push(file);
      return false;
    },
  });
  if (listed.length > limits.packageFiles) return tooMany;
  if (listed.reduce((sum, file) => sum + file.originalSize, 0) > limits.packageBytes) return tooLarge;
  const contents = unzipSync(bytes);
  return listed
    .filter(({ name }) => !name.endsWith('/'))
    .map(({ name }) => [name, contents[name] ?? new Uint8Array()] as const);
}

const tooLarge = { fault: `it holds more than ${limits.packageBytes / 1_000_000} MB` };
const tooMany = { fault: `it holds more than ${limits.packageFiles} files` };

const marks = ['imsmanifest.xml', 'moodle_backup.xml', 'index.html'];

function folderAround(paths: readonly string[]): string {
  if (paths.some((path) => marks.includes(path))) return '';
  const inside = paths.find((path) => marks.some((mark) => path.endsWith(`/${mark}`)));
  const folder = inside?.slice(0, inside.indexOf('/') + 1);
  return folder !== undefined && paths.every((path) => path.startsWith(folder)) ? folder : '';
}

function kindOf(files: ReadonlyMap<string, Uint8Array>): PackageKind | undefined {
  if (files.has('moodle_backup.xml')) return 'moodle';
  const manifest = files.get('imsmanifest.xml');
  if (manifest)
    return /Common Cartridge|imscc/i.test(new TextDecoder().decode(manifest)) ? 'cartridge' : 'scorm';
  return files.has('index.html') ? 'web' : undefined;
}
