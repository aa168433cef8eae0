import type { ContentsLine, Part } from '../../compose/packet.js';
import type { DrawnName } from '../../schema/blocks.js';
import { stringify } from '../stringify.js';
import { drawBlock } from './blocks/table-of-blocks.js';
import { cardsHtml } from './cards-html.js';
import { entryHtml } from './entry-html.js';
import { entryLook } from './entry-look.js';
import { posterHtml } from './poster-html.js';
import type { HtmlContext } from './resolve.js';
import { entriesHtml, type Maker, nodesHtml, type PartSetting, sourcesHtml } from './resource-part-html.js';
import { glanceHtml, linked, linkedAgenda, nest, sessionHtml } from './session-html.js';
import { footnoteList, toHtml } from './to-html.js';

/** One part of a packet as HTML. */
export function partHtml(part: Part, setting: PartSetting): string {
  const make = makers[part.type] as (part: Part, setting: PartSetting) => string;
  return make(part, setting);
}

/** The list of the handouts, and those that are to follow it, as HTML. */
export function handoutsHtml(
  part: Part & { type: 'handouts' },
  entries: readonly string[],
  setting: PartSetting,
): string {
  const lines = part.lines.map((line) => ({ ...line, href: setting.linkTo(line.id) ?? '' }));
  return setting.fill(
    'handouts',
    { id: setting.idPrefix + part.id, title: part.title, lines, entries },
    setting.level,
  );
}

const makers: { readonly [T in Part['type']]: Maker<T> } = {
  entries: entriesHtml,
  sources: sourcesHtml,
  text: (part, setting) => {
    const context: HtmlContext = { ...setting, level: setting.level + 1, entry: part.id, footnotes: [] };
    const sections = part.sections.map((s) => ({
      ...s,
      html: toHtml(s.children, context),
    }));
    const data = { ...part, id: setting.idPrefix + part.id, sections, footnotes: footnoteList(context) };
    return setting.fill('text', data, setting.level);
  },
  contents: (part, setting) =>
    setting.fill(
      'contents',
      { id: setting.idPrefix + part.id, title: part.title, lines: contentsOf(part.lines, setting) },
      setting.level,
    ),
  agenda: (part, setting) => {
    const sessions = part.sessions.map((session) => linkedAgenda(session, setting));
    return setting.fill('agenda', { ...part, id: setting.idPrefix + part.id, sessions }, setting.level);
  },
  glance: glanceHtml,
  session: (part, setting) =>
    sessionHtml(
      part,
      [...part.entries, ...part.handouts].map((e) => entryHtml(e, setting.level + 1, setting)),
      setting,
    ),
  step: (part, setting) => {
    const groups = part.groups.map((group) => ({
      kind: group.kind,
      title: group.title,
      anchor: `${setting.idPrefix}${part.id}-${group.kind}`,
      entries: group.entries.map((e) => entryHtml(e, setting.level + 2, setting)),
    }));
    return setting.fill(
      'step',
      {
        entry: entryHtml(part.entry, setting.level, setting),
        hue: entryLook(part.entry).hue,
        art: part.entry.step ? (setting.art?.step(part.entry.step.place) ?? '') : '',
        groups,
      },
      setting.level,
    );
  },
  handouts: (part, setting) =>
    handoutsHtml(
      part,
      part.entries.map((e) => entryHtml(e, setting.level + 1, setting)),
      setting,
    ),
  cards: cardsHtml,
  poster: posterHtml,
  plan: (part, setting) => {
    const { idPrefix } = setting;
    const steps = part.steps.map((step) => ({
      ...step,
      id: idPrefix + step.id,
      questions: step.questions.map((q) => ({
        ...q,
        id: idPrefix + q.id,
        lines: block('lines', q.lines, setting),
      })),
    }));
    const nextSteps = {
      ...part.nextSteps,
      id: idPrefix + part.nextSteps.id,
      table: block('table', part.nextSteps, setting),
    };
    return setting.fill('plan', { ...part, id: idPrefix + part.id, steps, nextSteps }, setting.level);
  },
  checklist: (part, setting) => {
    const lists = part.lists.map(({ title, items }) => ({
      title,
      items: items.map((item) => ({
        ...linked(item, setting),
        usedBy: item.usedBy.map((u) => linked(u, setting)),
      })),
    }));
    return setting.fill(
      'checklist',
      { id: setting.idPrefix + part.id, title: part.title, rule: part.rule, lists },
      setting.level,
    );
  },
  glossary: (part, setting) => {
    const terms = part.terms.map((t) => ({ ...t, anchor: `${setting.idPrefix}term-${t.id}` }));
    return setting.fill(
      'glossary',
      { id: setting.idPrefix + part.id, title: part.title, terms },
      setting.level,
    );
  },
  colophon: (part, setting) => {
    const facts = part.facts.map((f) => ({ ...f, html: nodesHtml(f.value, part.id, setting) }));
    return setting.fill(
      'colophon',
      { ...part, id: setting.idPrefix + part.id, facts, license: nodesHtml(part.license, part.id, setting) },
      setting.level,
    );
  },
};

const block = (name: DrawnName, properties: object, setting: PartSetting) =>
  stringify(drawBlock[name](properties as never, [], setting));

const contentsOf = (lines: readonly ContentsLine[], setting: PartSetting) =>
  nest(lines).map((line) => ({
    ...prefixed(line, setting),
    inside: line.inside.map((l) => prefixed(l, setting)),
  }));

const prefixed = <T extends { id: string }>(line: T, { idPrefix }: PartSetting) => ({
  ...line,
  id: idPrefix + line.id,
});
