import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { faultRange } from './fault-range.js';

/** A change of one file that mends a fault. */
export interface SuggestedFix {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The fix that a message names itself, `did you mean …?`, when what was found stands at its place. */
export function suggestedFix(text: string, fault: Diagnostic): SuggestedFix | undefined {
  const meant = /did you mean `([^`]+)`\?/.exec(fault.message)?.[1];
  if (meant === undefined) return undefined;
  const { start, end } = faultRange(text, fault);
  const there = text.slice(start, end);
  const plain = there.replace(/^["']/, '').replace(/["']$/, '');
  const found = [...fault.message.matchAll(/`([^`]+)`/g)].map((m) => m[1]!.replace(/^\{\{|\}\}$/g, ''));
  const from = text.slice(start, start + 400).split('\n', 1)[0]!;
  const name = found.find(
    (f) => f === plain || from.startsWith(`{{${f}`) || from.includes(`:${f}`) || from.includes(`@${f}`),
  );
  if (name === undefined || name === meant) return undefined;
  const at = text.indexOf(name, start);
  return { title: `Write \`${meant}\``, start: at, end: at + name.length, text: meant };
}
