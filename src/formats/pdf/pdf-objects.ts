/** The objects of a PDF as Typst writes it: one cross-reference table, nothing encrypted, nothing in object streams. */
export interface PdfObjects {
  objects: { number: number; body: Uint8Array }[];
  /** Numbers of the catalog and of the information dictionary. */
  root: number;
  info: number;
  /** The `/ID` array as written. */
  id: string;
  /** One more than the highest number. */
  size: number;
}

/** Bytes as text, each a character. */
export const latin1 = (bytes: Uint8Array): string => decoder.decode(bytes);

const decoder = new TextDecoder('latin1');

export const latin1Bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

/** A text as a string of PDF: in its own signs where they do, else in UTF-16. */
export function pdfText(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  const units = [...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16).padStart(4, '0'));
  return `<FEFF${units.join('').toUpperCase()}>`;
}

const streamStart = '\nstream\n';
const streamEnd = '\nendstream';

/** The bytes of a stream, still compressed. @throws Error when the object is none. */
export function streamOf(body: Uint8Array): Uint8Array {
  const from = latin1(body.subarray(0, 4000)).indexOf(streamStart);
  const end = body.length - streamEnd.length;
  if (from < 0 || latin1(body.subarray(end)) !== streamEnd) throw unknown();
  return body.subarray(from + streamStart.length, end);
}

/** Takes a PDF of Typst apart. @throws Error when it is built in another way than this version builds it. */
export function readObjects(pdf: Uint8Array): PdfObjects {
  const end = latin1(pdf.subarray(Math.max(0, pdf.length - 2000)));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN);
  const trailer = end.slice(end.lastIndexOf('trailer'));
  const [root, info, size] = [/\/Root (\d+) 0 R/, /\/Info (\d+) 0 R/, /\/Size (\d+)/].map((field) =>
    Number(field.exec(trailer)?.[1] ?? Number.NaN),
  ) as [number, number, number];
  const id = /\/ID (\[[^\]]*\])/.exec(trailer)?.[1];
  if ([start, root, info, size].some(Number.isNaN) || id === undefined) throw unknown();
  const lines = latin1(pdf.subarray(start, pdf.length)).split(/\r?\n/);
  if (lines[0] !== 'xref' || !/^0 \d+/.test(lines[1] ?? '')) throw unknown();
  const offsets: { number: number; at: number }[] = [];
  for (let number = 1; number < size; number += 1) {
    const [at, , state] = lines[2 + number]!.split(' ');
    if (state?.startsWith('n')) offsets.push({ number, at: Number(at) });
  }
  offsets.sort((a, b) => a.at - b.at);
  const objects = offsets.map(({ number, at }, i) => {
    const head = `${number} 0 obj\n`;
    const piece = pdf.subarray(at, offsets[i + 1]?.at ?? start);
    const last = latin1(piece.subarray(Math.max(0, piece.length - 40))).lastIndexOf('endobj');
    if (latin1(piece.subarray(0, head.length)) !== head || last < 0) throw unknown();
    const until = Math.max(0, piece.length - 40) + last;
    return { number, body: trimEnd(piece.subarray(head.length, until)) };
  });
  return { objects: objects.sort((a, b) => a.number - b.number), root, info, id, size };
}

function trimEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end -= 1;
  return bytes.subarray(0, end);
}

const unknown = () =>
  new Error(
    'This PDF is not built as Typst 0.14.2 builds it. Install the compiler in the version that the package asks for.',
  );
