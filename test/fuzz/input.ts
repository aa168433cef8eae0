/** What one run is fed with: files by path. Null takes a file of the base away. */
export type Input = Readonly<Record<string, string | Uint8Array | null>>;

/** The content of a file as bytes. */
export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** The content of a file as text, the way it is read. */
export const textOf = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** Files without those that an input takes away. */
export function withInput(
  files: Readonly<Record<string, string | Uint8Array>>,
  input: Input,
): Record<string, string | Uint8Array> {
  const all = Object.entries({ ...files, ...input });
  return Object.fromEntries(all.filter((file): file is [string, string | Uint8Array] => file[1] !== null));
}
