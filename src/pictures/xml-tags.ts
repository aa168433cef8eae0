import { limits } from '../diagnostics/limits.js';
import { decodeEntities, endOfBlanks, endOfName, isName, split } from './xml-names.js';

/** An element of a parsed XML document. Names are without their prefix; namespaces are addresses, or empty. */
export interface XmlElement {
  name: string;
  namespace: string;
  /** As written in the file, with the prefix. */
  written: string;
  attributes: XmlAttribute[];
  children: XmlElement[];
  /** The text directly inside, without that of its children. */
  text: string;
}

export interface XmlAttribute {
  name: string;
  namespace: string;
  written: string;
  value: string;
}

/** How far the reading of a text has come. */
export interface Reading {
  readonly text: string;
  at: number;
  readonly open: { element: XmlElement; prefixes: readonly string[] }[];
  root: XmlElement | undefined;
  count: number;
  hasDoctype: boolean;
  readonly instructions: string[];
  /** For each prefix what it stands for, the innermost last. */
  readonly declared: Map<string, string[]>;
}

/** Words after “a drawing …”; undefined where nothing is wrong. */
export type Fault = string | undefined;

export const breaksOff = 'that breaks off';

/** `</name>` */
export function readEndTag(state: Reading): Fault {
  const nameEnd = endOfName(state.text, state.at + 2);
  const name = state.text.slice(state.at + 2, nameEnd);
  const end = endOfBlanks(state.text, nameEnd);
  if (end >= state.text.length) return breaksOff;
  if (state.text[end] !== '>') return `with a broken tag \`</${name.slice(0, 40)}\``;
  if (state.open.at(-1)?.element.written !== name)
    return `in which \`</${name.slice(0, 40)}>\` closes nothing`;
  close(state);
  state.at = end + 1;
  return undefined;
}

function close(state: Reading): void {
  for (const prefix of state.open.pop()?.prefixes ?? []) state.declared.get(prefix)!.pop();
}

/** `<name …>` or `<name …/>` */
export function readStartTag(state: Reading): Fault {
  const nameEnd = endOfName(state.text, state.at + 1);
  const written = state.text.slice(state.at + 1, nameEnd);
  if (!isName(written)) return nameEnd >= state.text.length ? breaksOff : 'with a stray `<`';
  if (state.root && state.open.length === 0) return `with \`<${written.slice(0, 40)}>\` behind its end`;
  state.count += 1;
  if (state.count > limits.drawingElements)
    return `of more than ${limits.drawingElements.toLocaleString('en-US')} elements`;
  if (state.open.length >= limits.drawingDepth) return `nested more than ${limits.drawingDepth} levels deep`;
  const attributes = new Map<string, string>();
  state.at = nameEnd;
  const fault = readAttributes(state, attributes, written);
  return fault ?? addElement(state, written, attributes);
}

/** Reads as far as `>` or `/>`, which stay to be read. */
function readAttributes(state: Reading, attributes: Map<string, string>, inside: string): Fault {
  const { text } = state;
  for (;;) {
    const start = endOfBlanks(text, state.at);
    if (start >= text.length) return breaksOff;
    if (text[start] === '>' || text.startsWith('/>', start)) {
      state.at = start;
      return undefined;
    }
    const isApart = start > state.at;
    state.at = start;
    const fault = isApart
      ? readAttribute(state, attributes)
      : `with a broken tag \`<${inside.slice(0, 40)}\``;
    if (fault !== undefined) return fault;
  }
}

function readAttribute(state: Reading, attributes: Map<string, string>): Fault {
  const { text } = state;
  const nameEnd = endOfName(text, state.at);
  const name = text.slice(state.at, nameEnd);
  const shown = name.slice(0, 40);
  const equals = endOfBlanks(text, nameEnd);
  const quoteAt = text[equals] === '=' ? endOfBlanks(text, equals + 1) : equals;
  if (quoteAt >= text.length) return breaksOff;
  if (!isName(name)) return `with a stray \`${text.slice(state.at, state.at + 1)}\` in a tag`;
  const quote = text[quoteAt];
  if (quoteAt === equals || (quote !== '"' && quote !== "'"))
    return `with \`${shown}\` without a quoted value`;
  const end = text.indexOf(quote, quoteAt + 1);
  if (end < 0) return breaksOff;
  if (attributes.has(name)) return `with \`${shown}\` twice in one tag`;
  const raw = text.slice(quoteAt + 1, end);
  if (raw.includes('<')) return `with \`<\` inside \`${shown}\``;
  const decoded = decodeEntities(raw);
  if ('fault' in decoded) return decoded.fault;
  attributes.set(name, decoded.value);
  state.at = end + 1;
  return undefined;
}

function addElement(state: Reading, written: string, values: ReadonlyMap<string, string>): Fault {
  const prefixes = declare(state, values);
  const { prefix, name } = split(written);
  const namespace = state.declared.get(prefix)?.at(-1) ?? (prefix === '' ? '' : undefined);
  if (namespace === undefined) return undeclared(prefix);
  const attributes: XmlAttribute[] = [];
  for (const [attribute, value] of values) {
    const own = split(attribute);
    // An attribute without a prefix is in no namespace, whatever its element is in.
    const space = own.prefix === '' ? '' : state.declared.get(own.prefix)?.at(-1);
    if (space === undefined) return undeclared(own.prefix);
    attributes.push({ name: own.name, namespace: space, written: attribute, value });
  }
  const element: XmlElement = { name, namespace, written, attributes, children: [], text: '' };
  state.open.at(-1)?.element.children.push(element);
  state.root ??= element;
  state.open.push({ element, prefixes });
  const isAlone = state.text[state.at] === '/';
  if (isAlone) close(state);
  state.at += isAlone ? 2 : 1;
  return undefined;
}

const undeclared = (prefix: string) =>
  `with the prefix \`${prefix.slice(0, 40)}\`, which it does not declare`;

/** Takes note of the prefixes that an element declares. */
function declare(state: Reading, values: ReadonlyMap<string, string>): string[] {
  const prefixes: string[] = [];
  for (const [name, value] of values) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice(6);
    prefixes.push(prefix);
    const known = state.declared.get(prefix);
    if (known) known.push(value);
    else state.declared.set(prefix, [value]);
  }
  return prefixes;
}
