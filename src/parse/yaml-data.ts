import { type Node, parseDocument } from 'yaml';
import type { Diagnostic, Locate } from '../diagnostics/diagnostic.js';
import { reporterFor } from '../diagnostics/reporter.js';
import { checkYamlSize } from './yaml-limits.js';
import { placesIn, pointsOf } from './yaml-places.js';
import { type ValueFault, yamlValues } from './yaml-values.js';

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
 */
export function readYaml(file: string, text: string, lineOffset = 0): LocatedData {
  const point = pointsOf(text, lineOffset);
  const start = { line: 1 + lineOffset, column: 1 };
  const diagnostics: Diagnostic[] = [];
  const report = reporterFor(file, diagnostics);
  const refused: LocatedData = { data: undefined, locate: () => start, diagnostics };
  const refuse = (faults: readonly ValueFault[]) => {
    for (const { offset, message } of faults) report('yaml-syntax', point(offset), sentence(message));
    return refused;
  };
  checkYamlSize(text, point, report);
  if (diagnostics.length > 0) return refused;
  try {
    const { contents, errors, warnings } = parseDocument(text, options);
    const broken = errors.length > 0 ? errors : warnings.slice(0, 1);
    if (broken.length > 0) return refuse(broken.map(({ message, pos }) => ({ message, offset: pos[0] })));
    const { data, faults } = yamlValues(contents as Node | null, (offset) => point(offset).line);
    if (faults.length > 0) return refuse(faults);
    // The tree is parsed again when a place is asked for: sound files never ask, and a thousand trees are heavy to keep.
    const tree = () => parseDocument(text, options).contents as Node | null;
    return { data, locate: placesIn(tree, point, start), diagnostics };
  } catch (error) {
    return refuse([{ message: error instanceof Error ? error.message : String(error), offset: 0 }]);
  }
}

function sentence(message: string): string {
  const first = message.split('\n')[0]!.trim();
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
