import { type Diagnostic, formatDiagnostics } from '../../src/index.js';
import { ruleIds } from '../../src/load.js';
import { textOf } from './input.js';

/** Something that holds for every input does not hold for this one. */
export class Broken extends Error {
  override name = 'Broken';
  constructor(
    /** What does not hold; the same words for the same cause. */
    readonly rule: string,
    detail: string,
  ) {
    super(`${rule}: ${detail}`);
  }
}

/** What a program says when it shows its insides. Passed over where the input says it itself. */
const insides =
  /\[object \w+\]|%%STRING%%|\bundefined\b|\bNaN\b|Cannot read prop|is not a function|is not iterable|call stack|circular|Unexpected token|node_modules/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const controls = /[\0-\u0008\u000b-\u001f\u007f\u0080-\u009f\u202a-\u202e\u2066-\u2069]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML and HTML may not hold.
const unprintable = /[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Every fault has a known rule, a place inside its file, and a sentence that people can read; `given` is what it may quote. */
export function provePlaces(
  diagnostics: readonly Diagnostic[],
  files: Readonly<Record<string, string | Uint8Array>>,
  given = Object.values(files).map(textOf).join('\n'),
): void {
  const lines = new Map<string, string[]>();
  for (const d of diagnostics) {
    const where = `${d.rule} at ${d.file}:${d.line}:${d.column} ${d.message.slice(0, 300)}`;
    if (!ruleIds.includes(d.rule)) throw new Broken('known rule', where);
    if (!lines.has(d.file)) lines.set(d.file, textOf(files[d.file] ?? '').split(/\r\n?|\n/));
    const line = lines.get(d.file)![d.line - 1];
    if (line === undefined) throw new Broken('line inside the file', where);
    if (!(d.column >= 1 && d.column <= line.length + 1)) throw new Broken('column inside the line', where);
    const inside = insides.exec(d.message);
    if (inside && !given.includes(inside[0])) throw new Broken(`message shows \`${inside[0]}\``, where);
    if (d.message.length > 5_000) throw new Broken('message of at most 5,000 characters', where);
    if (!/[.?!…’”]\)?$/.test(d.message)) throw new Broken('message is a sentence', where);
  }
  const shown = controls.exec(formatDiagnostics(diagnostics, 'text'));
  if (shown) throw new Broken('terminal is sent control characters', JSON.stringify(shown[0]));
}

/** What our templates write and no input may add to: attributes in quotes, names of letters. */
const tag = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*\/?>/y;
const attribute = /([\w:-]+)(?:="([^"]*)")?/g;
const forbidden = /^(?:script|iframe|object|embed|base|form|button|link|foreignobject|use|animate|set)$/i;

/** HTML of ours: every `<` begins a tag, and none runs, loads or leads to code. */
export function proveSafe(html: string): void {
  const bad = unprintable.exec(html);
  if (bad) throw new Broken('HTML without control characters', JSON.stringify(around(html, bad.index)));
  if (!html.isWellFormed()) throw new Broken('HTML without lone surrogates', '');
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (html.startsWith('<!doctype html>', at)) continue;
    const plain = /^<(style|script type="application\/ld\+json")>/.exec(html.slice(at, at + 50));
    if (plain) {
      const end = html.indexOf(`</${plain[1]!.split(' ')[0]}>`, at);
      if (end < 0) throw new Broken('HTML of well-formed tags', plain[0]);
      at = end;
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(html);
    if (!found) throw new Broken('HTML of well-formed tags', JSON.stringify(around(html, at)));
    proveTag(found[2]!, found[3]!, html, at);
  }
}

function proveTag(name: string, attributes: string, html: string, at: number): void {
  const where = () => JSON.stringify(around(html, at));
  if (forbidden.test(name)) throw new Broken(`HTML without <${name}>`, where());
  for (const [, key, value = ''] of attributes.matchAll(attribute)) {
    if (/^on/i.test(key!)) throw new Broken('HTML without handlers', where());
    if (/^(?:srcdoc|formaction|action|srcset|ping)$/i.test(key!))
      throw new Broken(`HTML without ${key}`, where());
    if (/^(?:href|src|xlink:href)$/i.test(key!) && !isHarmless(value, key!))
      throw new Broken('HTML without addresses that run', where());
  }
}

/** As browsers read an address: entities resolved, blanks and control characters away. */
function isHarmless(value: string, key: string): boolean {
  const address = value
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('&amp;', '&');
  if (!URL.canParse(address, 'https://site.example/')) return true;
  const { protocol } = new URL(address, 'https://site.example/');
  if (key === 'src') return protocol === 'data:' && /^data:image\//i.test(address.trim());
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol);
}

const around = (text: string, at: number) => text.slice(Math.max(0, at - 80), at + 120);

/** Nothing printed shows the insides of a program, unless the input has the same words. */
export function provePlain(printed: string, given: string): void {
  const found = /\[object \w+\]|%%STRING%%|>undefined<|\bNaN\b/.exec(printed);
  if (found && !given.includes(found[0].replace(/[<>]/g, '')))
    throw new Broken(`print shows \`${found[0]}\``, JSON.stringify(around(printed, found.index)));
}
