import english from '../../content/strings/en.yaml';
import { type OwnValues, usualValues } from '../schema/own-values.js';

type Strings = Readonly<Record<string, string>>;

/** Words of our own strings that speak of our subject, as a playbook on any other says them. */
const onAnySubject: Strings = {
  bundleLettersAbout: 'Letters and sheets that are sent. Fill in what is yours, then print them.',
  examples: 'Examples to borrow from',
  letters: 'Letters to send',
  picture: 'A drawing of dots and lines',
  signInFrom: 'From',
  steps: 'Steps',
};

/** The words for grade bands that a playbook has declared: they may be of anything. */
const ofOwnBands: Strings = { gradeBands: 'Level', toldGradeBands: 'It is for: {values}.' };

/** The words of a playbook whose `strings` do not say otherwise: those of ours, but for what only fits our subject. */
export const usualStrings = ({ gradeBands }: OwnValues): Strings => ({
  ...english,
  ...onAnySubject,
  ...(gradeBands === usualValues.gradeBands ? {} : ofOwnBands),
});
