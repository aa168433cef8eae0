import type { Tailored } from '../customize/tailor.js';
import type { RecipeLayout } from '../schema/layout.js';
import { lazily } from '../schema/lazy-fields.js';
import type { Resource } from '../schema/playbook.js';
import { listsAround } from '../schema/relations.js';
import { resolveBrand } from './brand.js';
import { isLetter, type Reading } from './entry.js';
import { frontOf } from './front.js';
import { resolveLayout } from './layout.js';
import type { Brand, Cover, Packet, Part } from './packet.js';
import { packetName } from './packet-name.js';

/** Who reads a tailored playbook. */
export const readingOf = ({ playbook, audiences, recipe }: Tailored): Reading => ({
  playbook,
  reach: audiences.length > 0 ? audiences : playbook.audiences.map((a) => a.id),
  edition: recipe.edition ?? 'facilitator',
  organization: recipe.organization ?? {},
});

/** What a packet is, beside what the tailored playbook says of all its packets. */
export interface Framed {
  /** What of it all was composed; a part of the packet's name. */
  subject: string;
  title: string;
  cover?: Cover;
  parts: Part[];
  /** The words that formats print for the parts. */
  strings: Record<string, string>;
  linkedData: () => Record<string, unknown>;
  /** What is laid out in another way than the recipe asks for. */
  layout?: RecipeLayout;
}

/** A packet of any size around its parts. What only whole pages and files need is made when it is read. */
export function frame(tailored: Tailored, framed: Framed): Packet {
  const { playbook, recipe } = tailored;
  const { subject, title, cover, parts, strings, linkedData } = framed;
  const { info } = playbook;
  const organization = frontOf<Omit<Cover, 'title'>>({ cover, parts })?.organization;
  return lazily<Packet>(
    {
      generator: 'networks-playbook',
      identifier: '',
      title,
      documentTitle: organization ? `${title}: ${organization}` : title,
      cover,
      language: info.language,
      edition: recipe.edition ?? 'facilitator',
      paper: recipe.paper ?? 'letter',
      layout: resolveLayout({ ...recipe.layout, ...framed.layout }),
      brand: {} as Brand,
      footer: footerOf(tailored),
      strings,
      parts,
      linkedData: {},
    },
    {
      identifier: () => packetName(tailored, subject),
      brand: () => resolveBrand(recipe.brand, recipe.layout?.grayscale),
      linkedData,
    },
  );
}

/** The line at the foot of every page. */
export const footerOf = ({ playbook, recipe }: Tailored): string =>
  [recipe.organization?.name, playbook.info.title].filter(Boolean).join(' · ');

/** “1.2” for the second activity of step 1, and for the handouts of that step in their own count. Letters have no number. */
export function numberActivities({ playbook }: Reading): Map<string, string> {
  const numbers = new Map<string, string>();
  const { steps, activities, handouts } = listsAround(playbook);
  for (const step of steps) {
    for (const list of [activities, handouts] as Resource[][]) {
      list
        .filter((r) => r.step === step.id && !isLetter(r))
        .forEach((r, i) => {
          numbers.set(r.id, `${step.position}.${i + 1}`);
        });
    }
  }
  return numbers;
}
