/** The longest name; with an ending and the folders above it, it fits every system. */
const longest = 150;

/** Names that Windows keeps for devices, also with an ending, and with digits that are raised. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/i;

const unfit = /[<>:"\\|?*\p{Cc}\p{Cs}]|^\.|[. ]$|^$/u;

/** Whether every file system can store a name, as one part of a path. */
export const isFileName = (name: string): boolean =>
  name.length <= longest && !unfit.test(name) && !device.test(name);

/** Some systems tell neither capitals nor composed letters apart: names that are alike are one file to them. */
export const alikeName = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * A name for a file that every system can store and none of `taken` is like, made of an id or a title that may be anything.
 * The same names in the same order give the same files. `taken` holds names as {@link alikeName} makes them.
 */
export function safeFileName(wanted: string, taken: ReadonlySet<string> = new Set()): string {
  const plain = wanted
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cs}]+/gu, '-')
    .slice(0, longest - 10)
    .replace(/\p{Cs}$/u, '')
    .replace(/^\.+|[. ]+$/g, '');
  const sound = plain === '' ? 'file' : device.test(plain) ? plain.replace(/^[^.\s]+/, '$&_') : plain;
  let name = sound;
  for (let i = 2; taken.has(alikeName(name)); i += 1) name = `${sound}-${i}`;
  return name;
}
