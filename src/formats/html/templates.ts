import runtime from 'handlebars/runtime.js';
import agenda from '../../../templates/agenda.hbs';
import cards from '../../../templates/cards.hbs';
import checklist from '../../../templates/checklist.hbs';
import colophon from '../../../templates/colophon.hbs';
import contents from '../../../templates/contents.hbs';
import cover from '../../../templates/cover.hbs';
import entry from '../../../templates/entry.hbs';
import glossary from '../../../templates/glossary.hbs';
import handouts from '../../../templates/handouts.hbs';
import page from '../../../templates/page.hbs';
import plan from '../../../templates/plan.hbs';
import sources from '../../../templates/sources.hbs';
import step from '../../../templates/step.hbs';
import text from '../../../templates/text.hbs';
import { say } from '../../compose/strings.js';
import { withoutControls } from '../../diagnostics/controls.js';

/** The part of Handlebars that fills; its own types name the compiler only. */
const Handlebars = runtime as unknown as {
  template(spec: object): (data: object, options: { helpers: object }) => string;
};

/** What `Handlebars.precompile` makes, evaluated: an object of functions. Nothing is compiled at run time. */
export type PrecompiledTemplate = Record<string, unknown>;

/** The templates there are: the page, the cover, an entry, and one for each part of a packet. */
export type TemplateName =
  | 'page'
  | 'cover'
  | 'entry'
  | 'text'
  | 'contents'
  | 'agenda'
  | 'step'
  | 'cards'
  | 'handouts'
  | 'plan'
  | 'checklist'
  | 'glossary'
  | 'sources'
  | 'colophon';

const own: Readonly<Record<TemplateName, PrecompiledTemplate>> = {
  page,
  cover,
  entry,
  text,
  contents,
  agenda,
  step,
  cards,
  handouts,
  plan,
  checklist,
  glossary,
  sources,
  colophon,
};

/** Some templates of a caller's own, by name; they get the same data as ours. */
export type Templates = Partial<Record<TemplateName, PrecompiledTemplate>>;

/** Fills a template. `level` is that of its main heading; `{{h 1}}` is the one below it. */
export type Fill = (name: TemplateName, data: object, level: number) => string;

/** A function that fills the templates of HTML, ours or the caller's. */
export const templateFiller = (strings: Readonly<Record<string, string>>, templates: Templates = {}): Fill =>
  fillerOf(strings, (name: TemplateName) => templates[name] ?? own[name]);

/** A function that fills the templates of some table. `{{t "key"}}` prints a string of the catalogue. */
export function fillerOf<Name extends string>(
  strings: Readonly<Record<string, string>>,
  find: (name: Name) => PrecompiledTemplate,
): (name: Name, data: object, level: number) => string {
  const ready = new Map<Name, ReturnType<typeof Handlebars.template>>();
  return (name, data, level) => {
    let template = ready.get(name);
    if (!template) {
      template = Handlebars.template(find(name));
      ready.set(name, template);
    }
    const helpers = {
      h: (below: number) => `h${Math.min(6, level + below)}`,
      t: (key: string) => say(strings, key),
    };
    return withoutControls(template(data, { helpers }))
      .replace(/\n{2,}/g, '\n')
      .trim();
  };
}
