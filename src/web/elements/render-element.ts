import type { Element, Properties } from 'hast';
import contentCss from '../../../templates/content.css';
import elementsCss from '../../../templates/elements.css';
import themeCss from '../../../templates/theme.css';
import { type Packet, treeToHtml } from '../../tree.js';
import { brandCss } from './brand-css.js';
import { chooseParts } from './choose-parts.js';
import { fragmentOf } from './fragment.js';
import type { PlaybookAttributes } from './jsx.js';
import { PlaybookFault, readPacket } from './read-packet.js';
import { type PlaybookTag, subjects } from './subjects.js';

/** How an element is written. */
export interface ElementOptions {
  /** Default: the tag for what the packet begins with. */
  tag?: PlaybookTag;
  /** The attributes of the tag: those of the element, which say what is drawn, and any of your own, such as `class`. */
  attributes?: Omit<PlaybookAttributes, 'packet' | 'light'> &
    Readonly<Record<string, string | number | boolean | undefined>>;
  /** The address of `networks-playbook/styles/elements.css`, in the place of a `<style>`. Without a `nonce`, the colors of the packet are left out. */
  stylesheet?: string;
  /** The nonce of a `<style>`, for policies that ask for one. */
  nonce?: string;
  /** HTML of yours to stand inside the tag: what browsers show that are older than 2024. */
  inside?: string;
}

/**
 * A packet as the HTML of an element that is drawn already: a tag with its shadow root (`<template shadowrootmode="open">`).
 * Browsers show it before any script, and without one; where the script of the elements runs, it takes the drawing over as it
 * is. Needs no DOM.
 *
 * @throws PlaybookFault for a packet that cannot be drawn, or attributes that are wrong. RangeError for a heading level or an id prefix out of range.
 */
export function renderElement(packet: Packet, options: ElementOptions = {}): string {
  const { attributes = {}, inside = '' } = options;
  const given = readPacket(packet);
  const tag = options.tag ?? tagFor(given);
  if (!Object.hasOwn(subjects, tag))
    throw new PlaybookFault(`Found the tag \`${tag}\`, expected one of ${Object.keys(subjects).join(', ')}.`);
  if (attributes.light)
    throw new PlaybookFault('Found `light`: put the HTML of `renderFragment` inside such a tag instead.');
  const shown = chooseParts(given, subjects[tag], attributes.resource || undefined);
  const content = fragmentOf(shown, {
    headingLevel: Number(attributes['heading-level'] ?? 2),
    idPrefix: attributes['id-prefix'] ?? '',
    linkTo: attributes['link-to'] ?? '',
    parts: true,
  });
  const root = `${styles(shown, options)}${treeToHtml([inLanguage(content, shown, attributes.lang)])}`;
  const end = `</${tag}>`;
  const open = treeToHtml([element(tag, { ...attributes })]);
  return `${open.slice(0, -end.length)}<template shadowrootmode="open">${root}</template>${inside}${end}\n`;
}

/** The tag for what a packet begins with. */
function tagFor({ parts: [first] }: Packet): PlaybookTag {
  const subject = first?.type === 'entries' ? first.entries[0]?.kind : first?.type;
  const tags = Object.keys(subjects) as PlaybookTag[];
  return tags.find((tag) => subjects[tag] === subject) ?? 'networks-playbook-resource';
}

function inLanguage(content: Element, { language }: Packet, around: unknown): Element {
  if (!language || language === around) return content;
  return { ...content, properties: { ...content.properties, lang: language } };
}

function styles({ brand }: Packet, { stylesheet, nonce }: ElementOptions): string {
  const style = (css: string) =>
    treeToHtml([element('style', { nonce })]).replace('</style>', () => `${css}</style>`);
  if (stylesheet === undefined) return style(`${contentCss}${themeCss}${elementsCss}${brandCss(brand)}`);
  const link = treeToHtml([element('link', { rel: ['stylesheet'], href: stylesheet })]);
  return nonce === undefined ? link : link + style(brandCss(brand));
}

const element = (tagName: string, properties: Properties): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [],
});
