import { loadPlaybook, memorySource } from '../../../src/load.js';
import { checkProse } from '../../../src/review.js';
import { markdownPieces, names } from '../hostile.js';
import { type Input, textOf, withInput } from '../input.js';
import { mutateData } from '../mutate-data.js';
import { mutateText, toBytes } from '../mutate-text.js';
import { printPlaybook } from '../print.js';
import { provePlaces } from '../sound.js';
import type { Target } from '../target.js';

const sources = 'references.json';
/** Sources and what cites them are in those inputs only that change them. */
const citing = 'steps/first/insights/ties-help.md';
const withoutSources = { [sources]: null, [citing]: null } as const;

/** All files of a playbook, some of them changed. */
export const loader: Target = {
  name: 'loader',
  weight: 2,
  make(random, { files }, longest) {
    const others = Object.values(files);
    const input: Record<string, string | Uint8Array | null> = {};
    for (let left = random.pick([1, 1, 1, 2, 3]); left > 0; left -= 1) {
      const file = random.pick(Object.keys(files));
      const text = files[file]!;
      const way = random.below(30);
      if (way === 0)
        input[random.pick([`${file}/x.md`, `steps/first/handouts/${random.pick(names)}.md`])] = text;
      else if (way === 1) input[file] = null;
      else if (file === sources && random.chance(0.7))
        input[file] = JSON.stringify(mutateData(JSON.parse(text), random, longest));
      else
        input[file] = toBytes(mutateText(text, random, { others, longest, pieces: markdownPieces }), random);
    }
    const cites = Object.keys(input).some((file) => file === sources || file === citing);
    return cites ? input : { ...withoutSources, ...input };
  },
  async run(input: Input, { files }) {
    const all = withInput(files, input);
    const source = memorySource(all);
    const { value, diagnostics } = await loadPlaybook(source);
    provePlaces(diagnostics, all);
    const given = Object.values(all).map(textOf).join('\n');
    const printed = printPlaybook(value, given);
    const prose = 'prose-exceptions.yaml' in input ? (await checkProse(value, source)).diagnostics : [];
    provePlaces(prose, all);
    return JSON.stringify([diagnostics, prose, value]) + printed;
  },
};
