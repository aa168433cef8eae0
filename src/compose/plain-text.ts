import type { ElementContent } from 'hast';
import { mistake, sayWhat } from '../schema/guards.js';
import { paragraphsOf } from '../schema/paragraphs.js';
import type { Body } from '../schema/playbook.js';

/**
 * A body as text without marks, for a description, a message or a search of your own: headings, paragraphs and entries of lists
 * with an empty line between them. Citations, footnotes and drawings have no words in it. Take the body of a tailored
 * playbook: in another one, variables stand by their names and passages of all audiences one after the other.
 *
 * @throws TypeError for what is no body.
 */
export function plainText(body: Body): string {
  if (!Array.isArray(body?.intro) || !Array.isArray(body.sections))
    throw mistake('plainText', sayWhat(body), 'a body', 'pass the `body` of a resource');
  const lines = (nodes: readonly ElementContent[]) => paragraphsOf(nodes, 'everything', (name) => name);
  return [...lines(body.intro), ...body.sections.flatMap((s) => [s.title, ...lines(s.children)])].join(
    '\n\n',
  );
}
