import type { MadeCourse, MadeFile, MadeItem } from './made-course.js';

/** What a kind of package can do with a course. */
export interface PackageKind {
  /** As people call it: “a SCORM package”. */
  readonly called: string;
  /** Whether it can keep from learners what stands in it for staff. */
  readonly hides: boolean;
}

/**
 * The items of a course, after making sure that a package of this kind may hold them.
 *
 * @throws RangeError for a course that would show learners what is for staff, or that has the same id or file name twice.
 */
export function soundItems(made: MadeCourse, kind: PackageKind): readonly MadeItem[] {
  const items = made.modules.flatMap((module) => module.items);
  const fault =
    (items.length === 0 ? `The course \`${made.id}\` has no pages; there is nothing to write.` : undefined) ??
    leakIn(made, items, kind) ??
    badName(made, items) ??
    filesApart(items.flatMap((item) => item.files));
  if (fault !== undefined) throw new RangeError(fault);
  return items;
}

function leakIn({ holds, id }: MadeCourse, items: readonly MadeItem[], kind: PackageKind) {
  if (holds === 'both' && !kind.hides)
    return `The course \`${id}\` holds pages for learners and for staff, and ${kind.called} cannot hide any: make one course for each.`;
  const staff = items.find((item) => item.for === 'staff' || item.files.some((file) => file.for === 'staff'));
  if (holds === 'learners' && staff)
    return `\`${staff.id}\` has something for staff, in a course for learners.`;
  const open = items.find((item) => item.for === 'everyone' && item.files.some((f) => f.for === 'staff'));
  // In a course for staff alone nobody else comes in.
  if (holds === 'both' && open)
    return `\`${open.id}\` is for everyone and has a file for staff, expected such files beside pages for staff.`;
  return undefined;
}

const plainId = /^[a-z0-9][a-z0-9-]*$/;
const plainFile = /^[a-z0-9][a-z0-9-]*\.[a-z0-9]+$/;

function badName(made: MadeCourse, items: readonly MadeItem[]) {
  const ids = [made.id, ...made.modules.map((m) => m.id), ...items.map((i) => i.id)];
  const odd = ids.find((id) => !plainId.test(id));
  if (odd !== undefined) return `The id \`${odd}\` is not plain, expected letters a-z, digits and hyphens.`;
  const oddFile = items.flatMap((i) => i.files).find((file) => !plainFile.test(file.name));
  if (oddFile)
    return `The file name \`${oddFile.name}\` is not plain, expected letters a-z, digits and hyphens, and an ending.`;
  const twice = twiceIn(items.map((i) => i.id)) ?? twiceIn(made.modules.map((m) => m.id));
  if (twice !== undefined) return `The id \`${twice}\` stands twice in the course.`;
  if (!/^#[\da-f]{6}$/i.test(made.color)) return `The color \`${made.color}\` is not like \`#1f4e5f\`.`;
  return undefined;
}

const twiceIn = (names: readonly string[]) => names.find((name, at) => names.indexOf(name) !== at);

function filesApart(files: readonly MadeFile[]) {
  const known = new Map<string, Uint8Array>();
  for (const { name, bytes } of files) {
    const before = known.get(name);
    if (before && !sameBytes(before, bytes)) return `Two files are called \`${name}\`, and they differ.`;
    known.set(name, bytes);
  }
  return undefined;
}

const sameBytes = (a: Uint8Array, b: Uint8Array) =>
  a === b || (a.length === b.length && a.every((byte, at) => byte === b[at]));
