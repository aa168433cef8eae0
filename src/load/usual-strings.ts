import english from '../../content/strings/en.yaml';

/** Words of our own strings that speak of our subject, as a playbook on any other says them. */
const onAnySubject: Readonly<Record<string, string>> = {
  bundleLettersAbout: 'Letters and sheets that are sent. Fill in what is yours, then print them.',
  examples: 'Examples to borrow from',
  letters: 'Letters to send',
  picture: 'A drawing of dots and lines',
  signInFrom: 'From',
  steps: 'Steps',
};

/** The words of a playbook whose `strings` do not say otherwise: those of ours, but for what only fits our subject. */
export const usualStrings: Readonly<Record<string, string>> = { ...english, ...onAnySubject };
