import { type Diagnostic, fault, type Locate } from '../diagnostics/diagnostic.js';
import { faultInPicture } from './whole-picture.js';

/** What a drawing may not hold: it would run, or reach out of the file it stands in. */
const unsafe: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a script', /<\s*(?:[\w-]+:)?script\b/i],
  ['an event handler', /\son[a-z]+\s*=/i],
  ['a piece of a web page', /<\s*(?:[\w-]+:)?(?:foreignObject|iframe|embed|object)\b/i],
  ['an entity or an outside definition', /<!ENTITY|<!DOCTYPE[^>]*\[|<\?xml-stylesheet/i],
  [
    'a reference to another file',
    /(?:href|src)\s*=\s*["']?\s*(?!#|data:image\/(?:png|jpe?g|gif|webp)[;,])[^"'\s>]/i,
  ],
  ['a reference to another file', /@import|url\(\s*["']?\s*(?!#|["']?data:image\/)[^)\s]/i],
];

/** Checks the logo of a recipe: handed over as a picture, and when it is a drawing, one that stands by itself. */
export function checkLogo(logo: string | undefined, file: string, locate: Locate): Diagnostic[] {
  if (logo === undefined) return [];
  const at = locate(['organization', 'logo']);
  if (!logo.startsWith('data:'))
    return [
      fault(
        'recipe-needs',
        file,
        at,
        `Found \`${logo.slice(0, 60)}\` for \`organization.logo\`, expected the image as a \`data:\` address; \`logoAddress\` makes one of a file.`,
      ),
    ];
  const drawing = readDrawing(logo);
  const found = drawing === undefined ? undefined : unsafe.find(([, pattern]) => pattern.test(drawing));
  const refuse = (what: string, wanted: string, hint: string) => [
    fault('recipe-value', file, at, `Found ${what} in the logo, expected ${wanted}.`, hint),
  ];
  if (found)
    return refuse(
      found[0],
      'a drawing that stands by itself',
      'Save it as a plain SVG without links and scripts, or as PNG.',
    );
  const broken = faultIn(logo, drawing);
  return broken
    ? refuse(broken, 'a whole picture', 'Open it in a program for pictures and save it again, as PNG or SVG.')
    : [];
}

function faultIn(address: string, drawing: string | undefined): string | undefined {
  const [, type = '', data = ''] = /^data:([\w/+.-]+);base64,(.*)$/s.exec(address) ?? [];
  if (drawing !== undefined) return faultInPicture('image/svg+xml', new TextEncoder().encode(drawing));
  try {
    return faultInPicture(type.toLowerCase(), bytesOf(data));
  } catch {
    return 'a file that is no picture';
  }
}

/** The code of an SVG; undefined for other pictures. */
function readDrawing(address: string): string | undefined {
  const [head = '', ...rest] = address.split(',');
  if (!/^data:image\/svg\+xml/i.test(head)) return undefined;
  const body = rest.join(',');
  try {
    if (!/;base64$/i.test(head)) return decodeURIComponent(body);
    const bytes = bytesOf(body);
    return bytes[0] === 0xff || bytes[0] === 0xfe
      ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
      : new TextDecoder().decode(bytes);
  } catch {
    return '<script>';
  }
}

/** Logos may have two megabytes and are checked at every change, so this is a plain loop. */
function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}
