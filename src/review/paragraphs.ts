import type { ElementContent } from 'hast';
import { tailorBody } from '../customize/tailor-body.js';
import { fillText, wordsFor } from '../customize/words.js';
import type { Handout } from '../schema/handout.js';
import { type Edition, editionOfSection, type Kind } from '../schema/kinds.js';
import type { Body, Playbook, Resource } from '../schema/playbook.js';

/** Whose text: what facilitators read, what learners and families are handed, or all of it. */
export type Readers = 'facilitator' | 'learner';

/** Reads texts as the general edition prints them: variables filled, with passages for all audiences. */
export interface Reader {
  /** The text of a resource for some readers, or all of it, in the order of its file. */
  text(resource: Resource, readers: Readers | 'all'): ElementContent[];
  /** The text of the first page, or of another body that is not a resource's. */
  body(body: Body): ElementContent[];
  /** A string such as a title, with its variables filled. */
  line(text: string): string;
}

/** Makes a reader for a playbook. The bodies it is handed stay as they are. */
export function readerOf(playbook: Playbook): Reader {
  const reach = playbook.audiences.map((a) => a.id);
  const words = wordsFor(playbook, {});
  const nothing = () => {};
  const how = { reach, words, kept: () => true, onLostLink: nothing, onDefault: nothing };
  const read = (body: Body, kind: Kind, edition: Edition) => {
    const { intro, sections } = tailorBody(body, (s) => editionOfSection(kind, s.id), { ...how, edition });
    return [...intro, ...sections.flatMap((s) => s.children)];
  };
  return {
    text(resource, readers) {
      const { kind, body } = resource;
      const handed = kind === 'handout' && (resource as Handout).for !== 'facilitator';
      if (handed && readers === 'facilitator') return [];
      if (handed) return read(body, kind, readers === 'learner' ? 'participant' : 'facilitator');
      const parts = body.sections.flatMap((section) => {
        const edition = editionOfSection(kind, section.id) === 'participant' ? 'participant' : 'facilitator';
        const whose: Readers = edition === 'participant' ? 'learner' : 'facilitator';
        return readers === 'all' || readers === whose
          ? read({ intro: [], sections: [section] }, kind, edition)
          : [];
      });
      return readers === 'learner'
        ? parts
        : [...read({ ...body, sections: [] }, kind, 'facilitator'), ...parts];
    },
    body: (body) => read(body, 'handout', 'facilitator'),
    line: (text) => fillText(text, (name) => words.lookUp(name, reach).value, words.leadTo),
  };
}

/** What counts as text: `sentences` leaves out tables, the labels of writing spaces and the names of steps; `everything` takes them in. */
export type TextScope = 'sentences' | 'everything';

const inline = new Set('a br code del em img input strong sub sup pb-cite pb-footnote'.split(' '));
const tables = new Set(['table', 'thead', 'tbody', 'tr', 'th', 'td']);

/** The paragraphs, list entries and spoken passages of some nodes, each as one line of plain text. Citations have no words. */
export function paragraphsOf(nodes: readonly ElementContent[], scope: TextScope): string[] {
  const out: string[] = [];
  let run = '';
  const flush = () => {
    const text = run
      .replace(/\s+/g, ' ')
      .replace(/ ([.,;:!?])/g, '$1')
      .trim();
    if (/\p{L}/u.test(text)) out.push(text);
    run = '';
  };
  for (const node of scope === 'sentences' ? withoutStepName(nodes) : nodes) {
    if (node.type === 'text') run += node.value;
    else if (node.type !== 'element') continue;
    else if (inline.has(node.tagName)) run += inlineText(node);
    else {
      flush();
      if (scope === 'sentences' && tables.has(node.tagName)) continue;
      if (scope === 'everything') out.push(...labelsIn(node.properties));
      out.push(...paragraphsOf(node.children, scope));
    }
  }
  flush();
  return out;
}

/** A step of an activity opens with its name and minutes: a heading, not a sentence of three words. */
function withoutStepName(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const at = nodes.findIndex((n) => n.type !== 'text' || n.value.trim() !== '');
  const [name, after] = nodes.slice(at, at + 2);
  const minutes = /^\s*\([^()]*\bmin\)[.:]?\s*/;
  if (name?.type !== 'element' || name.tagName !== 'strong') return nodes;
  if (after?.type !== 'text' || !minutes.test(after.value)) return nodes;
  return [{ ...after, value: after.value.replace(minutes, '') }, ...nodes.slice(at + 2)];
}

function inlineText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName === 'pb-cite' || node.tagName === 'pb-footnote') return '';
  return node.tagName === 'br' ? ' ' : node.children.map(inlineText).join('');
}

/** Labels, column heads and the like: what blocks say in their attributes. */
const labelsIn = (properties: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(properties)
    .filter(([name]) => name !== 'audience')
    .flatMap(([, value]) => [value].flat())
    .filter((v): v is string => typeof v === 'string' && /\p{L}{3}/u.test(v));
