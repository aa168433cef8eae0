import { decodeEntities, endOfName } from './xml-names.js';
import {
  breaksOff,
  type Fault,
  type Reading,
  readEndTag,
  readStartTag,
  type XmlElement,
} from './xml-tags.js';

/** What stands before and between the elements. */
export interface XmlDocument {
  root: XmlElement;
  hasDoctype: boolean;
  /** Names of its `<?…?>`, such as `xml`. */
  instructions: string[];
}

/**
 * Parses XML, or says what in it is none, as words after “a drawing …”. It goes forward through the text and stops at the first fault, so
 * its work grows with the length and with nothing else. Definitions of a document's own are refused: they are how a small file becomes a large one.
 */
export function readXml(text: string): XmlDocument | { fault: string } {
  const state: Reading = {
    text,
    at: text.charCodeAt(0) === 0xfeff ? 1 : 0,
    open: [],
    root: undefined,
    count: 0,
    hasDoctype: false,
    instructions: [],
    declared: new Map([
      ['xml', ['http://www.w3.org/XML/1998/namespace']],
      ['xmlns', ['http://www.w3.org/2000/xmlns/']],
    ]),
  };
  while (state.at < text.length) {
    const fault = text.charCodeAt(state.at) === lessThan ? readMarkup(state) : readText(state);
    if (fault !== undefined) return { fault };
  }
  const { root, open, hasDoctype, instructions } = state;
  if (!root) return { fault: noElement };
  return open.length > 0 ? { fault: breaksOff } : { root, hasDoctype, instructions };
}

const noElement = 'without any element';
const lessThan = 60;

function readText(state: Reading): Fault {
  const next = state.text.indexOf('<', state.at);
  const end = next < 0 ? state.text.length : next;
  const decoded = decodeEntities(state.text.slice(state.at, end));
  if ('fault' in decoded) return decoded.fault;
  state.at = end;
  return addText(state, decoded.value);
}

function addText(state: Reading, text: string): Fault {
  const inside = state.open.at(-1)?.element;
  if (inside) inside.text += text;
  else if (text.trim() !== '') return state.root ? 'with text behind its end' : noElement;
  return undefined;
}

function readMarkup(state: Reading): Fault {
  const { text, at } = state;
  if (text.startsWith('<!--', at)) return readComment(state);
  if (text.startsWith('<![CDATA[', at)) {
    const end = text.indexOf(']]>', at + 9);
    if (end < 0) return breaksOff;
    state.at = end + 3;
    return addText(state, text.slice(at + 9, end));
  }
  if (text.startsWith('<!', at)) return readDoctype(state);
  if (text.startsWith('<?', at)) return readInstruction(state);
  return text.startsWith('</', at) ? readEndTag(state) : readStartTag(state);
}

function readComment(state: Reading): Fault {
  const end = state.text.indexOf('--', state.at + 4);
  if (end < 0) return breaksOff;
  if (state.text[end + 2] !== '>') return 'with `--` inside a comment';
  state.at = end + 3;
  return undefined;
}

/** A document type may name an outside definition, which nobody fetches, but may not hold definitions. */
function readDoctype(state: Reading): Fault {
  if (!state.text.startsWith('<!DOCTYPE', state.at) || state.root || state.hasDoctype)
    return 'with a stray `<!`';
  let at = state.at + 9;
  while (at < state.text.length) {
    const char = state.text[at]!;
    if (char === '[') return 'with definitions of its own in the `DOCTYPE`';
    if (char === '<') return 'with a stray `<`';
    if (char === '>') {
      state.hasDoctype = true;
      state.at = at + 1;
      return undefined;
    }
    const close = char === '"' || char === "'" ? state.text.indexOf(char, at + 1) : at;
    if (close < 0) return breaksOff;
    at = close + 1;
  }
  return breaksOff;
}

function readInstruction(state: Reading): Fault {
  const start = state.at;
  const end = state.text.indexOf('?>', start + 2);
  if (end < 0) return breaksOff;
  const name = state.text.slice(start + 2, endOfName(state.text, start + 2));
  if (name === 'xml' && start > (state.text.charCodeAt(0) === 0xfeff ? 1 : 0))
    return 'with `<?xml` in its middle';
  state.instructions.push(name);
  state.at = end + 2;
  return undefined;
}
