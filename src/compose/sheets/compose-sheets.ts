import { requireTailored } from '../../customize/require-tailored.js';
import type { Tailored } from '../../customize/tailor.js';
import { requireWhole } from '../../schema/guards.js';
import { lazily } from '../../schema/lazy-fields.js';
import { resolveBrand } from '../brand.js';
import { resolveLayout } from '../layout.js';
import type { Brand } from '../packet.js';
import { packetName } from '../packet-name.js';
import { materialsSheet } from './materials-sheet.js';
import { measuresSheet } from './measures-sheet.js';
import { rosterSheet } from './roster-sheet.js';
import { signInSheet } from './sign-in-sheet.js';
import type { Sheet, Workbook } from './workbook.js';

/**
 * Composes the sheets that staff fill in and sort: who came to which session, what to have ready, the measures that were chosen,
 * and a roster as `batch` reads it. A sheet that would have nothing in it is left out; a participants' copy has the first alone.
 *
 * @throws TypeError when it is handed something else than what `customize` returned as its value.
 */
export function composeSheets(tailored: Tailored): Workbook {
  requireTailored(tailored, 'composeSheets');
  requireWhole(tailored.playbook, 'composeSheets');
  const { playbook, recipe } = tailored;
  const forStaff = recipe.edition !== 'participant';
  const sheets = [
    signInSheet(tailored),
    ...(forStaff ? [materialsSheet(tailored), measuresSheet(tailored), rosterSheet(tailored)] : []),
  ];
  return lazily<Workbook>(
    {
      generator: 'networks-playbook',
      identifier: '',
      title: playbook.info.title,
      organization: recipe.organization?.name ?? '',
      language: playbook.info.language,
      brand: {} as Brand,
      layout: resolveLayout(recipe.layout),
      paper: recipe.paper ?? 'letter',
      sheets: sheets.filter((sheet): sheet is Sheet => sheet !== undefined),
    },
    {
      identifier: () => packetName(tailored, 'sheets'),
      brand: () => resolveBrand(recipe.brand, recipe.layout?.grayscale),
    },
  );
}
