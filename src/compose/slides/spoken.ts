import type { Element, ElementContent } from 'hast';
import type { DrawnName } from '../../schema/blocks.js';
import type { Playbook } from '../../schema/playbook.js';
import { blockWords } from '../block-words.js';

/** What a text holds for those who stand in front of a group. */
export interface Spoken {
  /** Passages to say aloud, in paragraphs, and whom each is for: “For schools”, or empty. */
  readonly said: { readonly words: readonly string[]; readonly only: string }[];
  /** Entries of lists that are for everybody who is there. */
  readonly listed: string[];
  /** Beginnings of sentences for people to go on with, such as “I was surprised that …”. */
  readonly starters: string[];
  /** Everything in its order, with what it is: “Say: …”, “Take care: …”. */
  readonly notes: string[];
}

const inline = new Set('a br code del em img input strong sub sup pb-cite pb-footnote pb-var'.split(' '));
/** A place to write on has nothing to say. */
const silent = new Set(
  'pb-lines pb-box pb-table pb-network-map pb-timeline pb-grid pb-web-code hr'.split(' '),
);

/** Reads a text for the wall and for the notes. Citations and footnotes are left to print. */
export function spokenIn(nodes: readonly ElementContent[], playbook: Playbook): Spoken {
  const spoken: Spoken = { said: [], listed: [], starters: [], notes: [] };
  read(nodes, { playbook, only: '', before: '', wall: true }, spoken);
  return spoken;
}

interface Place {
  playbook: Playbook;
  /** Whom it is for, when not for everybody. */
  only: string;
  /** What its lines begin with in the notes. */
  before: string;
  /** Whether those who are there may read it: remarks are for the facilitator. */
  wall: boolean;
}

function read(nodes: readonly ElementContent[], place: Place, into: Spoken): void {
  let run: ElementContent[] = [];
  const flush = () => {
    const line = lineOf(run);
    run = [];
    if (line === '') return;
    into.notes.push(place.before + line);
    if (place.wall) into.starters.push(...startersIn(line));
  };
  for (const node of nodes)
    if (isInline(node)) run.push(node);
    else if (node.type === 'element') {
      flush();
      if (!silent.has(node.tagName)) readBlock(node, place, into);
    }
  flush();
}

const isInline = (node: ElementContent) =>
  node.type === 'text' || (node.type === 'element' && inline.has(node.tagName));

function readBlock(block: Element, place: Place, into: Spoken): void {
  const { tagName, children } = block;
  if (tagName === 'li') readEntry(children, place, into);
  else if (tagName.startsWith('pb-')) readRemark(block, place, into);
  else read(children, place, into);
}

/** A block with a name, which the notes say before it: words to say, a tip, text for some readers. */
function readRemark({ tagName, properties, children }: Element, place: Place, into: Spoken): void {
  const { title } = blockWords(tagName.slice(3) as DrawnName, properties, place.playbook);
  const words = tagName === 'pb-say' ? spokenIn(children, place.playbook).notes : [];
  if (words.length > 0) into.said.push({ words, only: place.only });
  const isFor = tagName === 'pb-for';
  read(
    children,
    {
      ...place,
      before: `${place.before}${title}: `,
      only: isFor ? String(title) : place.only,
      wall: false,
    },
    into,
  );
}

function readEntry(children: readonly ElementContent[], place: Place, into: Spoken): void {
  const own = children.findIndex((c) => !isInline(c) && !(c.type === 'element' && c.tagName === 'p'));
  if (place.wall) into.listed.push(lineOf(own < 0 ? children : children.slice(0, own)));
  const at = into.notes.length;
  read(children, { ...place, before: '' }, into);
  if (at < into.notes.length) into.notes[at] = `${place.before}• ${into.notes[at]}`;
}

/** What stands in quotation marks and leaves room: only such words are surely for those who are there. */
const startersIn = (line: string): string[] =>
  [...line.matchAll(/[“"„«]([^“”"„«»]{3,90})[”"“»]/g)]
    .map((match) => match[1]!.trim())
    .filter((words) => /…|\.\.\./.test(words));

/** The words of some nodes in one line. */
export function lineOf(nodes: readonly ElementContent[]): string {
  const words = nodes.map(wordsOf).join('').replace(/\s+/g, ' ');
  return words.replace(/ ([.,;:!?])/g, '$1').trim();
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName === 'pb-cite' || node.tagName === 'pb-footnote') return '';
  if (node.tagName === 'br') return ' ';
  return node.children
    .map((c) => (c.type === 'element' && c.tagName === 'p' ? `${wordsOf(c)} ` : wordsOf(c)))
    .join('');
}
