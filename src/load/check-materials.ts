import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type Report, reporterFor } from '../diagnostics/reporter.js';
import type { ActivityFields } from '../schema/activity.js';
import { namesHandout } from './names-handout.js';
import type { Draft } from './read-content-file.js';

type OfActivity = Pick<ActivityFields, 'materials' | 'handouts'>;

/** Handouts that a material is said to be are handouts of its activity. */
export function checkMaterialIds({ materials, handouts }: OfActivity, report: Report): void {
  for (const [i, { handouts: ids = [] }] of materials.entries())
    for (const [j, id] of ids.entries())
      if (!handouts.includes(id))
        report(
          'relation-unknown',
          ['materials', i, 'handouts', j],
          `Found \`${id}\` in \`materials\`, which \`handouts\` of the activity does not list.`,
        );
}

/** Materials whose words name a handout of their activity, which would be listed both to gather and to print. */
export function checkMaterials(
  drafts: readonly Draft[],
  strings: Readonly<Record<string, string>>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const sheets = new Map(drafts.filter((d) => d.kind === 'handout').map((d) => [d.id, d.fields.title]));
  for (const { kind, file, fields, locate } of drafts) {
    if (kind !== 'activity') continue;
    const { materials, handouts } = fields as unknown as OfActivity;
    const report = reporterFor(file, found, locate);
    for (const [i, { item, handouts: said }] of materials.entries()) {
      if (said !== undefined) continue;
      const named = handouts.filter((id) => namesHandout(item, sheets.get(id) ?? '', strings));
      if (named.length === 0) continue;
      const ids = `handouts: [${named.join(', ')}]`;
      report(
        'material-handout',
        ['materials', i],
        `Found “${item}” without \`${ids}\`, which it seems to be.`,
      );
    }
  }
  return found;
}
