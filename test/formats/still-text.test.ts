import { expect, test } from 'vitest';
import {
  allResources,
  composePacket,
  composeResource,
  customize,
  packetFault,
  type Recipe,
  renderFragment,
} from '../../src/index.js';
import { someOf } from '../support/by-night.js';
import { shipped } from '../support/packets.js';

const recipes: [string, Recipe][] = [
  ['everybody', {}],
  ['learners of one audience', { audience: 'k12', edition: 'participant' }],
  ['an organization', { audience: 'out-of-school', organization: { name: 'Us & <them>' } }],
  ['everybody again', {}],
];

// What is written once, and what is written anew of a copy that nobody knows, is the same.
test.each(recipes)('for %s, every resource is written as its copy from JSON is', (_, recipe) => {
  const { value: tailored } = customize(shipped, recipe);
  for (const { id } of someOf(allResources(tailored.playbook), 80)) {
    const packet = composeResource(tailored, id);
    const copy = structuredClone(JSON.parse(JSON.stringify(packet)));
    const options = { headingLevel: 3, idPrefix: 'x-', linkTo: (to: string) => `/${to}` };
    expect(renderFragment(packet, options)).toBe(renderFragment(copy, options));
    expect(packetFault(copy)).toBeUndefined();
  }
});

test('a citation is named without tailoring another text', () => {
  const read: string[] = [];
  const citing = shipped.activities.find((a) => a.references.length > 0 && a.lineage === undefined)!;
  const watched = {
    ...shipped,
    insights: shipped.insights.map((insight) =>
      Object.defineProperty({ ...insight }, 'body', {
        get: () => {
          read.push(insight.id);
          return insight.body;
        },
      }),
    ),
  };
  const { value: tailored } = customize(watched, { audience: 'k12' });
  const resource = tailored.playbook.activities.find((a) => a.id === citing.id)!;
  expect(renderFragment(resource, { tailored })).toContain('pb-cite');
  expect(read).toEqual([]);
  expect(composePacket(tailored).parts.some((part) => part.type === 'sources')).toBe(true);
});
