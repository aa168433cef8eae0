import { hasErrors, recipeFaults } from '../../../src/index.js';
import { readRoster } from '../../../src/load.js';
import { bytesOf } from '../input.js';
import { mutateText, toBytes } from '../mutate-text.js';
import { rosterSeeds, seedRecipes } from '../seed-files.js';
import { Broken, provePlaces } from '../sound.js';
import type { Target } from '../target.js';

const file = 'roster.csv';
const pieces = [
  ...[
    '"',
    '""',
    '"\n',
    ',',
    ',,,,',
    ';',
    '\t',
    '|',
    '\n\n\n',
    '"a\nb"',
    '=1+1',
    '@SUM(A1)',
    'sep=;\n',
    'file',
    '../x',
  ],
  ...[
    'con',
    'a/../../b',
    '/etc/x',
    'C:\\x',
    '__proto__',
    'constructor.name',
    'vocabulary.__proto__',
    'titles.',
    'minutes.',
  ],
  ...[
    'organization.logo',
    'organization',
    'notes',
    'made.version',
    'select',
    'audience',
    'layout.duplex',
    'file.html',
  ],
];

/** Rosters: quoting, separators, encodings, columns that lead anywhere. */
export const rosters: Target = {
  name: 'rosters',
  weight: 4,
  make(random, _, longest) {
    const text = mutateText(random.pick(rosterSeeds), random, { others: rosterSeeds, longest, pieces });
    return { [file]: toBytes(text, random) };
  },
  async run(input, { playbook }) {
    const given = input[file]!;
    const { value: rows, diagnostics } = await readRoster(file, bytesOf(given), seedRecipes[1], {
      endings: ['html'],
    });
    provePlaces(diagnostics, { [file]: given });
    if (!hasErrors(diagnostics)) proveFiles(rows.map((row) => row.file));
    const later = rows
      .slice(0, 20)
      .flatMap((row) => row.name(recipeFaults(playbook, row.recipe, { file, locate: row.locate })));
    provePlaces(later, { [file]: given });
    return JSON.stringify([diagnostics, later, rows]);
  },
};

/** A sound roster writes inside its folder, and no file twice. */
function proveFiles(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (/(?:^|[/\\])\.\.(?:$|[/\\])|^[/\\]|^\w:|\0/.test(name))
      throw new Broken('file stays in its folder', name);
    if (seen.has(name.toLowerCase())) throw new Broken('every row has a file of its own', name);
    seen.add(name.toLowerCase());
  }
}
