/** `facilitator` is everything; `participant` is what learners and families may see. */
export type Edition = 'facilitator' | 'participant';
export const editions: readonly Edition[] = ['facilitator', 'participant'];

/** One section a kind has. What it is called is a word of the language: the string `section-` and its id. */
export interface SectionInfo {
  readonly id: string;
  readonly required: boolean;
  /** The only edition that shows it; both when absent. */
  readonly only?: Edition;
}

/** A field that names resources of another kind. */
export interface Relation {
  readonly field: string;
  /** The kind that its ids must have. */
  readonly kind: Kind;
  /** The field of that kind that lists, the other way round, who names it. */
  readonly reverse?: string;
}

/** What one kind is. Everything that must be known of a kind beside its fields stands here. */
export interface KindInfo {
  readonly kind: Kind;
  readonly plural: Plural;
  /** What authors call it, one and many. */
  readonly name: readonly [one: string, many: string];
  /** Its `learningResourceType` in linked data (schema.org, LRMI). */
  readonly learningResourceType: string;
  /** The sections it knows, in order. */
  readonly sections: readonly SectionInfo[];
  /** Its body is free: any other sections may stand in it, and all print in the order of the file. */
  readonly free?: true;
  /** Whether the participant edition may show this kind at all. */
  readonly participant: boolean;
  /** A step may do without: having none of it is no gap. */
  readonly optional?: true;
  /** The fields that name other resources. */
  readonly relations: readonly Relation[];
  /** The fields an overlay may set. What decides where a resource belongs cannot be set. */
  readonly settable: readonly string[];
}

const must = (id: string, only?: Edition): SectionInfo => ({ id, required: true, only });
const may = (id: string, only?: Edition): SectionInfo => ({ id, required: false, only });
const everywhere = ['title', 'summary', 'audiences', 'tags'] as const;

const table = [
  {
    kind: 'step',
    plural: 'steps',
    name: ['step', 'steps'],
    learningResourceType: 'unit',
    participant: true,
    sections: [
      must('why-it-matters', 'facilitator'),
      must('what-good-looks-like', 'facilitator'),
      must('where-to-start', 'facilitator'),
      may('common-traps', 'facilitator'),
    ],
    relations: [],
    settable: ['title', 'shortTitle', 'summary', 'tags', 'goal'],
  },
  {
    kind: 'insight',
    plural: 'insights',
    name: ['insight', 'insights'],
    learningResourceType: 'research summary',
    participant: false,
    sections: [must('what-we-know'), must('what-it-means-for-you'), must('caveat')],
    relations: [],
    settable: everywhere,
  },
  {
    kind: 'strategy',
    plural: 'strategies',
    name: ['strategy', 'strategies'],
    learningResourceType: 'teaching strategy',
    participant: false,
    sections: [must('approach'), must('first-moves'), must('watch-for')],
    relations: [
      { field: 'activities', kind: 'activity' },
      { field: 'examples', kind: 'example', reverse: 'strategies' },
    ],
    settable: [...everywhere, 'goal', 'effort'],
  },
  {
    kind: 'question',
    plural: 'questions',
    name: ['guiding question', 'guiding questions'],
    learningResourceType: 'guiding question',
    participant: true,
    sections: [
      must('why-ask', 'facilitator'),
      must('listen-for', 'facilitator'),
      may('probe', 'facilitator'),
    ],
    relations: [{ field: 'activities', kind: 'activity', reverse: 'questions' }],
    settable: [...everywhere, 'question', 'focus', 'askedOf', 'space'],
  },
  {
    kind: 'activity',
    plural: 'activities',
    name: ['activity', 'activities'],
    learningResourceType: 'learning activity',
    participant: true,
    sections: [
      must('purpose', 'facilitator'),
      may('what-you-will-do', 'participant'),
      must('prepare', 'facilitator'),
      must('run-it', 'facilitator'),
      must('debrief'),
      must('adapt', 'facilitator'),
      must('safeguards', 'facilitator'),
    ],
    relations: [
      { field: 'handouts', kind: 'handout', reverse: 'activities' },
      { field: 'strategies', kind: 'strategy' },
    ],
    settable: [
      ...everywhere,
      'prep',
      'leadDays',
      'groupSize',
      'grouping',
      'setting',
      'gradeBands',
      'devices',
      'materials',
      'objectives',
      'participants',
      'lineage',
    ],
  },
  {
    kind: 'handout',
    plural: 'handouts',
    name: ['handout', 'handouts'],
    learningResourceType: 'handout',
    participant: true,
    free: true,
    sections: [may('answers', 'facilitator')],
    relations: [],
    settable: [...everywhere, 'for', 'gradeBands'],
  },
  {
    kind: 'letter',
    plural: 'letters',
    name: ['letter', 'letters'],
    learningResourceType: 'letter',
    participant: true,
    optional: true,
    free: true,
    sections: [],
    relations: [{ field: 'activities', kind: 'activity' }],
    settable: [...everywhere, 'sendWhen'],
  },
  {
    kind: 'example',
    plural: 'examples',
    name: ['example', 'examples'],
    learningResourceType: 'example',
    participant: false,
    sections: [must('what-they-do'), must('what-happened'), must('what-to-borrow')],
    relations: [],
    settable: [...everywhere, 'url', 'location', 'asOf'],
  },
  {
    kind: 'measure',
    plural: 'measures',
    name: ['measure', 'measures'],
    learningResourceType: 'assessment',
    participant: false,
    sections: [must('what-it-tells-you'), must('how-to-use-it'), must('limits')],
    relations: [],
    settable: [...everywhere, 'instrument', 'respondents', 'minutes', 'cost'],
  },
] as const;

type Row = (typeof table)[number];

/** A kind of resource. */
export type Kind = Row['kind'];

/** The name of a list of resources: in the playbook, in folders, on the command line. */
export type Plural = Row['plural'];

/** The name of the list of one kind. */
export type PluralOf<K extends Kind> = Extract<Row, { readonly kind: K }>['plural'];

/** Every kind, in the order they stand within a step. To add one: a row above, its file of fields, and a line in `fields.ts`. */
export const kinds: readonly KindInfo[] = table;

const byKind = new Map(kinds.map((k) => [k.kind, k]));
const byPlural = new Map(kinds.map((k) => [k.plural, k]));

/** The line of the table for a kind. */
export function kindInfo(kind: Kind): KindInfo {
  return byKind.get(kind)!;
}

/** The only edition that shows a section of a kind; undefined when both do. */
export const editionOfSection = (kind: Kind, id: string): Edition | undefined =>
  kindInfo(kind).sections.find((s) => s.id === id)?.only;

/** The place of a section among those of its kind. */
export const rankOfSection = (kind: Kind, id: string): number =>
  kindInfo(kind).sections.findIndex((s) => s.id === id);

/** The line of the table for a plural, or undefined when it names no kind. */
export function kindOfPlural(plural: string): KindInfo | undefined {
  return byPlural.get(plural as Plural);
}

/** The key of the string that names a section. */
export const sectionKey = (id: string): string => `section-${id}`;

/** A heading as a slug: “Say hello” is `say-hello`. */
export function slugify(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
