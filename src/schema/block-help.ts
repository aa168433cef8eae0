import type { BlockName } from './blocks.js';

/** What a block does, and each of its attributes, for the authoring page. Apart from the table, so that no page of readers carries it. */
export const blockHelp: Readonly<
  Record<BlockName, { readonly about: string; readonly attributes: Readonly<Record<string, string>> }>
> = {
  for: {
    about: 'Text for some audiences only.',
    attributes: { audience: 'One or more audience ids, separated by spaces.' },
  },
  facilitator: { about: 'Text that participants’ copies leave out.', attributes: {} },
  note: { about: 'A remark beside the main line of thought.', attributes: {} },
  tip: { about: 'Something that makes it go better.', attributes: {} },
  caution: { about: 'Something that can go wrong, or hurt.', attributes: {} },
  say: { about: 'Words to say aloud.', attributes: {} },
  filled: {
    about: 'A small example, filled in. What somebody wrote stands in `*asterisks*`.',
    attributes: {},
  },
  slips: { about: 'Receipts, tickets or forms to cut apart. Each heading in it begins one.', attributes: {} },
  cutouts: {
    about: 'Cards to cut out: one for each entry of the list in it.',
    attributes: {
      columns: 'How many stand side by side; 2 when absent.',
      height: 'Their least height; 30 mm when absent.',
    },
  },
  lines: {
    about: 'Lines to write on, 9 mm apart, or 12 mm in a packet with wide lines.',
    attributes: { count: 'How many lines.', label: 'A few words printed beside it.' },
  },
  box: {
    about: 'An empty box to write or draw in.',
    attributes: { height: 'Its height, such as `5cm`.', label: 'A few words printed beside it.' },
  },
  bubbles: {
    about: 'Speech bubbles to write in.',
    attributes: {
      starts: 'The first words in each, separated by `|`.',
      height: 'Their least height; 20 mm when absent.',
    },
  },
  circle: {
    about: 'Answers to choose from, by drawing a circle around one.',
    attributes: {
      options: 'The answers, separated by `|`.',
      label: 'What stands before them; the string `circle` (“Circle one”) when absent.',
    },
  },
  'cut-line': {
    about: 'A line to cut along.',
    attributes: { label: 'What stands on it; the string `cutLine` (“Cut here”) when absent.' },
  },
  table: {
    about: 'A table to fill in.',
    attributes: {
      columns: 'Column headings, separated by `|`.',
      rows: 'How many empty rows.',
      height: 'The height of a row; 10 mm when absent.',
      first: 'What the first column says, row by row, separated by `|`.',
    },
  },
  'network-map': {
    about: 'Rings around a person, to place people on.',
    attributes: {
      rings: 'What each ring means, from the innermost, separated by `|`.',
      center: 'What stands in the middle; the string `networkMapCenter` (“Me”) when absent.',
      sectors: 'Parts of life the map is divided into, separated by `|`.',
      size: 'Its width and height; 150 mm when absent.',
    },
  },
  timeline: {
    about: 'A line with marks, to write along.',
    attributes: {
      start: 'What stands at its beginning.',
      end: 'What stands at its end.',
      points: 'How many marks.',
      height: 'Its height; 45 mm when absent.',
    },
  },
  grid: {
    about: 'A board of equal cells.',
    attributes: {
      columns: 'How many columns.',
      rows: 'How many rows.',
      height: 'The height of a row; 25 mm when absent.',
      labels: 'Small print in the cells, row by row, separated by `|`.',
    },
  },
};
