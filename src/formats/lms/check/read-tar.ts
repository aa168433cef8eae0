/** Every file of a tar archive, in its order, or a sentence's end that says what is wrong with it. */
export function readTar(
  bytes: Uint8Array,
): readonly [name: string, content: Uint8Array][] | { fault: string } {
  const files: [string, Uint8Array][] = [];
  let longName: string | undefined;
  for (let at = 0; at + block <= bytes.length; ) {
    const head = bytes.subarray(at, at + block);
    if (head.every((byte) => byte === 0)) break;
    const size = Number.parseInt(textAt(head, 124, 12).trim() || '0', 8);
    if (!Number.isInteger(size) || at + block + size > bytes.length) return { fault: 'it breaks off' };
    const content = bytes.subarray(at + block, at + block + size);
    const type = textAt(head, 156, 1);
    if (type === 'L') longName = textAt(content, 0, size);
    else if (type === '0' || type === '') {
      const folder = textAt(head, 345, 155);
      const name = textAt(head, 0, 100);
      files.push([longName ?? (folder === '' ? name : `${folder}/${name}`), content]);
      longName = undefined;
    }
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}

const block = 512;

function textAt(bytes: Uint8Array, start: number, length: number): string {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}
