import type { Element, ElementContent, Properties } from 'hast';
import type { Edition } from '../schema/kinds.js';
import type { Body, Section } from '../schema/playbook.js';
import { isStill } from '../schema/still.js';
import { fillText, type Words } from './words.js';

/** What tailoring a tree depends on, and where it notes what it did. */
export interface Tailoring {
  edition: Edition;
  /** Audiences whose readers will see the text; all of the playbook's for the general edition. */
  reach: readonly string[];
  words: Words;
  /** Whether a resource is still there to link to. */
  kept: (id: string) => boolean;
  onLostLink: (id: string) => void;
  onDefault: (name: string, value: string) => void;
}

/** The part of an audience list that is reached. No list means everybody. */
export function reached(audiences: readonly string[], reach: readonly string[]): readonly string[] {
  return audiences.length === 0 ? reach : reach.filter((a) => audiences.includes(a));
}

/** A text as the chosen audiences and edition read it; `editionOf` says which sections only one edition has. Sections left empty are dropped. */
export function tailorBody(
  body: Body,
  editionOf: (section: Section) => Edition | undefined,
  tailoring: Tailoring,
): Body {
  const sections = body.sections.flatMap((section): Section[] => {
    const edition = editionOf(section);
    if (edition !== undefined && edition !== tailoring.edition) return [];
    const reach = reached(section.audiences, tailoring.reach);
    if (reach.length === 0) return [];
    const children = tailorNodes(section.children, { ...tailoring, reach });
    const partial = reach.length < tailoring.reach.length;
    if (children.length === 0) return [];
    const title = fillLine(section.title, { ...tailoring, reach });
    return [{ ...section, title, audiences: partial ? [...reach] : [], children }];
  });
  return { intro: tailorNodes(body.intro, tailoring), sections };
}

/** Tailors a list of nodes: passages for others go, variables become words, links without a target become text. */
function tailorNodes(nodes: readonly ElementContent[], tailoring: Tailoring): ElementContent[] {
  const out: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === 'text') pushText(out, node.value);
    else if (node.type === 'element') {
      if (isStill(node)) out.push(node);
      else tailorElement(node, tailoring, out);
    }
  }
  return out;
}

function tailorElement(node: Element, tailoring: Tailoring, out: ElementContent[]): void {
  const { tagName, properties } = node;
  if (tagName === 'pb-facilitator' && tailoring.edition === 'participant') return;
  if (tagName === 'pb-cite' && tailoring.edition === 'participant') {
    dropSpace(out);
    return;
  }
  if (tagName === 'pb-for') {
    const reach = reached(properties.audience as string[], tailoring.reach);
    if (reach.length === 0) return;
    const children = tailorNodes(node.children, { ...tailoring, reach });
    if (reach.length === tailoring.reach.length) out.push(...children);
    else if (children.length > 0) out.push({ ...node, properties: { audience: [...reach] }, children });
    return;
  }
  if (tagName === 'pb-var') {
    const value = wordFor(String(properties.name), tailoring);
    adaptArticle(out, value, tailoring);
    pushText(out, value);
    return;
  }
  const lead = leadingVariable(node);
  if (lead !== undefined) adaptArticle(out, wordFor(lead, tailoring), tailoring);
  const children = tailorNodes(node.children, tailoring);
  const target =
    tagName === 'a' && typeof properties.href === 'string' && properties.href.startsWith('id:')
      ? properties.href.slice(3)
      : undefined;
  if (target !== undefined && !tailoring.kept(target)) {
    tailoring.onLostLink(target);
    for (const child of children) {
      if (child.type === 'text') pushText(out, child.value);
      else out.push(child);
    }
    return;
  }
  const filled = tagName.startsWith('pb-') ? fillProperties(properties, tailoring) : properties;
  const emptied = node.children.length > 0 && children.length === 0 && tagName !== 'td' && tagName !== 'th';
  if (!emptied) out.push({ ...node, properties: filled, children });
}

/** Variables may also stand in the attributes of a block, such as the label of a writing space. */
function fillProperties(properties: Properties, tailoring: Tailoring): Properties {
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill);
    return typeof value === 'string' && value.includes('{{') ? fillLine(value, tailoring) : value;
  };
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, fill(value)]),
  ) as Properties;
}

/** Fills the variables of a text without marks, such as a title. */
export const fillLine = (text: string, tailoring: Tailoring): string =>
  fillText(text, (name) => wordFor(name, tailoring), tailoring.words.leadTo);

function wordFor(name: string, tailoring: Tailoring): string {
  const { value, set } = tailoring.words.lookUp(name, tailoring.reach);
  if (!set) tailoring.onDefault(name, value);
  return value;
}

/** The variable an element begins with: in “an **{{educator}}**” the article stands outside of it. */
function leadingVariable({ children: [first] }: Element): string | undefined {
  if (first?.type !== 'element') return undefined;
  return first.tagName === 'pb-var' ? String(first.properties.name) : leadingVariable(first);
}

/** Gives the text so far the article that the next word asks for. */
function adaptArticle(out: readonly ElementContent[], word: string, { words }: Tailoring): void {
  const before = out.at(-1);
  if (before?.type === 'text') before.value = words.leadTo(before.value, word);
}

/** What is left out takes the space before it along. */
function dropSpace(out: readonly ElementContent[]): void {
  const before = out.at(-1);
  if (before?.type === 'text') before.value = before.value.trimEnd();
}

/** Adds text, joined to the text before it, so that writers and searches see whole sentences. */
function pushText(out: ElementContent[], value: string): void {
  const before = out.at(-1);
  if (before?.type === 'text') before.value += value;
  else out.push({ type: 'text', value });
}
