import { dirname, isAbsolute, relative, resolve } from 'node:path';
import {
  madeWith,
  planRecipe,
  planSession,
  type Recipe,
  type SessionPlan,
  type SessionPlans,
  type SessionWish,
  type Tailored,
  wishFaults,
} from '../index.js';
import type { Command } from './command.js';
import { contentFlags } from './content-flags.js';
import { flagName, type Given, numberFlag } from './flags.js';
import { type Input, readInput } from './input.js';
import { clockFlag } from './packet/clock-flag.js';
import { plansAsText } from './plan-text.js';
import { tailorFlags } from './tailor-flags.js';
import { print } from './terminal.js';
import { CommandError, UsageError } from './usage-error.js';
import { writeOut } from './write-out.js';

/** `plan-session`: what to do in the time there is. */
export const planSessionCommand: Command = {
  usage: 'networks-playbook plan-session --minutes N [--people N] [--setting NAME] [--audience ID] …',
  example:
    'networks-playbook plan-session --minutes 45 --people 20 --setting in-person --audience {audience} --step {step}',
  flags: {
    minutes: { value: 'N', about: 'Minutes there are, arriving and closing included. Needed.' },
    people: { value: 'N', about: 'How many people come.' },
    setting: { value: 'NAME', about: 'in-person, virtual, hybrid or asynchronous.' },
    audience: tailorFlags.audience!,
    step: { value: 'IDS', list: true, about: 'Steps to take activities from. All without it.' },
    devices: tailorFlags.devices!,
    'grade-bands': tailorFlags['grade-bands']!,
    participants: {
      value: 'LIST',
      list: true,
      about:
        'Who comes: learners, families, staff, partners, alumni, or those of `values.yaml`. Without it, learners and whom they need.',
    },
    tags: { value: 'LIST', list: true, about: 'What it is about: the main activity has one of these tags.' },
    exclude: { value: 'IDS', list: true, about: 'Activities to leave out.' },
    start: { value: 'HH:MM', about: 'When it begins; adds clock times.' },
    json: { about: 'Print JSON.' },
    'recipe-out': { value: 'FILE', about: 'Save a plan as a recipe for `packet`.' },
    plan: { value: 'N', about: 'Which plan to save: 1 (default), 2 or 3.' },
    force: { about: 'Replace a file that is already there.' },
    ...contentFlags,
  },
  operands: 0,
  async run(given) {
    const chosen = numberFlag(given, 'plan');
    if (chosen !== undefined && given['recipe-out'] === undefined)
      throw new UsageError('`--plan` says which plan to save; add `--recipe-out FILE`.');
    const wish = readWish(given);
    const { audience, exclude, content, overlay } = given;
    const input = await readInput({ audience, exclude, content, overlay });
    const tailored = input.tailor();
    const [fault] = wishFaults(tailored.playbook, wish);
    if (fault)
      throw new UsageError(
        `\`--${flagName(fault.field)}\` is \`${fault.found}\`, expected ${fault.expected}`,
      );
    const found = planSession(tailored.playbook, wish);
    if (given.json) await print(`${JSON.stringify({ wish, ...found }, null, 2)}\n`);
    else await print(plansAsText(found, wish, audiencesOf(tailored), tailored));
    if (typeof given['recipe-out'] === 'string') {
      const plan = pick(found, chosen ?? 1);
      await saveRecipe(given['recipe-out'], planRecipe(plan, wish, tailored.recipe), wish, input, given);
    }
  },
};

/** What the flags wish; whether the values are right is for `wishFaults` to say. */
function readWish(given: Given): SessionWish {
  const minutes = numberFlag(given, 'minutes');
  if (minutes === undefined) throw new UsageError('Say how many minutes there are: `--minutes 45`.');
  const { step, setting, devices, participants, tags, exclude } = given;
  return {
    minutes,
    people: numberFlag(given, 'people'),
    setting,
    step,
    devices,
    gradeBands: given['grade-bands'],
    participants,
    tags,
    exclude,
    start: clockFlag(given, 'start'),
  } as SessionWish;
}

function pick({ plans, message }: SessionPlans, number: number): SessionPlan {
  const plan = plans[number - 1];
  if (plan) return plan;
  if (plans.length === 0) throw new CommandError(`${message} No recipe was written.`);
  throw new UsageError(
    `\`--plan\` is \`${number}\`, expected ${plans.length === 1 ? '1, the only plan' : `a number from 1 to ${plans.length}`}.`,
  );
}

/** Writes a plan as a recipe in YAML, never over a file that is there unless forced. */
async function saveRecipe(
  file: string,
  planned: Recipe,
  wish: SessionWish,
  { playbook }: Input,
  given: Given,
): Promise<void> {
  const overlays = ([given.overlay ?? []].flat() as string[]).map((folder) => beside(file, folder));
  const recipe: Recipe = { ...planned, ...(overlays.length > 0 ? { overlays } : {}) };
  const { writeRecipe } = await import('../recipe.js');
  const fields = writeRecipe({ ...recipe, made: madeWith(playbook, recipe) });
  const more = typeof given.content === 'string' ? ` --content ${given.content}` : '';
  const command = `networks-playbook packet --recipe ${file}${more}`;
  const header = [
    `# A session of ${wish.minutes} minutes, proposed by networks-playbook plan-session. Change what you like.`,
    `# Print everything:    ${command} --out session.html`,
    `# Print the run sheet: ${command} --agenda ${wish.start ?? '15:30'} --out run-sheet.html`,
  ];
  await writeOut(file, `${header.join('\n')}\n${fields}`, given.force === true);
  process.stderr.write(`Wrote ${file}. Print it with: ${command} --out session.html\n`);
}

/** The path of a folder as a recipe names it: from where the recipe lies. */
const beside = (file: string, folder: string) =>
  isAbsolute(folder) ? folder : relative(dirname(resolve(file)), resolve(folder)) || '.';

/** The audiences that somebody tailored for: all of them for the general edition. */
const audiencesOf = ({ playbook, audiences }: Tailored) =>
  playbook.audiences.filter((a) => audiences.length === 0 || audiences.includes(a.id));
