import { kinds, type Playbook, type Resource } from '../../index.js';

/** The file that holds everything but the bodies of resources. */
export const outlineFile = 'playbook.json';

/** The file that holds the bodies of one step's resources, by id. */
export const stepFile = (step: string) => `${step}.json`;

/** A playbook as files to serve: an outline that lists and filters, and the bodies of each step. File name → JSON. */
export function splitPlaybook(playbook: Playbook): Record<string, string> {
  const outline: Record<string, unknown> = { ...playbook };
  const bodies = new Map<string, Record<string, unknown>>(playbook.steps.map((s) => [s.id, {}]));
  for (const { plural } of kinds) {
    outline[plural] = (playbook[plural] as Resource[]).map((resource) => {
      const { body, ...fields } = resource;
      bodies.get(resource.step)![resource.id] = body;
      return fields;
    });
  }
  return Object.fromEntries([
    [outlineFile, JSON.stringify(outline)],
    ...[...bodies].map(([step, held]) => [stepFile(step), JSON.stringify(held)]),
  ]);
}
