import type { Packet } from '../../compose/packet.js';
import type { Resource } from '../../schema/playbook.js';
import { type ResourceOptions, renderFragment as renderForPage } from '../html/render-fragment.js';
import type { FragmentOptions } from '../html/render-resource.js';
import { type LmsOptions, lmsFragment } from './lms-fragment.js';

/** What asks for HTML that learning platforms keep. */
export interface ForLms extends LmsOptions {
  readonly for: 'lms';
}

/**
 * A packet, or one resource with its sources, as HTML to place inside someone else's page: no script, no style, nothing
 * loaded from elsewhere. Style it with `networks-playbook/styles/content.css` or with your own rules for the `pb-` classes.
 * With `for: 'lms'` it is HTML to paste into a learning platform: what Canvas and Moodle keep, and nothing else.
 *
 * @throws TypeError for a resource without the `tailored` it comes from, and for another place than `lms`.
 * @throws RangeError for a packet that `packetFault` finds fault with.
 * @throws RangeError when the resource is not in the tailored playbook, or an option is out of range.
 */
export function renderFragment(packet: Packet, options?: FragmentOptions | ForLms): string;
export function renderFragment(
  resource: Resource,
  options: (FragmentOptions | ForLms) & ResourceOptions,
): string;
export function renderFragment(
  subject: Packet | Resource,
  options: (FragmentOptions | ForLms) & Partial<ResourceOptions> = {},
): string {
  if (!('for' in options) || options.for === undefined)
    return renderForPage(subject as Resource, options as FragmentOptions & ResourceOptions);
  const { for: place, ...asked } = options;
  if (place !== 'lms')
    throw new TypeError(
      `renderFragment: found \`for: ${JSON.stringify(place)}\`, expected \`lms\`; leave it out for a page of your own.`,
    );
  return lmsFragment(subject as Resource, asked as LmsOptions & ResourceOptions).html;
}
