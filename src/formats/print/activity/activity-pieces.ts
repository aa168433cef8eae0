import type { SignName } from '../../../art/signs.js';
import type { Inline, PrintEntry, PrintFact, PrintSection } from '../print-model.js';
import { clockOf } from './clock.js';
import type { PagePiece, SectionLook } from './page-pieces.js';
import { runParts } from './run-parts.js';

/** What may stand in the margin or in the text. */
export type PlacedName = 'purpose' | 'goals' | 'prepare' | 'safeguards' | 'adapt' | 'also';

/** The pieces of an activity, before it is known where they stand. */
export interface ActivityPieces {
  lede: PagePiece[];
  /** What begins the margin. */
  first: PagePiece[];
  placed: Partial<Record<PlacedName, { side: PagePiece[]; text: PagePiece[] }>>;
  run: PagePiece[];
  /** What ends the text. */
  last: PagePiece[];
}

const glanceSigns: Readonly<Record<string, SignName>> = {
  duration: 'time',
  participants: 'people',
  groupSize: 'people',
  grouping: 'people',
  setting: 'place',
  prep: 'prep',
  devices: 'device',
};

const signs: Readonly<Record<string, SignName>> = {
  prepare: 'prep',
  safeguards: 'shield',
  adapt: 'turn',
  debrief: 'talk',
  purpose: 'flag',
};

export function activityPieces(entry: PrintEntry): ActivityPieces {
  const { facts, sections } = entry;
  const section = (id: string) => sections.find((s) => s.id === id);
  const fact = (key: string) => facts.find((f) => f.key === key);
  // The time stands large beside the title.
  const glance = facts
    .filter((f) => f.key !== 'duration' || clockOf(entry) === null)
    .flatMap((f) => (glanceSigns[f.key] ? [{ ...f, sign: glanceSigns[f.key]! }] : []));
  const [materials, handouts] = [fact('materials'), fact('handouts')];
  const goals = fact('objectives');
  const known = new Set([...Object.keys(glanceSigns), 'materials', 'handouts', 'objectives']);
  const also = facts.filter((f) => !known.has(f.key));
  const placed: ActivityPieces['placed'] = {};
  for (const name of ['purpose', 'prepare', 'safeguards', 'adapt'] as const) {
    const found = section(name);
    if (found)
      placed[name] = {
        side: [sectionPiece(found, 'side')],
        text: [sectionPiece(found, 'plain')],
      };
  }
  if (goals) {
    const piece: PagePiece = { p: 'goals', title: goals.label, lines: linesOfFact(goals) };
    placed.goals = { side: [piece], text: [piece] };
  }
  if (also.length > 0)
    placed.also = { side: [{ p: 'also', facts: also }], text: [{ p: 'also', facts: also }] };
  const run = section('run-it');
  const others = sections.filter((s) => !(s.id in placed) && s.id !== 'run-it');
  const at = sections.findIndex((s) => s.id === 'run-it');
  const before = others.filter((s) => sections.indexOf(s) < at);
  const after = others.filter((s) => sections.indexOf(s) > at);
  return {
    lede: [...ledeOf(entry.summary), ...(entry.intro.length === 0 ? [] : [textOf(entry)])],
    first: [
      ...(glance.length > 0 ? [{ p: 'glance', facts: glance } as const] : []),
      ...(materials ? [{ p: 'ready', title: materials.label, lines: linesOfFact(materials) } as const] : []),
      ...(handouts ? [{ p: 'also', facts: [handouts] } as const] : []),
    ],
    placed,
    run: [...before.map((s) => sectionPiece(s, 'plain')), ...(run ? runPieces(run) : [])],
    last: [
      ...after.map((s) => sectionPiece(s, s.id === 'debrief' ? 'tinted' : 'plain')),
      ...(entry.attribution === '' ? [] : [{ p: 'small', text: entry.attribution } as const]),
    ],
  };
}

const ledeOf = (summary: string): PagePiece[] =>
  summary === '' ? [] : [{ p: 'lede', c: [{ t: 'text', v: summary }] }];

/** What stands before the first section has no title. */
const textOf = (entry: PrintEntry): PagePiece => ({ p: 'after', c: entry.intro });

const sectionPiece = ({ id, title, only, c }: PrintSection, look: SectionLook): PagePiece => ({
  p: 'section',
  look,
  sign: signs[id] ?? '',
  title,
  only,
  c,
});

/** A fact of one line is a list of one. */
const linesOfFact = (fact: PrintFact): Inline[][] => (fact.lines.length > 0 ? fact.lines : [fact.c]);

function runPieces({ title, only, minutes, c }: PrintSection): PagePiece[] {
  const { before, steps, after } = runParts(c);
  // Steps in several lists have no bar, for only those of the first have numbers here.
  const bar =
    minutes.length === steps.length
      ? steps.map(({ number, minutes: words }, i) => ({ number, minutes: minutes[i]!, words }))
      : [];
  return [
    {
      p: 'run',
      title,
      only,
      bar,
      c: before,
    },
    ...steps.map((step): PagePiece => ({ p: 'step', runIn: false, ...step })),
    ...(after.length > 0 ? [{ p: 'after', c: after } as const] : []),
  ];
}
