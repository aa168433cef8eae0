import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Failure } from './attempt.js';
import { bytesOf, type Input } from './input.js';

/** A failure with the seed that makes it again, and the small input it was brought down to. */
export interface Told extends Failure {
  /** `target:seed:longest`, for the variable `FUZZ`. */
  again: string;
  /** How many inputs failed for this cause. */
  count: number;
  input: Input;
}

/** What a person needs to begin: the cause, how to see it again, and the input. */
export function tell({ cause, message, stack, again, count, input }: Told): string {
  const files = Object.entries(input).map(([path, content]) => `  ${path}: ${shown(content)}`);
  const more = stack.split('\n').slice(0, 4).join('\n');
  return [`${cause} (${count}×)`, `  ${message.slice(0, 500)}`, more, `  FUZZ=${again}`, ...files].join('\n');
}

function shown(content: Input[string]): string {
  if (content === null) return 'taken away';
  const text =
    typeof content === 'string' ? JSON.stringify(content) : `bytes ${Buffer.from(content).toString('hex')}`;
  return text.length > 600 ? `${text.slice(0, 600)}… (${text.length})` : text;
}

/** Writes the input as files below a folder. */
export async function writeInput(folder: string, input: Input): Promise<void> {
  for (const [path, content] of Object.entries(input)) {
    if (content === null) continue;
    const file = join(folder, path.replace(/[^\w./-]|\.\./g, '_'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytesOf(content));
  }
}
