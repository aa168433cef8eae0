import { requireTailored } from '../customize/require-tailored.js';
import type { Tailored } from '../customize/tailor.js';
import { requireWhole } from '../schema/guards.js';
import { kinds } from '../schema/kinds.js';
import type { Resource } from '../schema/playbook.js';
import type { PartName } from '../schema/recipe.js';
import { agendaPart } from './agenda.js';
import { answersPart } from './answers.js';
import { checklistPart, glossaryPart, plainText, planPart, sourcesPart } from './back-matter.js';
import { colophonPart } from './colophon.js';
import { partsOf } from './edition-parts.js';
import { type Reading, readersOf, toEntry, toSections } from './entry.js';
import { frame, numberActivities, readingOf } from './frame.js';
import { linkTerms, type TermFinder, termFinder } from './link-terms.js';
import { toLinkedData } from './linked-data.js';
import type { ContentsLine, Cover, Entry, Group, Packet, Part } from './packet.js';
import { signInPart } from './sign-in.js';
import { say } from './strings.js';
import { besideActivities, workbookOf } from './workbook.js';

/**
 * Composes the printable set: cover, parts in print order, and all that formats need to write it. The same input gives the same
 * packet.
 *
 * @throws TypeError when it is handed something else than what `customize` returned as its value.
 */
export function composePacket(tailored: Tailored): Packet {
  requireTailored(tailored, 'composePacket');
  requireWhole(tailored.playbook, 'composePacket');
  const { playbook, recipe } = tailored;
  const { strings } = playbook;
  const reading = readingOf(tailored);
  const wanted = partsOf(recipe);
  const isWorkbook = recipe.edition === 'participant';

  const body: Part[] = [];
  const add = (name: PartName, part: Part | undefined, hasSomething = true) => {
    if (part && hasSomething && wanted(name)) body.push(part);
  };
  const howTo = toSections(playbook.body, reading);
  const about: Part = { type: 'text', id: 'how-to-use', title: playbook.info.title, sections: howTo };
  if (!isWorkbook) add('how-to-use', about, howTo.length > 0);
  add('agenda', agendaPart(tailored));
  const workbook = wanted('workbook') ? workbookOf(reading, recipe) : undefined;
  if (workbook) body.push(...workbook.before);
  const numbers = numberActivities(reading);
  // In a workbook, a worksheet stands beside the activity that uses it first.
  const beside = isWorkbook && wanted('steps') && wanted('handouts') ? besideActivities(playbook) : undefined;
  if (wanted('steps')) body.push(...stepParts(reading, numbers, beside));
  const handouts = playbook.handouts
    .filter((h) => ![...(beside?.values() ?? [])].flat().includes(h))
    .map((h) => toEntry(h, numbers.get(h.id) ?? '', reading));
  add(
    'handouts',
    {
      type: 'handouts',
      id: 'handouts',
      title: say(strings, 'handouts'),
      lines: handouts.map(({ id, label, title }) => ({ id, label, title })),
      entries: handouts,
    },
    handouts.length > 0,
  );
  const answers = wanted('handouts') ? answersPart(playbook.handouts, numbers, reading) : undefined;
  const plan = planPart(reading);
  add('plan', plan, plan.steps.length > 0);
  const checklist = checklistPart(reading);
  add('checklist', checklist, checklist.lists.length > 0);
  add('sign-in', signInPart(reading));
  if (answers) body.push(answers);
  if (workbook) body.push(...workbook.after);
  const terms = termFinder(playbook.glossary);
  const glossary = glossaryPart(reading, body.flatMap(textsOfPart), terms);
  add('glossary', glossary, glossary.terms.length > 0);
  const sources = sourcesPart(playbook.references, strings);
  add('sources', sources, sources.references.length > 0);
  if (isWorkbook) add('how-to-use', about, howTo.length > 0);
  const finder = wanted('glossary') ? terms : undefined;
  const linked = finder ? body.map((part) => linkPart(part, finder)) : body;
  const colophon = colophonPart(tailored, reading);
  const contents: Part = {
    type: 'contents',
    id: 'contents',
    title: say(strings, 'contents'),
    lines: contentsLines([...linked, colophon]),
  };
  const parts = wanted('contents') ? [contents, ...linked, colophon] : [...linked, colophon];
  const cover = coverOf(tailored, reading);
  return frame(tailored, {
    subject: 'packet',
    title: playbook.info.title,
    cover,
    parts,
    strings,
    linkedData: () => toLinkedData(tailored),
  });
}

