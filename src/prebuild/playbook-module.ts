import { kinds } from '../schema/kinds.js';
import type { Playbook, Resource } from '../schema/playbook.js';
import { frozenFunction, literal, parsed } from './literal.js';
import { moduleHead } from './module-head.js';

/** The module of a whole playbook: metadata at once, bodies as strings that are parsed on first touch, all of it frozen. Imports nothing. */
export function playbookModule(whole: Playbook): string {
  const bodies: Record<string, string> = {};
  const meta: Record<string, unknown> = { ...whole };
  for (const { plural } of kinds) {
    meta[plural] = (whole[plural] as Resource[]).map(({ body, ...fields }) => {
      bodies[fields.id] = JSON.stringify(body);
      return fields;
    });
  }
  return `${moduleHead(whole)}${frozenFunction}const meta = ${parsed(meta)};
const bodies = {
${Object.entries(bodies)
  .map(([id, json]) => `${literal(id)}: ${literal(json)}`)
  .join(',\n')}
};
const withBody = (resource) => {
  let body;
  for (const field of Object.values(resource)) frozen(field);
  Object.freeze(
    Object.defineProperty(resource, 'body', {
      enumerable: true,
      get: () => (body ??= frozen(JSON.parse(bodies[resource.id]))),
    }),
  );
};
for (const plural of ${JSON.stringify(kinds.map((k) => k.plural))}) for (const resource of meta[plural]) withBody(resource);
/** The whole playbook. */
export const playbook = frozen(meta);
`;
}
