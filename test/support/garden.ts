import { loadPlaybook } from '../../src/load.js';
import { folderSource } from '../../src/node.js';
import { root } from '../docs/blocks.js';

/** A playbook on another subject, with audiences, values and words of its own: a shared garden. */
export const gardenFolder = `${root}/test/fixtures/garden`;

export const loadGarden = () => loadPlaybook(folderSource(gardenFolder));

/** Words of the playbook that comes along. None of them says anything in a garden. */
const ourWords: readonly RegExp[] = [
  /\bstudents?\b/i,
  /\blearners?\b/i,
  /\beducators?\b/i,
  /\bteachers?\b/i,
  /\binstructors?\b/i,
  /\badvisers?\b/i,
  /\bschools?\b/i,
  /\bcolleges?\b/i,
  /\bprograms?\b/i,
  /\bfamil(?:y|ies)\b/i,
  /\balumni\b/i,
  /\bpartners\b/i,
  /\bK-?12\b/i,
  /\bpostsecondary\b/i,
  /\bgrades?\b/i,
  /\belementary\b/i,
  /\bmobilization\b/i,
  /how good the ties are/i,
  /how many people/i,
  /how the network/i,
  /\bties\b/i,
  /(?<!\/)\bnetworks?\b(?!-playbook)/i,
  /\bfive steps\b/i,
  /who they know/i,
  /take stock/i,
  /shore up/i,
  /opportunit/i,
  /edtech/i,
  /that last\b/i,
  /\bmeasurement\b/i,
  /who your students know/i,
];

/** What of ours a text says, each with what stands around it. */
export const oursIn = (text: string): string[] =>
  ourWords.flatMap((word) => {
    const found = word.exec(text);
    return found ? [text.slice(Math.max(0, found.index - 40), found.index + 60).replace(/\s+/g, ' ')] : [];
  });
