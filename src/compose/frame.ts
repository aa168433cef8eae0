import type { Tailored } from '../customize/tailor.js';
import type { RecipeLayout } from '../schema/layout.js';
import type { Resource } from '../schema/playbook.js';
import { resolveBrand } from './brand.js';
import type { Reading } from './entry.js';
import type { Cover, Layout, Packet } from './packet.js';
import { packetName } from './packet-name.js';

/** Who reads a tailored playbook. */
export const readingOf = ({ playbook, audiences, recipe }: Tailored): Reading => ({
  playbook,
  reach: audiences.length > 0 ? audiences : playbook.audiences.map((a) => a.id),
  edition: recipe.edition ?? 'facilitator',
});

/** What packets of every size have in common, around what is theirs. */
export function frame(
  tailored: Tailored,
  { subject, title, cover }: { subject: string; title: string; cover?: Cover },
): Omit<Packet, 'parts' | 'linkedData'> {
  const { playbook, recipe } = tailored;
  const { info } = playbook;
  return {
    generator: 'networks-playbook',
    identifier: packetName(tailored, subject),
    title,
    documentTitle: cover?.organization ? `${title}: ${cover.organization}` : title,
    cover,
    language: info.language,
    edition: recipe.edition ?? 'facilitator',
    paper: recipe.paper ?? 'letter',
    layout: resolveLayout(recipe.layout),
    brand: resolveBrand(recipe.brand, recipe.layout?.grayscale),
    footer: [recipe.organization?.name, info.title].filter(Boolean).join(' · '),
    strings: playbook.strings,
  };
}

/** Lines to write on stand 9 mm apart, room for most hands; 12 mm for younger learners. */
const lineHeights = { regular: 9, wide: 12 } as const;

function resolveLayout({
  duplex = false,
  largePrint = false,
  inkSaver = false,
  lines = 'regular',
}: RecipeLayout = {}): Layout {
  return { duplex, largePrint, inkSaver, lineHeight: lineHeights[lines] };
}

/** “1.2” for the second activity of step 1, and for the handouts of that step in their own count. */
export function numberActivities({ playbook }: Reading): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const step of playbook.steps) {
    for (const list of [playbook.activities, playbook.handouts] as Resource[][]) {
      list
        .filter((r) => r.step === step.id)
        .forEach((r, i) => {
          numbers.set(r.id, `${step.position}.${i + 1}`);
        });
    }
  }
  return numbers;
}
