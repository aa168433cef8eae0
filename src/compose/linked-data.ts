import type { Tailored } from '../customize/tailor.js';
import type { Activity } from '../schema/activity.js';
import { durationRange } from '../schema/duration.js';
import { requireSubject } from '../schema/guards.js';
import { kindInfo } from '../schema/kinds.js';
import type { Playbook, PlaybookInfo, Resource } from '../schema/playbook.js';
import { allResources } from '../schema/relations.js';

/**
 * A resource or a playbook as schema.org JSON-LD: a `LearningResource` with `timeRequired`, `isPartOf` and `citation`, or one
 * with `audience` and `hasPart`. Tailor first: it describes what it is given. A tailored playbook names only its audiences.
 */
export function toLinkedData(subject: Resource | Playbook | Tailored): Record<string, unknown> {
  requireSubject(subject, 'toLinkedData');
  return { '@context': 'https://schema.org', ...dataOf(subject) };
}

function dataOf(subject: Resource | Playbook | Tailored): Record<string, unknown> {
  if ('info' in subject) return playbookData(subject);
  if (!('recipe' in subject)) return resourceData(subject);
  const { playbook, audiences: chosen } = subject;
  const audiences = playbook.audiences.filter((a) => chosen.length === 0 || chosen.includes(a.id));
  return playbookData({ ...playbook, audiences });
}

function playbookData(playbook: Playbook): Record<string, unknown> {
  return {
    '@type': 'LearningResource',
    ...infoData(playbook.info),
    audience: playbook.audiences.map((a) => ({
      '@type': 'EducationalAudience',
      educationalRole: a.role,
      audienceType: a.label,
    })),
    ...reviewedData(allResources(playbook)),
    hasPart: allResources(playbook)
      .filter((r) => r.kind === 'step' || r.kind === 'activity')
      .map(resourceData),
    citation: playbook.references.map((r) => r.csl.title),
  };
}

/** What all of a playbook has in common. */
function infoData(info: PlaybookInfo): Record<string, unknown> {
  return {
    name: info.title,
    description: info.subtitle,
    version: info.version,
    inLanguage: info.language,
    ...rightsData(info),
    educationalUse: 'professional development',
  };
}

/** Under which licence a copy stands, and what it must say about where it comes from. */
export const rightsData = (info: PlaybookInfo) => ({
  license: info.licenseUrl,
  creditText: info.attribution,
});

/** The last day on which somebody checked any of some resources. */
function reviewedData(resources: readonly Resource[]): { dateModified?: string } {
  const last = resources
    .map((r) => r.reviewed ?? '')
    .sort()
    .at(-1);
  return last ? { dateModified: last } : {};
}

function resourceData(resource: Resource): Record<string, unknown> {
  const data: Record<string, unknown> = {
    '@type': resource.kind === 'question' ? ['LearningResource', 'Question'] : 'LearningResource',
    '@id': `#${resource.id}`,
    identifier: resource.id,
    name: resource.title,
    abstract: resource.summary,
    learningResourceType: kindInfo(resource.kind).learningResourceType,
  };
  if (resource.tags.length > 0) data.keywords = resource.tags.join(', ');
  if (resource.kind === 'step' && 'position' in resource) data.position = resource.position;
  else data.isPartOf = { '@type': 'LearningResource', '@id': `#${resource.step}` };
  Object.assign(data, reviewedData([resource]));
  if (resource.references.length > 0) data.citation = resource.references;
  if (resource.kind === 'activity') Object.assign(data, activityData(resource as Activity));
  return data;
}

function activityData(activity: Activity): Record<string, unknown> {
  const [, most] = durationRange(activity.duration);
  return { timeRequired: `PT${most}M`, teaches: activity.objectives, interactivityType: 'active' };
}
