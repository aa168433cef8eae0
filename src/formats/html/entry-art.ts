import { stepGlyph } from '../../art/glyphs.js';
import { type SignName, sign } from '../../art/signs.js';
import type { Entry, EntrySection } from '../../compose/packet.js';
import { stringify } from '../stringify.js';
import { artTree } from './art-tree.js';

// Decoration of whole pages and books; every piece of it stands beside words that say the same.

/** The glyph of the step, before the label. */
export const entryGlyph = ({ kind, step }: Entry): string =>
  step && kind !== 'step' ? glyphOf(step.place) : '';

/** The glyph of a step, by its place in the playbook, in the color of the words around it. */
export const glyphOf = (place: number, paper = '#fff'): string =>
  stringify([artTree(stepGlyph(place, 'currentColor', paper), 'pb-glyph')]);

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
export const factSign = ({ kind }: Pick<Entry, 'kind'>, key: string) =>
  signOf(kind === 'activity' ? factSigns[key] : undefined);

/** A small sign before the title of a section, or nothing. */
export const sectionSign = ({ kind }: Entry, { id }: EntrySection) =>
  signOf(kind === 'activity' ? sectionSigns[id] : undefined);

const signOf = (name: SignName | undefined): string =>
  name ? stringify([artTree(sign(name, 'currentColor'), 'pb-sign')]) : '';
