import runtime from 'handlebars/runtime.js';
import type { TemplateFunction, TemplateName, Templates } from './fill-templates.js';

/** The part of Handlebars that fills; its own types name the compiler only. */
const Handlebars = runtime as unknown as { template(spec: PrecompiledTemplate): TemplateFunction };

/** What `Handlebars.precompile` makes, evaluated: an object of functions. Nothing is compiled at run time. */
export type PrecompiledTemplate = Record<string, unknown>;

/** Templates that were precompiled with Handlebars, ready for the option `templates`. It brings the part of Handlebars that fills with it. */
export const ownTemplates = (precompiled: Partial<Record<TemplateName, PrecompiledTemplate>>): Templates =>
  Object.fromEntries(Object.entries(precompiled).map(([name, spec]) => [name, Handlebars.template(spec)]));
