import { type Diagnostic, fault } from '../diagnostics/diagnostic.js';
import { didYouMean, orList } from '../diagnostics/nearest.js';
import { type Kind, kindOfPlural, kinds } from '../schema/kinds.js';

/** Where a content file says it belongs. */
export interface ResourcePlace {
  kind: Kind;
  step: string;
  id: string;
}

const folders = kinds.filter((k) => k.kind !== 'step').map((k) => k.plural as string);

/** Reads kind, step and id off a path: `steps/<step>/step.md` or `steps/<step>/<kind>/<id>.md`. */
export function placeOf(file: string): ResourcePlace | { diagnostics: Diagnostic[] } {
  const refuse = (message: string) => ({
    diagnostics: [fault('file-misplaced', file, { line: 1, column: 1 }, message)],
  });
  const ending = /\.\w+$/.exec(file)?.[0];
  if (ending !== '.md')
    return refuse(`Found the ending \`${ending}\`, expected \`.md\`: the file is not read.`);
  const parts = file.split('/');
  const [top, step, folder, name] = parts;
  if (top !== 'steps' || step === undefined)
    return refuse(`Found \`${file}\`, expected it inside \`steps/\`.`);
  if (parts.length === 3) {
    if (folder === 'step.md') return { kind: 'step', step, id: step };
    return refuse(
      `Found \`${folder}\` beside the steps, expected \`step.md\` or a folder such as \`activities\`.`,
    );
  }
  const info = kindOfPlural(folder ?? '');
  if (parts.length === 4 && info && info.kind !== 'step')
    return { kind: info.kind, step, id: name!.replace(/\.md$/, '') };
  if (parts.length === 4)
    return refuse(
      `Found folder \`${folder}\`, expected ${orList(folders)}${didYouMean(folder ?? '', folders)}`,
    );
  return refuse(`Found a file ${parts.length} levels deep, expected \`steps/<step>/<kind>/<id>.md\`.`);
}
