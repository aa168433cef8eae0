import { isScalar, type Node, parseDocument } from 'yaml';
import type { Diagnostic, Locate } from '../diagnostics/diagnostic.js';
import { reporterFor } from '../diagnostics/reporter.js';
import { cutValues } from './cut-values.js';
import { checkFieldPrompts } from './prompts.js';
import { faultInLine, type YamlFault, yamlFaults } from './yaml-faults.js';
import { checkYamlSize } from './yaml-limits.js';
import { placesIn, pointsOf } from './yaml-places.js';
import { yamlValues } from './yaml-values.js';

/** Plain data read from YAML, with the place of every value. */
export interface LocatedData {
  /** A tree: nothing in it leads back into itself. */
  data: unknown;
  locate: Locate;
  diagnostics: Diagnostic[];
}

// The parser's own look for keys that stand twice compares each with each; `yamlValues` looks them up.
const options = { prettyErrors: false, uniqueKeys: false, schema: 'core', version: '1.2' } as const;

/**
 * Reads YAML 1.2 (JSON is YAML too). `lineOffset` is the number of lines before the text in its file.
 * Never throws: syntax faults, keys that stand twice and aliases without an end are diagnostics, and then `data` is undefined.
 * Words that a value loses are a warning.
 */
export function readYaml(file: string, text: string, lineOffset = 0): LocatedData {
  const point = pointsOf(text, lineOffset);
  const start = { line: 1 + lineOffset, column: 1 };
  const diagnostics: Diagnostic[] = [];
  const report = reporterFor(file, diagnostics);
  const refused: LocatedData = { data: undefined, locate: () => start, diagnostics };
  const refuse = (faults: readonly YamlFault[]) => {
    for (const { line, column, message, hint, conflict } of faults)
      report(
        conflict ? 'conflict-marker' : 'yaml-syntax',
        { line: line + 1 + lineOffset, column: column + 1 },
        message,
        hint,
      );
    return refused;
  };
  checkYamlSize(text, point, report);
  if (diagnostics.length > 0) return refused;
  try {
    const { contents, ...parsed } = parseDocument(text, options);
    const broken = brokenIn(parsed);
    if (broken.length > 0)
      return refuse(yamlFaults(text, broken, (mended) => brokenIn(parseDocument(mended, options))));
    const alone = isScalar(contents) ? faultInLine(text, 0) : undefined;
    if (alone) return refuse([alone]);
    const { data, faults } = yamlValues(contents as Node | null, (offset) => point(offset).line);
    if (faults.length > 0)
      return refuse(
        faults.map(({ offset, message, hint }) => {
          const { line, column } = point(offset);
          const at = line - 1 - lineOffset;
          return (
            (/ as a key,/.test(message) ? faultInLine(text, at) : undefined) ?? {
              line: at,
              column: column - 1,
              message: sentence(message),
              ...(hint !== undefined && { hint }),
            }
          );
        }),
      );
    for (const { offset, message, hint } of cutValues(contents as Node | null, text))
      report('value-cut', point(offset), message, hint);
    checkFieldPrompts(text, lineOffset, report);
    return { data, locate: locateIn(text, lineOffset), diagnostics };
  } catch (error) {
    return refuse([
      { line: 0, column: 0, message: sentence(error instanceof Error ? error.message : String(error)) },
    ]);
  }
}

/**
 * Finds places in a text of YAML that is sound. It is parsed for that when a place is asked for: sound files never ask, and a
 * thousand trees are heavy to keep.
 */
export function locateIn(text: string, lineOffset: number): Locate {
  const tree = () => parseDocument(text, options).contents as Node | null;
  return placesIn(tree, pointsOf(text, lineOffset), { line: 1 + lineOffset, column: 1 });
}

const brokenIn = ({ errors, warnings }: Pick<ReturnType<typeof parseDocument>, 'errors' | 'warnings'>) =>
  errors.length > 0 ? errors : warnings.slice(0, 1);

function sentence(message: string): string {
  const first = message.split('\n')[0]!.trim();
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
