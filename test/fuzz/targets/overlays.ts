import { customize, hasErrors } from '../../../src/index.js';
import { loadOverlay, memorySource } from '../../../src/load.js';
import { markdownPieces, names } from '../hostile.js';
import { textOf, withInput } from '../input.js';
import { mutateText, toBytes } from '../mutate-text.js';
import { printTailored } from '../print.js';
import { overlaySeed } from '../seed-files.js';
import { provePlaces } from '../sound.js';
import type { Target } from '../target.js';

const pieces = [
  ...markdownPieces,
  ...[
    'set',
    'append',
    'remove',
    'replace',
    'with',
    'was',
    'field',
    'to',
    'section',
    'first',
    'duration',
    'handouts',
  ],
];

/** An organization's own additions and changes. */
export const overlays: Target = {
  name: 'overlays',
  weight: 2,
  make(random, { files }, longest) {
    const others = [...Object.values(overlaySeed), files['steps/first/activities/greeting-round.md']!];
    const file = random.pick(['overlay.yaml', 'overlay.yaml', ...Object.keys(overlaySeed)]);
    const text = mutateText(overlaySeed[file]!, random, { others, longest, pieces });
    if (random.chance(0.1))
      return { [`steps/${random.pick(names)}/handouts/${random.pick(names)}.md`]: text };
    return { [file]: toBytes(text, random) };
  },
  async run(input, { playbook }) {
    const all = withInput(overlaySeed, input);
    const { value, diagnostics } = await loadOverlay(memorySource(all), playbook);
    provePlaces(diagnostics, all);
    const result = customize(playbook, {}, { overlays: [value] });
    provePlaces(result.diagnostics, { ...all, recipe: '' });
    if (hasErrors(result.diagnostics)) return JSON.stringify([diagnostics, result.diagnostics]);
    const given = Object.values(all).map(textOf).join('\n');
    return JSON.stringify(diagnostics) + printTailored(result.value, given);
  },
};
