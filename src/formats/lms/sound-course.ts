import type { MadeCourse, MadeFile, MadeItem } from './made-course.js';
import { requireCourse } from './require-course.js';

/** Who writes a course, and whether what is written can keep from learners what stands in it for staff. */
export interface PackageWriter {
  /** The name of the function. */
  readonly caller: string;
  readonly hides: boolean;
}

/**
 * The items of a course, after making sure that such a package may hold them.
 *
 * @throws TypeError for what `makeCourse` did not return, and for a course that would show learners what is for staff.
 * @throws RangeError for a course without pages, or with an id, a file name or a color that no package takes.
 */
export function soundItems(made: MadeCourse, { caller, hides }: PackageWriter): readonly MadeItem[] {
  requireCourse(made, caller);
  const items = made.modules.flatMap((module) => module.items);
  const leak = leakFault(made, items, hides);
  if (leak !== undefined) throw new TypeError(`${caller}: ${leak}`);
  const fault = nameFault(made, items) ?? fileFault(items.flatMap((item) => item.files));
  if (fault !== undefined) throw new RangeError(`${caller}: ${fault}`);
  return items;
}

const hasStaffFile = (item: MadeItem) => item.files.some((file) => file.for === 'staff');

function leakFault({ holds }: MadeCourse, items: readonly MadeItem[], hides: boolean): string | undefined {
  if (holds === 'both' && !hides)
    return 'found a course for learners and staff, expected one of the two where nothing hides the guides; compose it with `for: "learners"` or `for: "staff"`.';
  const staff = items.find((item) => item.for === 'staff' || hasStaffFile(item));
  if (holds === 'learners' && staff)
    return `found \`${staff.id}\` with something for staff, expected a course that holds only what is for learners.`;
  const open = items.find((item) => item.for === 'everyone' && hasStaffFile(item));
  if (holds === 'both' && open)
    return `found \`${open.id}\` for everyone with a file for staff, expected such files beside pages for staff.`;
  return undefined;
}

const plainId = /^[a-z0-9][a-z0-9-]*$/;
const plainFile = /^[a-z0-9][a-z0-9-]*\.[a-z0-9]+$/;

function nameFault(made: MadeCourse, items: readonly MadeItem[]): string | undefined {
  if (items.length === 0) return 'found a course without pages, expected at least one.';
  const ids = [made.id, ...made.modules.map((m) => m.id), ...items.map((i) => i.id)];
  const odd = ids.find((id) => !plainId.test(id));
  if (odd !== undefined) return `found the id \`${odd}\`, expected letters a-z, digits and hyphens.`;
  const file = items.flatMap((i) => i.files).find(({ name }) => !plainFile.test(name));
  if (file)
    return `found the file name \`${file.name}\`, expected letters a-z, digits and hyphens with an ending.`;
  const twice = twiceIn(items.map((i) => i.id)) ?? twiceIn(made.modules.map((m) => m.id));
  if (twice !== undefined) return `found the id \`${twice}\` twice, expected each once.`;
  return /^#[\da-f]{6}$/i.test(made.color)
    ? undefined
    : `found the color \`${made.color}\`, expected one such as \`#1f4e5f\`.`;
}

const twiceIn = (names: readonly string[]) => names.find((name, at) => names.indexOf(name) !== at);

function fileFault(files: readonly MadeFile[]): string | undefined {
  const known = new Map<string, Uint8Array>();
  for (const { name, bytes } of files) {
    const before = known.get(name);
    if (before && !sameBytes(before, bytes))
      return `found two different files called \`${name}\`, expected a name to mean the same bytes.`;
    known.set(name, bytes);
  }
  return undefined;
}

const sameBytes = (a: Uint8Array, b: Uint8Array) =>
  a === b || (a.length === b.length && a.every((byte, at) => byte === b[at]));
