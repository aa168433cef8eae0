/** The parts of a packet that can be asked for one by one. */
export const partNames = [
  'how-to-use',
  'contents',
  'agenda',
  'workbook',
  'steps',
  'handouts',
  'plan',
  'checklist',
  'sign-in',
  'glossary',
  'sources',
] as const;
export type PartName = (typeof partNames)[number];

/** Parts that are only printed when `parts` names them. */
export const askedParts: readonly PartName[] = ['sign-in'];
