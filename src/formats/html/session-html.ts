import type { AgendaSession, ContentsLine, Need, Part } from '../../compose/packet.js';
import { sayWhole } from '../../compose/strings.js';
import { stringify } from '../stringify.js';
import { drawBlock } from './blocks/table-of-blocks.js';
import type { Maker, PartSetting } from './resource-part-html.js';
import { glanceSign, sessionSigns, stepMark, timeBand } from './session-look.js';

/** A session: its run sheet, what to gather and to print, what to write down; and the entries that are to follow it, as HTML. */
export function sessionHtml(
  part: Part & { type: 'session' },
  entries: readonly string[],
  setting: PartSetting,
): string {
  const { front, print, after } = part;
  const data = {
    ...part,
    id: setting.idPrefix + part.id,
    logo: front?.logo ?? '',
    organization: front?.organization ?? '',
    lead: front?.subtitle ?? '',
    facts: front?.facts ?? [],
    ...sessionSigns(setting),
    band: timeBand(part, setting),
    agenda: markedAgenda(part.agenda, setting),
    print: { ...print, items: print.items.map((item) => linked(item, setting)) },
    after: {
      ...after,
      prompts: after.prompts.map(({ question, lines }) => ({
        question,
        lines: stringify(drawBlock.lines(lines as never, [], setting)),
      })),
    },
    entries,
  };
  return setting.fill('session', data, setting.level);
}

/** All sessions on a page. */
export const glanceHtml: Maker<'glance'> = (part, setting) => {
  const rows = part.rows.map((row) => ({
    ...linked(row, setting),
    time: sayWhole(row),
    activities: row.activities.map((a) => ({ ...linked(a, setting), ...stepMark(a.step, setting) })),
    needs: row.needs.map((need) => linkedNeed(need, setting)),
  }));
  const lines = nest(part.rest.lines).map((line) => ({
    ...linked(line, setting),
    inside: line.inside.map((l) => linked(l, setting)),
  }));
  const { id, title, columns, rest } = part;
  const facts = part.facts.map((f) => ({ ...f, sign: glanceSign(f.key, setting) }));
  const data = { id: setting.idPrefix + id, title, facts, columns, rows, rest: rest.title, lines };
  return setting.fill('glance', data, setting.level);
};

/** An agenda whose rows, and what they need, lead somewhere. */
export const linkedAgenda = (session: AgendaSession, setting: PartSetting) => ({
  ...session,
  rows: session.rows.map((row) => ({
    label: '',
    ...linked(row, setting),
    needs: row.needs.map((need) => linkedNeed(need, setting)),
  })),
});

/** The same, with the marks of their steps. */
const markedAgenda = (session: AgendaSession, setting: PartSetting) => {
  const { rows, ...rest } = linkedAgenda(session, setting);
  return { ...rest, rows: rows.map((row) => ({ ...row, ...stepMark(row.step, setting) })) };
};

const linkedNeed = (need: Need, setting: PartSetting) => ({
  ...need,
  items: need.items.map((item) => linked(item, setting)),
});

/** Something that leads to its place in the packet, where it has one. */
export const linked = <T extends { id: string }>(to: T, setting: PartSetting) => ({
  ...to,
  href: to.id === '' ? '' : (setting.linkTo(to.id) ?? ''),
});

/** Contents lines in two levels. */
export function nest(lines: readonly ContentsLine[]): (ContentsLine & { inside: ContentsLine[] })[] {
  const out: (ContentsLine & { inside: ContentsLine[] })[] = [];
  for (const line of lines) {
    if (line.level === 1) out.push({ ...line, inside: [] });
    else out.at(-1)?.inside.push(line);
  }
  return out;
}
