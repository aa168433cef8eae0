import { type Diagnostic, fault, type Locate } from '../diagnostics/diagnostic.js';

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
  return found
    ? [
        fault(
          'recipe-value',
          file,
          at,
          `Found ${found[0]} in the logo, expected a drawing that stands by itself.`,
          'Save it as a plain SVG without links and scripts, or as PNG.',
        ),
      ]
    : [];
}

/** The code of an SVG; undefined for other pictures. */
function readDrawing(address: string): string | undefined {
  const [head = '', ...rest] = address.split(',');
  if (!/^data:image\/svg\+xml/i.test(head)) return undefined;
  const body = rest.join(',');
  try {
    if (!/;base64$/i.test(head)) return decodeURIComponent(body);
    const bytes = Uint8Array.from(atob(body), (c) => c.charCodeAt(0));
    return bytes[0] === 0xff || bytes[0] === 0xfe
      ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
      : new TextDecoder().decode(bytes);
  } catch {
    return '<script>';
  }
}
