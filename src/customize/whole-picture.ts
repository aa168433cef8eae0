/** What is wrong with a picture, as far as its bytes tell without drawing it: undefined when it begins and ends as its type says. */
export function faultInPicture(type: string, bytes: Uint8Array): string | undefined {
  if (/svg/.test(type)) return faultInDrawing(new TextDecoder().decode(bytes));
  const [name, is, isWhole] = kinds[type.replace(/^image\//, '')] ?? [];
  if (name === undefined) return undefined;
  if (!is!(bytes)) return `a file that is no ${name}`;
  return isWhole!(bytes) ? undefined : `a ${name} that breaks off`;
}

type Test = (bytes: Uint8Array) => boolean;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) => start.every((b, i) => bytes[i] === b);
const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

const jpeg: readonly [string, Test, Test] = [
  'JPEG',
  (b) => startsWith(b, 0xff, 0xd8, 0xff),
  (b) => b.lastIndexOf(0xd9) > 0 && b[b.lastIndexOf(0xd9) - 1] === 0xff,
];
const kinds: Readonly<Record<string, readonly [name: string, is: Test, isWhole: Test]>> = {
  png: ['PNG', (b) => startsWith(b, 0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), endsAsPng],
  jpeg,
  jpg: jpeg,
  gif: ['GIF', (b) => /^GIF8[79]a$/.test(ascii(b, 0, 6)), (b) => b.lastIndexOf(0x3b) > 13],
  webp: [
    'WebP',
    (b) => ascii(b, 0, 4) === 'RIFF' && ascii(b, 8, 12) === 'WEBP',
    (b) => new DataView(b.buffer, b.byteOffset).getUint32(4, true) + 8 <= b.length,
  ],
};

/** Follows the chunks of a PNG to the one that ends it. */
function endsAsPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasPixels = false;
  for (let at = 8; at + 12 <= bytes.length; at += view.getUint32(at) + 12) {
    const chunk = ascii(bytes, at + 4, at + 8);
    if (chunk === 'IDAT') hasPixels = true;
    if (chunk === 'IEND') return hasPixels;
  }
  return false;
}

/** Whether the tags of a drawing are closed in turn, and the outermost is an `svg`. */
function faultInDrawing(text: string): string | undefined {
  const code = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>/g, '');
  const open: string[] = [];
  let root: string | undefined;
  for (const [, end, name = '', alone] of code.matchAll(
    /<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^'">])*?(\/?)>/g,
  )) {
    root ??= name;
    if (end === '/' && open.pop() !== name) return `a drawing in which \`</${name}>\` closes nothing`;
    if (end === '' && alone === '') open.push(name);
  }
  if (root === undefined || !/^(?:[\w-]+:)?svg$/.test(root)) return 'a file that is no SVG';
  const torn = code.replace(/<(?:"[^"]*"|'[^']*'|[^'"<>])*>/g, '').includes('<');
  return open.length > 0 || torn ? 'a drawing that breaks off' : undefined;
}
