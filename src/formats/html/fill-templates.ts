import { say } from '../../compose/strings.js';
import { withoutControls } from '../../diagnostics/controls.js';
import { fillingOf, type OwnTemplate } from './filling.js';

/** The templates there are: the page, the cover, an entry, and one for each part of a packet. */
export type TemplateName =
  | 'page'
  | 'cover'
  | 'entry'
  | 'text'
  | 'contents'
  | 'agenda'
  | 'glance'
  | 'session'
  | 'step'
  | 'cards'
  | 'poster'
  | 'handouts'
  | 'plan'
  | 'checklist'
  | 'glossary'
  | 'sources'
  | 'colophon';

/** A template of a caller's own, ready to be filled: what `Handlebars.template` makes, or any function like it. */
export type TemplateFunction = (
  data: object,
  options: { helpers: { h: (below: number) => string; t: (key: string) => string } },
) => string;

/** Some templates of a caller's own, by name; they get the same data as ours. `ownTemplates` makes them of precompiled ones. */
export type Templates = Partial<Record<TemplateName, TemplateFunction>>;

/** Fills a template. `level` is that of its main heading; `{{h 1}}` is the one below it. */
export type Fill = (name: TemplateName, data: object, level: number) => string;

/**
 * A function that fills the templates a caller brings, and those of ours in the place of all others. @throws TypeError for a template that
 * is no function.
 */
export function fillerWith(
  find: (name: TemplateName) => OwnTemplate,
  strings: Readonly<Record<string, string>>,
  templates: Templates = {},
): Fill {
  for (const [name, template] of Object.entries(templates))
    if (template !== undefined && typeof template !== 'function')
      throw new TypeError(
        `The template \`${name}\` is no function; \`ownTemplates\` makes one of a precompiled template.`,
      );
  const fillOurs = fillerOf(strings, find);
  return (name, data, level) => {
    const theirs = templates[name];
    if (!theirs) return fillOurs(name, data, level);
    const { heading: h } = fillingOf(strings, level);
    return clean(withoutEmptyLines(theirs(data, { helpers: { h, t: (key) => say(strings, key) } })));
  };
}

/** A function that fills the templates of some table. `{{t "key"}}` prints a string of the catalogue. */
export const fillerOf =
  <Name extends string>(strings: Readonly<Record<string, string>>, find: (name: Name) => OwnTemplate) =>
  (name: Name, data: object, level: number): string =>
    clean(find(name)(data, fillingOf(strings, level)));

const clean = (text: string): string => withoutControls(text).trim();

/** What a caller's template leaves out leaves empty lines behind. Those inside of code belong to its text. */
function withoutEmptyLines(text: string): string {
  const out: string[] = [];
  let from = 0;
  while (from < text.length) {
    const opens = nextOr(text, '<pre', from);
    const closes = nextOr(text, '</pre>', opens);
    out.push(text.slice(from, opens).replace(/\n{2,}/g, '\n'), text.slice(opens, closes));
    from = closes;
  }
  return out.join('');
}

function nextOr(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at;
}
