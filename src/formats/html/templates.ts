import agenda from '../../../templates/agenda.hbs';
import cards from '../../../templates/cards.hbs';
import checklist from '../../../templates/checklist.hbs';
import colophon from '../../../templates/colophon.hbs';
import contents from '../../../templates/contents.hbs';
import cover from '../../../templates/cover.hbs';
import entry from '../../../templates/entry.hbs';
import glance from '../../../templates/glance.hbs';
import glossary from '../../../templates/glossary.hbs';
import handouts from '../../../templates/handouts.hbs';
import page from '../../../templates/page.hbs';
import plan from '../../../templates/plan.hbs';
import poster from '../../../templates/poster.hbs';
import session from '../../../templates/session.hbs';
import sources from '../../../templates/sources.hbs';
import step from '../../../templates/step.hbs';
import text from '../../../templates/text.hbs';
import { type Fill, fillerWith, type TemplateName, type Templates } from './fill-templates.js';
import type { OwnTemplate } from './filling.js';

const ours: Readonly<Record<TemplateName, OwnTemplate>> = {
  page,
  cover,
  entry,
  text,
  contents,
  agenda,
  glance,
  session,
  step,
  cards,
  poster,
  handouts,
  plan,
  checklist,
  glossary,
  sources,
  colophon,
};

/** A function that fills the templates of HTML, ours or the caller's. @throws TypeError for a template that is no function. */
export const templateFiller = (strings: Readonly<Record<string, string>>, templates?: Templates): Fill =>
  fillerWith((name) => ours[name], strings, templates);
