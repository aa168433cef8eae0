import { xmlText } from '../xml.js';
import type { MadeCourse } from './made-course.js';

type Credited = Pick<MadeCourse, 'attribution' | 'license'>;

/** Whom a course is from and under which license, as HTML. Where the sentence names the license already, its name there is the link. */
export function creditHtml({ attribution, license }: Credited): string {
  const link = `<a href="${xmlText(license.url)}">${xmlText(license.name)}</a>`;
  const at = placeOf(license.name, attribution);
  if (at < 0) return [attribution && xmlText(attribution), link].filter(Boolean).join(' ');
  return xmlText(attribution.slice(0, at)) + link + xmlText(attribution.slice(at + license.name.length));
}

/** The same as plain text, for metadata: the license with its address, and once. */
export function creditText({ attribution, license }: Credited): string {
  const named = `${license.name} (${license.url})`;
  const at = placeOf(license.name, attribution);
  if (at < 0) return [named, attribution].filter(Boolean).join('. ');
  return attribution.slice(0, at) + named + attribution.slice(at + license.name.length);
}

/** Where a name stands last by itself: “CC BY” is not in “CC BY-SA”. */
function placeOf(name: string, text: string): number {
  const at = name === '' ? -1 : text.lastIndexOf(name);
  const beside = at < 0 ? '' : text.slice(Math.max(0, at - 1), at) + text.charAt(at + name.length);
  return /[\p{L}\p{N}-]/u.test(beside) ? -1 : at;
}
