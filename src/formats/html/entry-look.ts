import type { Element } from 'hast';
import { stepGlyph } from '../../art/glyphs.js';
import { type SignName, sign } from '../../art/signs.js';
import { stageOf } from '../../art/step-hues.js';
import type { Entry, EntrySection } from '../../compose/packet.js';
import { artTree } from './art-tree.js';

/** What shows at a glance to which step an entry belongs. Every piece of it is decoration: the label says the same in words. */
export interface EntryLook {
  /** The class that sets the hue of a step; empty without a step. */
  readonly hue: string;
  /** The glyph of the step, before the label. */
  readonly glyph: readonly Element[];
  /** Before the label of an activity: “Take stock”. */
  readonly stepName: string;
  /** A large figure beside the title of a step. */
  readonly numeral: string;
}

export function entryLook({ kind, step }: Entry): EntryLook {
  if (!step) return { hue: '', glyph: [], stepName: '', numeral: '' };
  return {
    hue: `pb-hue-${stageOf(step.number)}`,
    glyph: kind === 'step' ? [] : [artTree(stepGlyph(step.number, 'currentColor', '#fff'), 'pb-glyph')],
    stepName: kind === 'activity' ? step.name : '',
    numeral: kind === 'step' ? `${step.number}` : '',
  };
}

const factSigns: Readonly<Record<string, SignName>> = {
  duration: 'time',
  groupSize: 'people',
  setting: 'place',
  prep: 'prep',
  devices: 'device',
  materials: 'box',
  objectives: 'goal',
  handouts: 'print',
};

const sectionSigns: Readonly<Record<string, SignName>> = {
  prepare: 'prep',
  safeguards: 'shield',
  adapt: 'turn',
  debrief: 'talk',
};

/** A small sign before the name of a fact, or nothing. */
export const factSign = ({ kind }: Entry, key: string) =>
  signOf(kind === 'activity' ? factSigns[key] : undefined);

/** A small sign before the title of a section, or nothing. */
export const sectionSign = ({ kind }: Entry, { id }: EntrySection) =>
  signOf(kind === 'activity' ? sectionSigns[id] : undefined);

const signOf = (name: SignName | undefined): Element[] =>
  name ? [artTree(sign(name, 'currentColor'), 'pb-sign')] : [];
