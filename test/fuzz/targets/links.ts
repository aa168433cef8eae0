import { deflateSync } from 'fflate';
import { customize, hasErrors } from '../../../src/index.js';
import { recipeFromLink, recipeToLink } from '../../../src/recipe.js';
import { names } from '../hostile.js';
import { type Input, textOf } from '../input.js';
import { mutateData } from '../mutate-data.js';
import { mutateText } from '../mutate-text.js';
import { printTailored } from '../print.js';
import { seedRecipes } from '../seed-files.js';
import { provePlaces } from '../sound.js';
import type { Target } from '../target.js';

const pack = (text: string) => {
  const packed = deflateSync(new TextEncoder().encode(text), { level: 9 });
  return Buffer.from(packed).toString('base64url');
};

/** Links: with any recipe inside, cut off, of another form, or no link at all. */
export const links: Target = {
  name: 'links',
  weight: 4,
  make(random, _, longest): Input {
    const recipe = random.pick(seedRecipes);
    if (random.chance(0.5)) return { 'packed.json': JSON.stringify(mutateData(recipe, random, longest)) };
    if (random.chance(0.3))
      return {
        'packed.json': mutateText(JSON.stringify(recipe, null, 1), random, { others: names, longest }),
      };
    const link = `https://example.org/#${recipeToLink(recipe).value}`;
    return { link: mutateText(link, random, { others: [link, '#recipe=1.', '#recipe=2.A'], longest }) };
  },
  async run(input, { playbook }) {
    const packed = input['packed.json'];
    const link = typeof packed === 'string' ? `#recipe=1.${pack(packed)}` : textOf(input.link ?? '');
    const { value, diagnostics } = recipeFromLink(link);
    provePlaces(diagnostics, { link }, textOf(packed ?? link));
    if (!value) return JSON.stringify(diagnostics);
    const result = customize(playbook, value);
    provePlaces(result.diagnostics, { recipe: '' }, JSON.stringify(value));
    if (hasErrors(result.diagnostics)) return JSON.stringify(result.diagnostics);
    return printTailored(result.value, JSON.stringify(value));
  },
};
