/**
 * Characters that no text of ours has a use for and that some format or terminal would take as a command: controls but tab and
 * line ends, marks that reverse the reading direction of what follows, byte order marks, and what is no character at all.
 */
const control =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]/g;

/** Half of a character that two code units make. */
const broken = /\p{Cs}/gu;

/** What has none of these has nothing to leave out. Both halves of every character are among them, so that it is quick to ask. */
const suspect =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]/;

/**
 * Text without its control characters, and with `�` for half of a broken one. This is the last wall of every writer: what
 * could not be written well is left out here.
 */
export const withoutControls = (text: string): string =>
  suspect.test(text) ? text.replace(control, '').replace(broken, '\ufffd') : text;

/** The first character of a text that {@link withoutControls} changes, as `U+0007`, and where it stands. */
export function firstControl(text: string): { name: string; offset: number } | undefined {
  const places = [text.search(control), text.search(broken)].filter((at) => at >= 0);
  if (places.length === 0) return undefined;
  const offset = Math.min(...places);
  const point = text.codePointAt(offset)!.toString(16).toUpperCase().padStart(4, '0');
  return { name: `U+${point}`, offset };
}
