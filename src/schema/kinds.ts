/** A kind of resource. */
export type Kind =
  | 'step'
  | 'insight'
  | 'strategy'
  | 'question'
  | 'activity'
  | 'handout'
  | 'example'
  | 'measure';

/** The name of a list of resources: in the playbook, in folders, on the command line. */
export type Plural =
  | 'steps'
  | 'insights'
  | 'strategies'
  | 'questions'
  | 'activities'
  | 'handouts'
  | 'examples'
  | 'measures';

/** `facilitator` is everything; `participant` is what learners and families may see. */
export type Edition = 'facilitator' | 'participant';
export const editions: readonly Edition[] = ['facilitator', 'participant'];

/** One section a kind has. */
export interface SectionInfo {
  title: string;
  required: boolean;
  /** The only edition that shows it; both when absent. */
  only?: Edition;
}

/** What one kind is. */
export interface KindInfo {
  kind: Kind;
  plural: Plural;
  /** Its sections in order; none means the body is free. */
  sections: readonly SectionInfo[];
  /** Whether the participant edition may show this kind at all. */
  participant: boolean;
}

const must = (title: string, only?: Edition): SectionInfo => ({ title, required: true, only });
const may = (title: string, only?: Edition): SectionInfo => ({ title, required: false, only });

/** Every kind, in the order they stand within a step. To add one: a schema file, a line here, a line in `fields.ts`. */
export const kinds: readonly KindInfo[] = [
  {
    kind: 'step',
    plural: 'steps',
    participant: true,
    sections: [
      must('Why it matters'),
      must('What good looks like', 'facilitator'),
      must('Where to start', 'facilitator'),
      may('Common traps', 'facilitator'),
    ],
  },
  {
    kind: 'insight',
    plural: 'insights',
    participant: false,
    sections: [must('What we know'), must('What it means for you'), must('Caveat')],
  },
  {
    kind: 'strategy',
    plural: 'strategies',
    participant: false,
    sections: [must('Approach'), must('First moves'), must('Watch for')],
  },
  {
    kind: 'question',
    plural: 'questions',
    participant: true,
    sections: [
      must('Why ask', 'facilitator'),
      must('Listen for', 'facilitator'),
      may('Probe', 'facilitator'),
    ],
  },
  {
    kind: 'activity',
    plural: 'activities',
    participant: true,
    sections: [
      must('Purpose', 'facilitator'),
      may('What you will do', 'participant'),
      must('Prepare', 'facilitator'),
      must('Run it', 'facilitator'),
      must('Debrief'),
      must('Adapt', 'facilitator'),
      must('Safeguards', 'facilitator'),
    ],
  },
  { kind: 'handout', plural: 'handouts', participant: true, sections: [] },
  {
    kind: 'example',
    plural: 'examples',
    participant: false,
    sections: [must('What they do'), must('What happened'), must('What to borrow')],
  },
  {
    kind: 'measure',
    plural: 'measures',
    participant: false,
    sections: [must('What it tells you'), must('How to use it'), must('Limits')],
  },
];

const byKind = new Map(kinds.map((k) => [k.kind, k]));
const byPlural = new Map(kinds.map((k) => [k.plural, k]));

/** The line of the table for a kind. */
export function kindInfo(kind: Kind): KindInfo {
  return byKind.get(kind)!;
}

/** The line of the table for a plural, or undefined when it names no kind. */
export function kindOfPlural(plural: string): KindInfo | undefined {
  return byPlural.get(plural as Plural);
}

/** A heading as a slug: “Run it” is `run-it`. */
export function slugify(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
