import { smartQuotes } from '../../parse/smart-quotes.js';
import type { Run } from './runs.js';

/** The markup that CSL-JSON allows inside a text. Only italics are printed; the rest keeps its words. */
const markup = /<(\/?)(?:(i)|b|su[bp]|sc|span(?:\s+(?:class|style)="[^"<>]*")?)>/g;

/** A text field as runs: italics where `<i>` asks for them, and the quotation marks of print. */
export function readText(value: string | number | undefined): Run[] {
  const pieces = String(value ?? '').split(markup);
  const print = smartQuotes(pieces.filter((_, i) => i % 3 === 0).join(''));
  const runs: Run[] = [];
  let level = 0;
  let at = 0;
  for (let i = 0; i < pieces.length; i += 3) {
    const text = print.slice(at, at + pieces[i]!.length);
    at += text.length;
    if (text) runs.push(level % 2 === 1 ? { text, italic: true } : { text });
    if (pieces[i + 2]) level += pieces[i + 1] ? -1 : 1;
  }
  return runs;
}