function coverOf({ playbook, recipe }: Tailored, reading: Reading): Cover {
  const { name = '', contact = '', url = '', logo = '' } = recipe.organization ?? {};
  const { strings, info } = playbook;
  const isWorkbook = recipe.edition === 'participant';
  const facts = [
    ['audience', isWorkbook ? '' : readersOf(reading)],
    ['edition', isWorkbook ? '' : say(strings, 'editionFacilitator')],
    ['date', recipe.date ?? ''],
    ['contact', contact],
    ['web', url],
  ] as const;
  return {
    nameLine: isWorkbook ? [say(strings, 'name')] : [],
    title: info.title,
    subtitle: info.subtitle,
    organization: name,
    logo: logo.startsWith('data:') ? logo : '',
    facts: facts
      .filter(([, value]) => value !== '')
      .map(([key, value]) => ({ key, label: say(strings, key), value, href: key === 'web' ? value : '' })),
  };
}

/** A part for each step: its page, then its resources by kind. Handouts have a part of their own, but those beside an activity. */
function stepParts(
  reading: Reading,
  numbers: ReadonlyMap<string, string>,
  beside: ReadonlyMap<string, readonly Resource[]> = new Map(),
): Part[] {
  const { playbook } = reading;
  return playbook.steps.map((step): Part => {
    const groups = kinds
      .filter((k) => k.kind !== 'step' && k.kind !== 'handout')
      .map((k): Group => {
        const resources = (playbook[k.plural] as Resource[]).filter((r) => r.step === step.id);
        return {
          kind: k.kind,
          title: say(playbook.strings, k.plural),
          entries: resources
            .flatMap((r) => [r, ...(beside.get(r.id) ?? [])])
            .map((r) => toEntry(r, numbers.get(r.id) ?? '', reading)),
        };
      });
    const entry = toEntry(step, String(step.position), reading);
    return {
      type: 'step',
      id: step.id,
      title: step.title,
      entry,
      groups: groups.filter((g) => g.entries.length > 0),
    };
  });
}

/** Parts, and inside them the activities and handouts: what people look for. */
function contentsLines(parts: readonly Part[]): ContentsLine[] {
  return parts.flatMap((part): ContentsLine[] => {
    const line: ContentsLine = {
      id: part.id,
      title: part.title,
      label: part.type === 'step' ? part.entry.label : '',
      level: 1,
    };
    const inside =
      part.type === 'step'
        ? part.groups.filter((g) => g.kind === 'activity').flatMap((g) => g.entries)
        : part.type === 'handouts' || part.type === 'entries'
          ? part.entries
          : [];
    return [
      line,
      ...inside.map((e): ContentsLine => ({ id: e.id, title: e.shortTitle, label: e.label, level: 2 })),
    ];
  });
}

/** A part in which the first use of each term in each resource is marked. */
function linkPart(part: Part, finder: TermFinder): Part {
  if (part.type !== 'step') return part;
  const link = (entry: Entry) => (entry.kind === 'handout' ? entry : linkTerms(entry, finder));
  return {
    ...part,
    entry: link(part.entry),
    groups: part.groups.map((g) => ({ ...g, entries: g.entries.map(link) })),
  };
}

function textsOfPart(part: Part): string[] {
  if (part.type === 'text') return part.sections.map((s) => plainText(s.children));
  if (part.type === 'plan') return part.steps.flatMap((s) => s.questions.map((q) => q.question));
  const entries =
    part.type === 'step'
      ? [part.entry, ...part.groups.flatMap((g) => g.entries)]
      : part.type === 'handouts' || part.type === 'entries'
        ? part.entries
        : [];
  return entries.flatMap((e) => [
    e.title,
    e.summary,
    plainText(e.intro),
    ...e.sections.map((s) => plainText(s.children)),
  ]);
}
