import type { AgendaSession, Need, Part } from '../../compose/packet.js';
import { sayWhole } from '../../compose/strings.js';
import type { Inline, PrintGlance, PrintNeed, PrintSession, PrintSessionSheet } from './print-model.js';
import type { PrintContext } from './to-blocks.js';

/** “3:30” of “3:30–3:40 PM”. */
export const beginOf = ({ when }: { when: string }): string => when.split('–')[0] ?? '';

/** A session of an agenda. */
export const toSession = (
  { title, warning, total, rows }: AgendaSession,
  context: PrintContext,
): PrintSession => ({
  title,
  warning,
  total,
  rows: rows.map((row) => ({
    type: row.type,
    label: row.label ?? '',
    ...(row.step && { step: row.step }),
    time: row.time,
    when: row.when,
    length: row.length,
    minutes: row.minutes,
    to: context.hasTarget(row.id) ? row.id : '',
    title: linked(row, context),
    needs: row.needs.map((need) => toNeed(need, context)),
    steps: row.steps.map(({ title: words, when, length }) => ({ title: words, when, length })),
  })),
});

/** What a session of a packet begins with. */
export const toSessionSheet = (
  {
    number,
    front,
    subtitle,
    spare,
    columns,
    agenda,
    gather,
    print,
    prepare,
    after,
  }: Part & { type: 'session' },
  context: PrintContext,
): PrintSessionSheet => ({
  number,
  ...(front && { front }),
  subtitle,
  spare,
  columns,
  agenda: toSession(agenda, context),
  gather: { title: gather.title, items: gather.items },
  prepare: { title: prepare.title, items: prepare.items },
  print: {
    title: print.title,
    rule: print.rule,
    items: print.items.map(({ id, title, label, note, amount }) => ({
      title: linked({ id, title }, context),
      label,
      note,
      amount,
    })),
  },
  after: {
    title: after.title,
    prompts: after.prompts.map(({ question, lines }) => ({
      question,
      lines: { t: 'lines', label: '', ...lines },
    })),
  },
});

/** All sessions on a page. */
export const toGlance = (
  { facts, columns, rows, rest }: Part & { type: 'glance' },
  context: PrintContext,
): PrintGlance => ({
  facts,
  columns,
  rows: rows.map((row) => ({
    title: linked(row, context),
    day: row.day,
    time: sayWhole(row),
    length: row.length,
    to: row.id,
    activities: row.activities.map(({ id, title, length, step }) => ({
      title: linked({ id, title }, context),
      length,
      ...(step && { step }),
    })),
    needs: row.needs.map((need) => toNeed(need, context)),
  })),
  rest: {
    title: rest.title,
    lines: rest.lines.map(({ id, level, label, title }) => ({
      level,
      to: context.hasTarget(id) ? id : '',
      text: linked({ id, title: `${label} ${title}`.trim() }, context),
    })),
  },
});

const toNeed = ({ label, items, between }: Need, context: PrintContext): PrintNeed => ({
  label,
  items: linkedList(items, context, between),
});

/** Titles in one line, each a link where it leads somewhere. */
export function linkedList(
  list: readonly { id: string; title: string }[],
  context: PrintContext,
  between = ', ',
): Inline[] {
  return list.flatMap((to, i): Inline[] => [
    ...(i > 0 ? [{ t: 'text', v: between } as const] : []),
    ...linked(to, context),
  ]);
}

function linked({ id, title }: { id: string; title: string }, context: PrintContext): Inline[] {
  const c: Inline[] = [{ t: 'text', v: title }];
  return context.hasTarget(id) ? [{ t: 'link', to: id, term: false, c }] : c;
}
