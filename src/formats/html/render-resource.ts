import entry from '../../../templates/entry.hbs';
import sources from '../../../templates/sources.hbs';
import { resolveLayout } from '../../compose/layout.js';
import { partLevel } from '../../compose/part-level.js';
import { type ResourcePart, resourceParts } from '../../compose/resource-parts.js';
import { stringsFor } from '../../compose/strings-for.js';
import { requireTailored } from '../../customize/require-tailored.js';
import type { Tailored } from '../../customize/tailor.js';
import type { Known, ResourceIdOf } from '../../schema/names.js';
import type { Playbook } from '../../schema/playbook.js';
import { onlyRightToLeft, writtenIn } from '../written-in.js';
import { fillerWith, type Templates } from './fill-templates.js';
import type { OwnTemplate } from './filling.js';
import { ownSetting, type TreeOptions } from './fragment-setting.js';
import { entriesHtml, type PartSetting, sourcesHtml } from './resource-part-html.js';

/** How a fragment fits into the page around it, and how it is written. */
export interface FragmentOptions extends TreeOptions {
  /** Own precompiled templates in the place of ours. */
  templates?: Templates;
}

/** The templates of what is printed of a single resource. */
const ours: Readonly<Record<string, OwnTemplate>> = { entry, sources };

/**
 * One resource of a tailored playbook, with its sources, as HTML to place inside someone else's page: what `renderFragment` makes
 * of it. It brings nothing along that only whole packets need, so a page that shows one resource ships less.
 *
 * @throws RangeError when the resource is not in the tailored playbook, or an option is out of range.
 */
export function renderResource<P extends Playbook, I extends string>(
  tailored: Tailored<P>,
  id: Known<I, ResourceIdOf<P>>,
  options?: FragmentOptions,
): string;
export function renderResource(
  tailored: Tailored,
  id: string,
  { templates, ...options }: FragmentOptions = {},
): string {
  requireTailored(tailored, 'renderResource');
  const { playbook, recipe } = tailored;
  const { parts } = resourceParts(tailored, id, false);
  const strings = stringsFor(playbook.strings);
  const setting: PartSetting = {
    ...ownSetting({ parts, strings, layout: resolveLayout(recipe.layout) }, options),
    fill: fillerWith((name) => ours[name]!, strings, templates),
  };
  const html = parts.map((part, i) =>
    partHtml(part, { ...setting, level: partLevel({ parts, cover: undefined }, i, setting.level) }),
  );
  return fragmentAround(html, playbook.info.language);
}

const partHtml = (part: ResourcePart, setting: PartSetting): string =>
  part.type === 'sources' ? sourcesHtml(part, setting) : entriesHtml(part, setting);

/** The element that a fragment stands in. */
export function fragmentAround(parts: readonly string[], language: string): string {
  const direction = onlyRightToLeft(language);
  const around = direction ? ` lang="${writtenIn(language).language}" dir="${direction}"` : '';
  return `<div class="pb"${around}>\n${parts.join('\n')}\n</div>\n`;
}
